import { MapPicture } from '#core/editions/map-picture.ts'
import type { Maps } from '#core/ports/editions.ts'
import type { Table } from './dynamodb.ts'
import { absent, get, put } from './items.ts'
import { pack, unpack } from './packed.ts'
import { stored } from './stored.ts'
import { keys } from './table.ts'

const picture = stored(MapPicture)

export function maps(table: Table): Maps {
  return {
    async get(id) {
      const row = await get(table, keys.map(id))
      return row && picture(unpack(row.body))
    },
    async keep(map) {
      await put(table, { ...keys.map(map.id), body: pack(map) }, absent)
    },
  }
}
