import { Temporal } from 'temporal-polyfill'
import type { Span, When } from '../claim.ts'
import { isDigit } from '../quantities/numerals.ts'
import { lowerAt, spanOf, type Word } from '../text/words.ts'
import { isMonthName, isoDate, monthOf, notDates, weekdayOf } from './calendar-words.ts'
import { relativeDateAt } from './relative-dates.ts'

/** A date the words name, resolved against the day of publication. [from, to) are its words. */
export interface FoundDate {
  readonly when: When
  readonly from: number
  readonly to: number
  readonly span: Span
  /** The words before it mark the beginning of a stretch: "since Tuesday", "from 3 June". */
  readonly since: boolean
}

export type Dated = { readonly when: When; readonly to: number }

/**
 * Dates of a sentence. `published` is the article's ISO date or instant, or null: then only dates with their own year are found.
 * A weekday is the latest one on or before publication unless its words look ahead. What cannot be known is left out.
 */
export function datesIn(words: readonly Word[], published: string | null): readonly FoundDate[] {
  const today = published ? Temporal.PlainDate.from(published.slice(0, 10)) : null
  const found: FoundDate[] = []
  let index = 0
  while (index < words.length) {
    const dated = dateAt(words, index, today)
    if (dated && !isName(words, dated.to)) {
      const since = ['since', 'from'].includes(lowerAt(words, index - 1))
      found.push({ when: dated.when, from: index, to: dated.to, span: spanOf(words, index, dated.to), since })
    }
    index = dated ? dated.to : index + 1
  }
  return found
}

function dateAt(words: readonly Word[], index: number, today: Temporal.PlainDate | null): Dated | undefined {
  return (
    isoAt(words, index) ??
    calendarAt(words, index, today) ??
    weekdayAt(words, index, today) ??
    (today ? relativeDateAt(words, index, today) : undefined) ??
    yearAt(words, index)
  )
}

/** "2013-06-05", "21-05-2016": days first, as most of the world writes. */
function isoAt(words: readonly Word[], index: number): Dated | undefined {
  const date = isoDate(lowerAt(words, index))
  return date ? { when: day(date, 'stated'), to: index + 1 } : undefined
}

/** "June 5", "5 June 2013", "Wednesday, June 5", "March 2011", "early June". */
function calendarAt(words: readonly Word[], index: number, today: Temporal.PlainDate | null): Dated | undefined {
  let at = index
  if (weekdayOf(lowerAt(words, at))) at += lowerAt(words, at + 1) === ',' ? 2 : 1
  const part = /^(?:early|mid|late)$/.test(lowerAt(words, at)) ? 1 : 0
  const glued = lowerAt(words, at).startsWith('mid-') && /^mid-(\p{L}+)$/u.exec(lowerAt(words, at))
  if (glued && monthOf(glued[1] ?? '')) return monthAt(words, at, monthOf(glued[1] ?? '') ?? 1, today, at + 1)
  const spot = dayAndMonth(words, at + part) ?? monthAndDay(words, at + part)
  if (spot) return dayOfMonth(words, index, spot, today)
  const month = monthOf(lowerAt(words, at + part))
  if (!month || at !== index || !isMonthName(words, at + part)) return undefined
  return monthAt(words, index, month, today, at + part + 1)
}

type Spot = { readonly month: number; readonly day: number; readonly to: number }

function monthAndDay(words: readonly Word[], index: number): Spot | undefined {
  const month = capitalMonth(words[index])
  const dot = lowerAt(words, index + 1) === '.' ? 1 : 0
  const day = dayNumber(lowerAt(words, index + 1 + dot))
  return month && day ? { month, day, to: index + 2 + dot } : undefined
}

function dayAndMonth(words: readonly Word[], index: number): Spot | undefined {
  const day = dayNumber(lowerAt(words, index))
  const of = lowerAt(words, index + 1) === 'of' ? 1 : 0
  const month = capitalMonth(words[index + 1 + of])
  return month && day ? { month, day, to: index + 2 + of } : undefined
}

function capitalMonth(word: Word | undefined): number | undefined {
  return word && /^\p{Lu}/u.test(word.text) ? monthOf(word.lower) : undefined
}

function dayNumber(word: string): number | undefined {
  if (!isDigit(word)) return undefined
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? 0)
  return day >= 1 && day <= 31 ? day : undefined
}

function dayOfMonth(
  words: readonly Word[],
  index: number,
  spot: Spot,
  today: Temporal.PlainDate | null,
): Dated | undefined {
  const year = yearAfter(words, spot.to)
  if (!year && !today) return undefined
  const dates = (year ? [year.value] : around(today)).flatMap((y) => valid(y, spot.month, spot.day))
  const date = today && !year ? nearest(dates, today, looksAhead(words, index)) : dates[0]
  return date ? { when: day(date, 'stated'), to: year?.to ?? spot.to } : undefined
}

function monthAt(
  words: readonly Word[],
  index: number,
  month: number,
  today: Temporal.PlainDate | null,
  to: number,
): Dated | undefined {
  const year = yearAfter(words, to)
  if (!year && !today) return undefined
  const firsts = (year ? [year.value] : around(today)).flatMap((y) => valid(y, month, 1))
  const first = today && !year ? nearest(firsts, today, looksAhead(words, index)) : firsts[0]
  if (!first) return undefined
  return {
    when: { value: first.toPlainYearMonth().toString(), granularity: 'month', basis: 'stated' },
    to: year?.to ?? to,
  }
}

function around(today: Temporal.PlainDate | null): readonly number[] {
  return today ? [today.year - 1, today.year, today.year + 1] : []
}

function valid(year: number, month: number, day: number): readonly Temporal.PlainDate[] {
  const days = new Temporal.PlainYearMonth(year, month).daysInMonth
  return day <= days ? [new Temporal.PlainDate(year, month, day)] : []
}

/** The next one when the words look ahead; otherwise the past one, unless the coming one is within two months and much nearer. */
function nearest(
  dates: readonly Temporal.PlainDate[],
  today: Temporal.PlainDate,
  ahead: boolean,
): Temporal.PlainDate | undefined {
  const distance = (date: Temporal.PlainDate) => today.until(date).total('days')
  const past = dates.filter((date) => distance(date) <= 0).at(-1)
  const coming = dates.find((date) => distance(date) > 0)
  if (ahead) return dates.find((date) => distance(date) >= -31) ?? coming
  if (!past || !coming) return past ?? coming
  return distance(coming) <= 60 && -distance(past) > 180 ? coming : past
}

function yearAfter(words: readonly Word[], index: number): { value: number; to: number } | undefined {
  const at = lowerAt(words, index) === ',' ? index + 1 : index
  const match = /^(?:(?:19|20)\d\d|'?[6-9]\d)$/.exec(lowerAt(words, at))
  if (!match) return undefined
  const short = match[0].replace("'", '')
  if (short.length === 2 && at !== index) return undefined
  return { value: Number(short.length === 2 ? `19${short}` : short), to: at + 1 }
}

function weekdayAt(words: readonly Word[], index: number, today: Temporal.PlainDate | null): Dated | undefined {
  const said = lowerAt(words, index)
  const modifier = /^(?:last|next|this|past|previous|coming)$/.test(said) ? said : ''
  const at = modifier ? index + 1 : index
  const weekday = weekdayOf(lowerAt(words, at))
  if (!weekday || !today || !/^\p{Lu}/u.test(words[at]?.text ?? '')) return undefined
  const ahead = modifier === 'next' || modifier === 'coming' || (!modifier && looksAhead(words, index))
  const back = (today.dayOfWeek - weekday + 7) % 7
  const past = modifier === 'last' && back === 0 ? 7 : back
  const date = ahead ? today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 }) : today.subtract({ days: past })
  return { when: day(date, 'weekday'), to: at + 1 }
}

/** "in 2011", "since 2014": a year alone needs a preposition. */
function yearAt(words: readonly Word[], index: number): Dated | undefined {
  if (!isDigit(lowerAt(words, index)) || !/^(?:19|20)\d\d$/.test(lowerAt(words, index))) return undefined
  if (!/^(?:in|since|of|during|until|by|from|early|late|mid|before|after)$/.test(lowerAt(words, index - 1)))
    return undefined
  if (/^\p{Ll}+s$|^people$/u.test(words[index + 1]?.text ?? '')) return undefined
  return { when: { value: lowerAt(words, index), granularity: 'year', basis: 'stated' }, to: index + 1 }
}

function day(date: Temporal.PlainDate, basis: When['basis']): When {
  return { value: date.toString(), granularity: 'day', basis }
}

/** The nearest cue before the date, within its clause: "will … on Thursday", "a meeting for Thursday"; reported speech ends the search. */
function looksAhead(words: readonly Word[], index: number): boolean {
  if (
    /^(?:by|until|till)$/.test(lowerAt(words, index - 1)) &&
    /\bwill\b/.test(
      words
        .slice(Math.max(0, index - 14), index)
        .map((w) => w.lower)
        .join(' '),
    )
  )
    return true
  if (
    lowerAt(words, index - 1) === 'for' &&
    words.slice(Math.max(0, index - 8), index).some((w) => meetings.has(w.lower))
  )
    return true
  for (let i = index - 1; i >= Math.max(0, index - 10); i--) {
    const lower = lowerAt(words, i)
    if (aheadCues.has(lower)) return true
    if (behindCues.has(lower) || /^[.;:"“”]$/.test(lower)) return false
  }
  return false
}

const aheadCues = new Set(
  'will shall would scheduled planned slated due expected set upcoming tentatively starting plans'.split(' '),
)
const behindCues = new Set(
  'said told says announced reported was were had has have killed died began started launched'.split(' '),
)
const meetings = new Set(
  'meeting meetings conference talks session summit hearing vote election elections deadline visit called'.split(' '),
)

/** "the March 14 coalition" names a group after a day. */
function isName(words: readonly Word[], to: number): boolean {
  return notDates.has(lowerAt(words, to))
}
