import { Edition } from '#core/editions/edition.ts'
import { archiveSegment } from '#core/editions/segment.ts'
import type { Editions } from '#core/ports/editions.ts'
import { byText, copy, type Store } from './store.ts'

export function memoryEditions(store: Store): Editions {
  return {
    async get(id) {
      return copy(store.editions.get(id))
    },
    async settle(edition) {
      const standing = store.editions.get(edition.id)
      if (standing) return copy(standing)
      store.editions.set(edition.id, copy(store.checked(Edition, edition)))
      return copy(edition)
    },
    async latest(watch, limit) {
      const days = [...store.editions.values()].filter(
        (each) => each.segment === archiveSegment && each.watch === watch,
      )
      return copy(days.sort((a, b) => byText(b.to, a.to) || byText(a.id, b.id)).slice(0, limit))
    },
  }
}
