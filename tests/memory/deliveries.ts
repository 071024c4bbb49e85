import type { Deliveries } from '#core/ports/sending.ts'
import { Delivery } from '#core/sending/delivery.ts'
import { byText, copy, inner, type Store, saveRevision } from './store.ts'

export function memoryDeliveries(store: Store): Deliveries {
  const sorted = (subscriber: string) =>
    [...(store.deliveries.get(subscriber)?.values() ?? [])].sort((a, b) => byText(a.id, b.id))
  return {
    async get(subscriber, id) {
      return copy(store.deliveries.get(subscriber)?.get(id))
    },
    async save(delivery) {
      return saveRevision(inner(store.deliveries, delivery.subscriber), delivery.id, store.checked(Delivery, delivery))
    },
    async digestsOf(subscriber, limit) {
      const digests = sorted(subscriber).filter((each) => each.id.startsWith('D'))
      return copy(digests.reverse().slice(0, limit))
    },
    async all(subscriber) {
      return copy(sorted(subscriber))
    },
  }
}
