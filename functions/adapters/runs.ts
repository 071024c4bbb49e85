import type { Runs } from '#core/ports/sending.ts'
import { Run } from '#core/sending/run.ts'
import type { Table } from './dynamodb.ts'
import { get, getMany, over, put, query } from './items.ts'
import { owing } from './owing.ts'
import { pack, unpack } from './packed.ts'
import { stored } from './stored.ts'
import { keys, owedAttributes, runsOf } from './table.ts'

const run = stored(Run)

export function runs(table: Table): Runs {
  return {
    async get(id) {
      const row = await get(table, keys.run(id))
      return row && run(unpack(row.body))
    },
    async begunOn(date) {
      const begun = {
        IndexName: 'day',
        KeyConditionExpression: 'dayOf = :runs',
        ExpressionAttributeValues: { ':runs': runsOf(date) },
      }
      return (await getMany(table, await query(table, begun))).map((row) => run(unpack(row.body)))
    },
    save(next) {
      const { revision, begun } = next
      const indexed = {
        dayOf: runsOf(begun.slice(0, 10)),
        weight: Date.parse(begun),
        ...owedAttributes(owing.run(next)),
      }
      const row = { ...keys.run(next.id), revision, ...indexed, body: pack(next) }
      return put(table, row, over(revision))
    },
  }
}
