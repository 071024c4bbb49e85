import { Temporal } from 'temporal-polyfill'
import type { When } from '../claim.ts'

export type Plain = Temporal.PlainDate

/** A date in words: `to` is the index after its last word. */
export interface Dated {
  readonly when: When
  readonly to: number
}

export function onDay(date: Plain, basis: When['basis'] = 'relative'): When {
  return { value: date.toString(), granularity: 'day', basis }
}

/** From one day to another, both of them included. */
export function fromTo(first: Plain, last: Plain, basis: When['basis'] = 'relative'): When {
  return { value: first.toString(), end: last.toString(), granularity: 'day', basis }
}

/** The Monday-to-Sunday week so many weeks from now. */
export function inWeek(today: Plain, shift: number): When {
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: 7 * shift })
  return { value: monday.toString(), end: monday.add({ days: 6 }).toString(), granularity: 'week', basis: 'relative' }
}

export function inMonth(today: Plain, shift: number): When {
  return { value: today.toPlainYearMonth().add({ months: shift }).toString(), granularity: 'month', basis: 'relative' }
}

export function inYear(year: number, basis: When['basis'] = 'relative'): When {
  return { value: String(year), granularity: 'year', basis }
}

/** That day of that month, or nothing ("31 June"). */
export function dayIn(year: number, month: number, day: number): Plain | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined
  const days = new Temporal.PlainYearMonth(year, month).daysInMonth
  return day <= days ? new Temporal.PlainDate(year, month, day) : undefined
}
