import type { Runs } from '#core/ports.ts'
import { Run } from '#core/sending/run.ts'
import type { Table } from './dynamodb.ts'
import { get, over, put } from './items.ts'
import { owing } from './owing.ts'
import { pack, unpack } from './packed.ts'
import { stored } from './stored.ts'
import { keys, owedAttributes } from './table.ts'

const run = stored(Run)

export function runs(table: Table): Runs {
  return {
    async get(id) {
      const row = await get(table, keys.run(id))
      return row && run(unpack(row.body))
    },
    save(next) {
      const { revision } = next
      const row = { ...keys.run(next.id), revision, ...owedAttributes(owing.run(next)), body: pack(next) }
      return put(table, row, over(revision))
    },
  }
}
