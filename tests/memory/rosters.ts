import { keep } from '#adapters/expiry.ts'
import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Rosters } from '#core/ports/subscribers.ts'
import { inner, type Store } from './store.ts'

export function memoryRosters(store: Store, clock: Clock): Rosters {
  return {
    async joinWatch(watch, subscriber) {
      inner(store.rosters, watch).set(subscriber, undefined)
    },
    async leaveWatch(watch, subscriber) {
      inner(store.rosters, watch).set(subscriber, later(clock.now(), keep.left))
    },
    async forgetWatch(watch, subscriber) {
      inner(store.rosters, watch).delete(subscriber)
    },
    async ofWatch(watch) {
      const rows = [...inner(store.rosters, watch)]
      return rows
        .filter(([, lapses]) => lapses === undefined || lapses > clock.now())
        .map(([subscriber]) => subscriber)
        .sort()
    },
    async joinCohort(cohort, subscriber) {
      const members = store.cohortMembers.get(cohort) ?? new Set()
      store.cohortMembers.set(cohort, members.add(subscriber))
    },
    async leaveCohort(cohort, subscriber) {
      store.cohortMembers.get(cohort)?.delete(subscriber)
    },
    async ofCohort(cohort) {
      return [...(store.cohortMembers.get(cohort) ?? [])].sort()
    },
  }
}
