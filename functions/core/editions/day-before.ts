import type { Development, DossierHead } from '../dossier.ts'
import { addDays } from '../local-time.ts'
import type { Item } from './edition.ts'

/** The figures of the day before for the questions that a day's toll answers; nothing where nobody counted then. */
export function dayBefore(development: Development, { developments }: DossierHead): Pick<Item, 'dayBefore'> {
  const { kind, date, place, ledger } = development
  if (kind !== 'casualty' || date?.granularity !== 'day') return {}
  const day = addDays(date.value.slice(0, 10), -1)
  const rows = developments
    .filter((each) => each.kind === kind && each.date?.granularity === 'day' && each.date.value.startsWith(day))
    .filter((each) => each.place?.name === place?.name)
    .flatMap((each) => each.ledger)
    .filter((row) => ledger.some(({ casualty, victims }) => row.casualty === casualty && row.victims === victims))
  return rows.length === 0 ? {} : { dayBefore: rows }
}
