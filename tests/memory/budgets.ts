import type { Budgets, Clock } from '#core/ports.ts'
import { inner, type Store } from './store.ts'

export function memoryBudgets(store: Store, clock: Clock): Budgets {
  return {
    async take(subscriber, date, delivery, perDay) {
      const days = inner(store.budgets, subscriber)
      const taken = days.get(date) ?? new Set()
      if (!taken.has(delivery) && taken.size >= perDay) return 'spent'
      days.set(date, taken.add(delivery))
      return 'taken'
    },
    async count(what, windowSeconds) {
      const window = Math.floor(Date.parse(clock.now()) / (windowSeconds * 1000))
      const key = `${what}#${windowSeconds}#${window}`
      const count = (store.counters.get(key) ?? 0) + 1
      store.counters.set(key, count)
      return count
    },
  }
}
