import type { When } from '#core/claims/claim.ts'
import type { Instant, LocalDate } from '#core/instant.ts'
import { localeOf } from './languages.ts'
import { remembered } from './wording/grammar.ts'
import { words } from './wording.ts'

const utc = 'UTC'
let locale: string = words.locale

/** What `render` makes, with dates as a reader chose to have them written; the words around them are the catalogue's. */
export function datedIn<T>(language: string | undefined, render: () => T): T {
  locale = language === undefined || language === words.language ? words.locale : localeOf(language)
  try {
    return render()
  } finally {
    locale = words.locale
  }
}

const format = remembered((key) => {
  const [written, zone, ...options] = key.split(' ')
  return new Intl.DateTimeFormat(written, {
    ...Object.fromEntries(options.map((option) => option.split('='))),
    hour12: false,
    timeZone: zone,
  })
})
const of = (zone: string, options: string, instant: number) => format(`${locale} ${zone} ${options}`).format(instant)

/** "Wednesday 5 June 2013" */
export function longDate(date: LocalDate): string {
  return of(utc, 'weekday=long day=numeric month=long year=numeric', Date.parse(date)).replace(',', '')
}

/** "5 June" */
export const shortDate = (date: string): string => shortDates(`${locale} ${date}`)
const shortDates = remembered((key) => of(utc, 'day=numeric month=long', Date.parse(key.slice(key.indexOf(' ') + 1))))

/** "4 June 07:00" in a zone. */
export function moment(instant: Instant, zone: string): string {
  return `${of(zone, 'day=numeric month=long', Date.parse(instant))} ${timeOfDay(instant, zone)}`
}

/** "07:00" in a zone. */
export function timeOfDay(instant: Instant, zone: string): string {
  return of(zone, 'hour=2-digit minute=2-digit', Date.parse(instant)).replace(/^24/, '00')
}

/** A claimed date at the precision it has: "5 June", "June 2013", "2012". */
export function when(date: When | null): string {
  if (date === null) return words.noDate
  const from = dateText(date.value)
  const to = date.end === undefined ? from : dateText(date.end)
  return from === to ? from : `${from} – ${to}`
}

const dateText = (value: string): string => dateTexts(`${locale} ${value}`)
const dateTexts = remembered((key) => {
  const value = key.slice(key.indexOf(' ') + 1)
  const [year, month, day] = value.slice(0, 10).split('-')
  if (day !== undefined) return shortDate(value.slice(0, 10))
  if (month === undefined) return year ?? value
  return of(utc, 'month=long year=numeric', Date.parse(`${year}-${month}-01`))
})

/** A ledger's scope: "5 June", "since March 2011", "May 2013 – 5 June". */
export function scopeText(scope: string): string {
  return scope
    .replace(/\d{4}(?:-\d{2}){0,2}/g, dateText)
    .replace(/^(.+)–\1$/, '$1')
    .replace('–', ' – ')
}
