import { DaySheet } from '#core/day-sheet.ts'
import { later } from '#core/later.ts'
import type { DaySheets } from '#core/ports/sending.ts'
import type { Table } from './dynamodb.ts'
import { keep } from './expiry.ts'
import { get, over, put } from './items.ts'
import { owing } from './owing.ts'
import { stored } from './stored.ts'
import { expiry, keys, owedAttributes } from './table.ts'

const sheet = stored(DaySheet)

export function daySheets(table: Table): DaySheets {
  return {
    async get(date) {
      const row = await get(table, keys.daySheet(date))
      return row && sheet(row)
    },
    save(next) {
      const expires = expiry(later(`${next.date}T00:00:00.000Z`, keep.daySheet))
      const row = { ...keys.daySheet(next.date), ...next, ...owedAttributes(owing.daySheet(next)), expires }
      return put(table, row, over(next.revision))
    },
  }
}
