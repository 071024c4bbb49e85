import type { CasualtyClaim, When } from '../claim.ts'
import type { FoundDate } from '../dates/dates.ts'
import { lowerAt, type Word } from '../text/words.ts'

type Scope = CasualtyClaim['scope']

/** Over which time a figure counts, and the date it belongs to. */
export interface Timed {
  readonly scope: Scope
  readonly date?: When
  readonly dateAt?: FoundDate
}

export const incidents =
  /^(?:attack|attacks|blast|blasts|bombing|bombings|bomb|explosion|explosions|clash|clashes|battle|battles|assault|raid|raids|ambush|ambushes|strike|strikes|airstrike|airstrikes|fighting|operation|offensive|shelling|massacre|shooting|gunfight|firefight|accident|crash|crashed|siege|bombardment|exploded|detonated|fire|collapse|protest|demonstration)$/
const conflicts =
  /^(?:war|conflict|uprising|revolution|insurgency|revolt|rebellion|violence|crisis|unrest|struggle|genocide|campaign)$/
const wide = /^(?:throughout|across|nationwide|countrywide|total)$/

/** Where a figure stands: the words of number and harm, the number's own, and the ends of parts whose dates are their own. */
export interface Figure {
  readonly from: number
  readonly to: number
  readonly numberTo: number
  readonly otherParts: readonly number[]
  readonly large: boolean
  /** In need or displaced: a state that goes on. */
  readonly lasting: boolean
}

/** "since March 2011" is cumulative, "in the past 24 hours" a period, "throughout the country on Sunday" a day; the rest is the incident told. */
export function timedAt(
  words: readonly Word[],
  figure: Figure,
  named: readonly FoundDate[],
  published: string | null,
): Timed {
  const dates = named.filter((date) => !figure.otherParts.some((end) => date.from >= end && date.from <= end + 2))
  const own = dates.find((date) => date.from >= figure.numberTo && date.from <= figure.numberTo + 1 && !date.since)
  if (own) return { scope: scopeOfDay(own), date: own.when, dateAt: own }
  const near = ownClause(dates, words, figure)
  const since = near.find((date) => date.since)
  if (since) return sinceScope(since, published)
  const start = beginning(words, figure, dates)
  if (start?.date) return sinceScope(start.date, published)
  if (start) return { scope: { kind: 'cumulative' }, ...asOf(published) }
  const date = nearestDate(words, near, figure)
  if (date && date.from >= figure.to && date.from <= figure.to + 6 && isStretch(date)) return stretched(date)
  if (isCumulative(words, figure, date)) return { scope: { kind: 'cumulative' }, ...asOf(published) }
  if (!date) return { scope: { kind: 'incident' } }
  if (isStretch(date)) return stretched(date)
  return { scope: isDay(words, figure, date) ? scopeOfDay(date) : { kind: 'incident' }, date: date.when, dateAt: date }
}

function isStretch({ when }: FoundDate): boolean {
  return when.end !== undefined || when.granularity !== 'day'
}

/** "in 2014", "in the past 24 hours". */
function stretched(date: FoundDate): Timed {
  return { scope: scopeOfDay(date), date: date.when, dateAt: date }
}

function scopeOfDay({ when }: FoundDate): Scope {
  return when.granularity === 'day' && !when.end
    ? { kind: 'day', from: when.value }
    : { kind: 'period', from: when.value, ...(when.end ? { to: when.end } : {}) }
}

/** "since the uprising began in March 2011". */
function beginning(
  words: readonly Word[],
  { from, to }: Figure,
  dates: readonly FoundDate[],
): { date: FoundDate | undefined } | undefined {
  const since = words.findIndex(({ lower }, i) => lower === 'since' && i > from - 14 && i < to + 14)
  if (since < 0) return undefined
  const told = words
    .slice(since, since + 7)
    .some(({ lower }) => conflicts.test(lower) || /^(?:began|start|started|beginning|outbreak)$/.test(lower))
  if (!told) return undefined
  return { date: dates.find((found) => found.from > since && found.from < since + 9) }
}

/** Since the last two months: a period up to now; since earlier: the toll of the conflict. */
function sinceScope(since: FoundDate, published: string | null): Timed {
  const { value } = since.when
  const recent =
    published !== null && (value.length >= 7 ? monthsBetween(value, published) <= 2 : value === published.slice(0, 4))
  const to = published ? { to: published.slice(0, 10) } : {}
  return { scope: { kind: recent ? 'period' : 'cumulative', from: value, ...to }, ...asOf(published) }
}

function monthsBetween(value: string, published: string): number {
  const month = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
  return month(published) - month(value)
}

function asOf(published: string | null): { date?: When } {
  return published ? { date: { value: published.slice(0, 10), granularity: 'day', basis: 'published' } } : {}
}

/** "the war has killed 70,000", "more than 70,000 have died in the fighting", "a war that has killed thousands". */
function isCumulative(
  words: readonly Word[],
  { from, to, large, lasting }: Figure,
  date: FoundDate | undefined,
): boolean {
  const near = words.slice(Math.max(0, from - 14), to + 8).map(({ lower }) => lower)
  const perfect = words.slice(Math.max(0, from - 3), to).some(({ lower }) => /^(?:has|have|'ve)$/.test(lower))
  if (near.some((word) => conflicts.test(word)) && (perfect || near.some((word) => aged.test(word)))) return true
  return large && !date && (perfect || lasting)
}

const aged = /(?:year|month)-old$|-(?:year|month)$/
const speech = /^(?:said|says|told|reported|announced|added|confirmed|statement)$/

/** Dates that belong to the figure: not beyond a semicolon or a relative clause, nor the day of speaking ("he said on Monday"). */
function ownClause(dates: readonly FoundDate[], words: readonly Word[], { from, to }: Figure): readonly FoundDate[] {
  return dates.filter((date) => {
    const before = lowerAt(words, date.from - 1)
    if (speech.test(before) || (/^(?:on|late|early)$/.test(before) && speech.test(lowerAt(words, date.from - 2))))
      return false
    const [start, end] = date.from >= to ? [to, date.from] : [date.to, from]
    return !words.slice(start, end).some(({ lower }) => /^(?:[.;]|who|which|said|says|told)$/.test(lower))
  })
}

function nearestDate(words: readonly Word[], dates: readonly FoundDate[], { from, to }: Figure): FoundDate | undefined {
  const away = (date: FoundDate) => (date.from >= to ? date.from - to : (from - date.to) * 1.5)
  const usable = dates.filter(
    (date) => !date.since && !/^(?:until|before|after|by)$/.test(lowerAt(words, date.from - 1)),
  )
  return usable.toSorted((a, b) => away(a) - away(b))[0]
}

/** A day's sum rather than one event's: said to be countrywide, or a date and no event. */
function isDay(words: readonly Word[], { from, to }: Figure, date: FoundDate): boolean {
  if (isWide(words, from, Math.max(to, date.to))) return true
  const day = words.findIndex(
    ({ lower }, i) => lower === 'day' && lowerAt(words, i - 1) === 'the' && lowerAt(words, i - 2) === 'during',
  )
  return day >= from || !words.some(({ lower }) => incidents.test(lower))
}

/** Whether the words around a figure say that it is the whole country's. */
export function isWide(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(Math.max(0, from - 6), to + 5).some(({ lower }) => wide.test(lower))
}
