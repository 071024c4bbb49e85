import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Budgets } from '#core/ports/sending.ts'
import { inner, type Store } from './store.ts'

export function memoryBudgets(store: Store, clock: Clock): Budgets {
  function dayOf(subscriber: string, date: string) {
    const days = inner(store.budgets, subscriber)
    const day = days.get(date) ?? { taken: new Set(), held: new Set() }
    days.set(date, day)
    return day
  }
  return {
    async take(subscriber, date, delivery, perDay) {
      const { taken } = dayOf(subscriber, date)
      if (!taken.has(delivery) && taken.size >= perDay) return 'spent'
      taken.add(delivery)
      return 'taken'
    },
    async hold(subscriber, date, delivery) {
      dayOf(subscriber, date).held.add(delivery)
    },
    async of(subscriber, date) {
      const { taken, held } = dayOf(subscriber, date)
      return { taken: taken.size, held: held.size }
    },
    async count(what, windowSeconds) {
      const window = Math.floor(Date.parse(clock.now()) / (windowSeconds * 1000))
      const key = `${what}#${windowSeconds}#${window}`
      const count = (store.counters.get(key) ?? 0) + 1
      store.counters.set(key, count)
      return count
    },
    async once(what, holder, seconds) {
      const standing = store.chances.get(what)
      if (standing !== undefined && standing.holder !== holder && standing.until > clock.now()) return false
      store.chances.set(what, { holder, until: later(clock.now(), seconds) })
      return true
    },
  }
}
