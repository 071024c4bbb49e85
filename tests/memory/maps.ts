import type { Atlas, Maps, Painter } from '#core/ports/editions.ts'
import type { Gazetteers } from '#core/ports/reading.ts'
import { copy, type Store } from './store.ts'

export function memoryMaps(store: Store): Maps {
  return {
    async get(id) {
      return copy(store.maps.get(id))
    },
    async keep(map) {
      if (!store.maps.has(map.id)) store.maps.set(map.id, copy(map))
    },
  }
}

/** A world of sea, on which nothing is known. */
export const memoryAtlas: Atlas = {
  around: () => ({ countries: [], borders: { type: 'MultiLineString', coordinates: [] } }),
}

export const memoryGazetteers: Gazetteers = { countriesOf: () => [], of: () => undefined }

/** Every drawing is one white point. */
export const memoryPainter: Painter = {
  paint: async () => 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
}
