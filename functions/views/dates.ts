import type { When } from '#core/claims/claim.ts'
import type { Instant, LocalDate } from '#core/instant.ts'

const locale = 'en-GB'

/** "Wednesday 5 June 2013" */
export function longDate(date: LocalDate): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(Date.parse(date))
    .replace(',', '')
}

/** "5 June" */
export function shortDate(date: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(date))
}

/** "4 June 07:00" in a zone. */
export function moment(instant: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  }).formatToParts(Date.parse(instant))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('day')} ${of('month')} ${of('hour')}:${of('minute')}`
}

/** A claimed date at the precision it has: "5 June", "June 2013", "early June" stays a month. */
export function when(date: When | null): string {
  if (date === null) return 'no date'
  const [year, month, day] = date.value.slice(0, 10).split('-')
  if (day !== undefined) return shortDate(date.value.slice(0, 10))
  if (month === undefined) return year ?? date.value
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${year}-${month}-01`),
  )
}

/** A ledger's scope: "5 June", "since March 2011", "May 2013 – 5 June". */
export function scopeText(scope: string): string {
  return scope
    .replace(/\d{4}(?:-\d{2}){0,2}/g, (value) => when({ value, granularity: 'day', basis: 'stated' }))
    .replace('–', ' – ')
}
