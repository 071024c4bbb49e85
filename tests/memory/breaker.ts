import type { Breakers } from '#core/ports/sending.ts'
import { Breaker } from '#core/sending/breaker.ts'
import { copy, type Store, saveRevision } from './store.ts'

const only = 'breaker'

export function memoryBreaker(store: Store): Breakers {
  return {
    async state() {
      return copy(store.breaker.get(only))
    },
    async save(breaker) {
      return saveRevision(store.breaker, only, store.checked(Breaker, breaker))
    },
  }
}
