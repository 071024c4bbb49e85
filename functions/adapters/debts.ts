import type { Debts } from '#core/ports.ts'
import type { Table } from './dynamodb.ts'
import { query } from './items.ts'
import { nudge } from './owing.ts'
import { idIn, owedBy } from './table.ts'

/** The only index that drives work. It lags by moments, which costs a nudge at most: the item itself decides. */
export function debts(table: Table): Debts {
  return {
    async due(kind, shard, until, limit) {
      const owed = {
        IndexName: 'owed',
        KeyConditionExpression: 'owedBy = :by AND owedAt <= :until',
        ExpressionAttributeValues: { ':by': owedBy(kind, shard), ':until': until },
      }
      const rows = await query(table, owed, limit)
      return rows.map((row) => ({ kind, at: String(row.owedAt), message: nudge(kind, idIn(row.pk)) }))
    },
  }
}
