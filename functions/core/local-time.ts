import { Temporal } from 'temporal-polyfill'
import type { Instant, LocalDate } from './instant.ts'

/** The calendar date that people in an IANA zone write at this instant. */
export function localDate(instant: Instant, zone: string): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** Wall time `hh:mm` in a zone at this instant. */
export function localTime(instant: Instant, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Every date from the first to the last, both included; none when the last is before the first. */
export function datesBetween(first: LocalDate, last: LocalDate): readonly LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** Whether wall time `at` lies in [from, to), also across midnight; from = to is the whole day. */
export function isWithin(at: string, quiet: { readonly from: string; readonly to: string }): boolean {
  return quiet.from < quiet.to ? at >= quiet.from && at < quiet.to : at >= quiet.from || at < quiet.to
}
