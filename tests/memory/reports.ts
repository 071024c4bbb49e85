import type { Reports } from '#core/ports/subscribers.ts'
import { byText, copy, type Store } from './store.ts'

export function memoryReports({ reports }: Store): Reports {
  return {
    async file(report) {
      reports.set(`${report.at.slice(0, 10)}#${report.id}`, copy(report))
    },
    async newest(limit) {
      const keys = [...reports.keys()].sort(byText).reverse().slice(0, limit)
      return keys.flatMap((key) => reports.get(key) ?? [])
    },
  }
}
