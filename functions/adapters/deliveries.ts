import type { Deliveries } from '#core/ports/sending.ts'
import { Delivery } from '#core/sending/delivery.ts'
import type { Table } from './dynamodb.ts'
import { get, over, put, query, under } from './items.ts'
import { stored } from './stored.ts'
import { keys } from './table.ts'

const delivery = stored(Delivery)

export function deliveries(table: Table): Deliveries {
  const ledger = (subscriber: string, prefix: string) => under(keys.delivery(subscriber, '').pk, `DLV#${prefix}`)
  return {
    async get(subscriber, id) {
      const row = await get(table, keys.delivery(subscriber, id))
      return row && delivery(row)
    },
    save: (next) => put(table, { ...keys.delivery(next.subscriber, next.id), ...next }, over(next.revision)),
    async digestsOf(subscriber, limit) {
      const rows = await query(table, { ...ledger(subscriber, 'D'), ScanIndexForward: false }, limit)
      return rows.map(delivery)
    },
    async all(subscriber) {
      return (await query(table, ledger(subscriber, ''))).map(delivery)
    },
  }
}
