import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Reports } from '#core/ports/subscribers.ts'
import { Report } from '#core/report.ts'
import type { Table } from './dynamodb.ts'
import { keep } from './expiry.ts'
import { isAlive, overwrite, partition, query } from './items.ts'
import { stored } from './stored.ts'
import { expiry, keys } from './table.ts'

const report = stored(Report)

export function reports(table: Table, clock: Clock): Reports {
  return {
    async file(next) {
      await overwrite(table, {
        ...keys.report(next.at.slice(0, 10), next.id),
        ...next,
        expires: expiry(later(next.at, keep.report)),
      })
    },
    async newest(limit) {
      const { pk } = keys.report('', '')
      const rows = await query(table, { ...partition(pk), ScanIndexForward: false }, limit)
      return rows.filter((row) => isAlive(row, clock.now())).map(report)
    },
  }
}
