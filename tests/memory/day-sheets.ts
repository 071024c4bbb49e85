import { DaySheet } from '#core/day-sheet.ts'
import type { DaySheets } from '#core/ports/sending.ts'
import { copy, type Store, saveRevision } from './store.ts'

export function memoryDaySheets(store: Store): DaySheets {
  return {
    async get(date) {
      return copy(store.daySheets.get(date))
    },
    async save(sheet) {
      return saveRevision(store.daySheets, sheet.date, store.checked(DaySheet, sheet))
    },
  }
}
