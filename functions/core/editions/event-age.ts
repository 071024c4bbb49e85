import { Temporal } from 'temporal-polyfill'
import type { When } from '../claims/claim.ts'
import type { Instant } from '../instant.ts'
import { day, later } from '../later.ts'

/**
 * Whether something happened too long ago to wake anybody: its stated day (month, year) ended, in the watch's zone,
 * more than a day before `now`. What has no date is taken as of now.
 */
export function isOld(when: When | null, zone: string, now: Instant): boolean {
  if (when === null) return false
  const end = endOf(when.end ?? when.value, zone)
  return end !== undefined && end <= later(now, -day)
}

/** Where the stretch that a value of ISO 8601 names is over: 2013, 2013-06, 2013-06-05, 2013-06-05T03:30Z. */
function endOf(value: string, zone: string): Instant | undefined {
  if (value.includes('T')) return new Date(Date.parse(value)).toISOString()
  const [year, month, date] = value.split('-').map(Number)
  if (year === undefined || [year, month, date].some((part) => Number.isNaN(part))) return undefined
  const first = Temporal.PlainDate.from({ year, month: month ?? 1, day: date ?? 1 })
  const length = date !== undefined ? { days: 1 } : month !== undefined ? { months: 1 } : { years: 1 }
  return new Date(first.add(length).toZonedDateTime(zone).epochMilliseconds).toISOString()
}
