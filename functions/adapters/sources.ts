import { Intake } from '#core/articles/intake.ts'
import { SourceState } from '#core/articles/source.ts'
import { later } from '#core/later.ts'
import type { Sources } from '#core/ports/news.ts'
import type { Table } from './dynamodb.ts'
import { keep } from './expiry.ts'
import { get, over, overwrite, put, query } from './items.ts'
import { owing } from './owing.ts'
import { stored } from './stored.ts'
import { expiry, keys, owedAttributes } from './table.ts'

const source = stored(SourceState)
const intake = stored(Intake)

export function sources(table: Table): Sources {
  return {
    async state(id) {
      const row = await get(table, keys.source(id))
      return row && source(row)
    },
    save(next) {
      const row = { ...keys.source(next.id), ...next, ...owedAttributes(owing.source(next)) }
      return put(table, row, over(next.revision))
    },
    async note(taken) {
      const expires = expiry(later(taken.seen, keep.intake))
      const row = { ...keys.intake(taken.source, taken.seen, taken.article), ...taken, expires }
      await overwrite(table, row)
    },
    async intake(id, from, to) {
      const { pk, sk: first } = keys.intake(id, from, '')
      const found = {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': first, ':to': keys.intake(id, to, '').sk },
      }
      return (await query(table, found)).map(intake)
    },
  }
}
