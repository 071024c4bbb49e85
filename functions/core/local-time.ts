import { Temporal } from 'temporal-polyfill'
import type { Instant, LocalDate } from './instant.ts'
import { day, later } from './later.ts'

/** The calendar date that people in an IANA zone write at this instant. */
export function localDate(instant: Instant, zone: string): LocalDate {
  return wallClock(instant, zone).slice(0, 10)
}

/** Wall time `hh:mm` in a zone at this instant. */
export function localTime(instant: Instant, zone: string): string {
  return wallClock(instant, zone).slice(11, 16)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return later(`${date}T00:00:00.000Z`, days * day).slice(0, 10)
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

/** Wall clocks told lately, by zone and minute: the mails of a cohort ask for the same ones thousands of times. */
const told = new Map<string, string>()
const mostTold = 5000

/** `2013-06-05T06:30`, a whole minute: since 1972 every zone is whole minutes from UTC, so the seconds do not matter. */
function wallClock(instant: Instant, zone: string): string {
  const minute = instant.slice(0, 16)
  const key = `${minute} ${zone}`
  const known = told.get(key)
  if (known !== undefined) return known
  const clock = Temporal.Instant.from(`${minute}Z`).toZonedDateTimeISO(zone).toPlainDateTime().toString()
  if (told.size >= mostTold) told.clear()
  told.set(key, clock)
  return clock
}
