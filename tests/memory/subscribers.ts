import { profileExpires } from '#adapters/expiry.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Subscribers } from '#core/ports/subscribers.ts'
import { Profile, Suppression } from '#core/subscribers/subscriber.ts'
import { copy, type Store, saveRevision } from './store.ts'

export function memorySubscribers(store: Store, clock: Clock): Subscribers {
  /** Lapsed sign-ups are as good as gone. */
  function sweep(subscriber: string): void {
    const stored = store.profiles.get(subscriber)
    const expires = stored && profileExpires(stored)
    if (expires && expires <= clock.now()) store.profiles.delete(subscriber)
  }
  return {
    async profile(subscriber) {
      sweep(subscriber)
      return copy(store.profiles.get(subscriber))
    },
    async save(profile) {
      sweep(profile.subscriber)
      return saveRevision(store.profiles, profile.subscriber, store.checked(Profile, profile))
    },
    async erase(subscriber) {
      store.profiles.delete(subscriber)
      store.deliveries.delete(subscriber)
      store.budgets.delete(subscriber)
    },
    async suppression(subscriber) {
      return copy(store.suppressions.get(subscriber))
    },
    async suppress(suppression) {
      store.suppressions.set(suppression.subscriber, copy(store.checked(Suppression, suppression)))
    },
  }
}
