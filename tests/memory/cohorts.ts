import { cohortId } from '#adapters/owing.ts'
import type { Cohorts } from '#core/ports/subscribers.ts'
import { Cohort } from '#core/subscribers/subscriber.ts'
import { copy, type Store, saveRevision } from './store.ts'

export function memoryCohorts(store: Store): Cohorts {
  return {
    async state(cohort) {
      return copy(store.cohorts.get(cohort))
    },
    async save(state) {
      return saveRevision(store.cohorts, cohortId(state), store.checked(Cohort, state))
    },
  }
}
