import type { Breakers } from '#core/ports/sending.ts'
import { Breaker } from '#core/sending/breaker.ts'
import type { Table } from './dynamodb.ts'
import { get, over, put } from './items.ts'
import { stored } from './stored.ts'
import { keys } from './table.ts'

const breakerIn = stored(Breaker)

export function breaker(table: Table): Breakers {
  return {
    async state() {
      const row = await get(table, keys.breaker())
      return row && breakerIn(row)
    },
    save: (next) => put(table, { ...keys.breaker(), ...next }, over(next.revision)),
  }
}
