import type { Debts } from '#core/ports/host.ts'
import type { Table } from './dynamodb.ts'
import { query } from './items.ts'
import { nudge } from './owing.ts'
import { formerlyOwedBy, idIn, owedBy } from './table.ts'

/** The only index that drives work. It lags by moments, which costs a nudge at most: the item itself decides. */
export function debts(table: Table): Debts {
  return {
    async due(kind, shard, until, limit) {
      const groups = [owedBy(kind, shard), ...(shard === 0 ? (formerlyOwedBy[kind] ?? []) : [])]
      const found = await Promise.all(groups.map((by) => query(table, owed(by, until), limit)))
      return found
        .flat()
        .map((row) => ({ kind, at: String(row.owedAt), message: nudge(kind, idIn(row.pk)) }))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        .slice(0, limit)
    },
  }
}

function owed(by: string, until: string) {
  return {
    IndexName: 'owed',
    KeyConditionExpression: 'owedBy = :by AND owedAt <= :until',
    ExpressionAttributeValues: { ':by': by, ':until': until },
  }
}
