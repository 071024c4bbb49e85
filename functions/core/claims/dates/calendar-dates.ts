import { lowerAt, type Word } from '../text/words.ts'
import { looksAhead, looksBack } from './ahead.ts'
import { isMonthName, monthOf, weekdayOf } from './calendar-words.ts'
import { type Dated, dayIn, fromTo, onDay, type Plain } from './when.ts'

/** "June 5", "5 June 2013", "Wednesday, June 5", "14-17 May", "between 14 and 17 May", "March 2011", "early June", "last July". */
export function calendarAt(words: readonly Word[], index: number, today: Plain | null): Dated | undefined {
  let at = index
  if (weekdayOf(lowerAt(words, at))) at += lowerAt(words, at + 1) === ',' ? 2 : 1
  const part = /^(?:early|mid|late)$/.test(lowerAt(words, at)) ? 1 : 0
  const glued = lowerAt(words, at).startsWith('mid-') ? monthOf(lowerAt(words, at).slice(4)) : undefined
  if (glued) return monthAt(words, { index: at, month: glued, to: at + 1 }, today)
  const spot = dayAndMonth(words, at + part) ?? monthAndDay(words, at + part)
  if (spot) return dayOfMonth(words, index, spot, today)
  const said = /^(?:last|next)$/.test(lowerAt(words, index)) ? 1 : 0
  const month = monthOf(lowerAt(words, at + part + said))
  if (!month || at !== index || !isMonthName(words, at + part + said)) return undefined
  return monthAt(words, { index, month, to: at + part + said + 1 }, today)
}

interface Spot {
  readonly month: number
  readonly day: number
  /** The last day of a stretch. */
  readonly until?: number
  readonly to: number
}

/** "June 5", "May 14-17". */
function monthAndDay(words: readonly Word[], index: number): Spot | undefined {
  const month = capitalMonth(words[index])
  const at = index + (lowerAt(words, index + 1) === '.' ? 2 : 1)
  const days = month ? daysAt(words, at) : undefined
  return month && days ? { month, day: days.day, ...(days.until ? { until: days.until } : {}), to: days.to } : undefined
}

/** "5 June", "the 5th of June", "14 to 17 May". */
function dayAndMonth(words: readonly Word[], index: number): Spot | undefined {
  const days = daysAt(words, index)
  const of = days && lowerAt(words, days.to) === 'of' ? 1 : 0
  const month = days && capitalMonth(words[days.to + of])
  if (!days || !month) return undefined
  return { month, day: days.day, ...(days.until ? { until: days.until } : {}), to: days.to + of + 1 }
}

/** One day's number, or two joined: "14-17", "14 to 17", "between 14 and 17". */
function daysAt(words: readonly Word[], index: number): { day: number; until?: number; to: number } | undefined {
  const joined = /^(\d{1,2})[-–](\d{1,2})$/.exec(lowerAt(words, index))
  if (joined && Number(joined[1]) < Number(joined[2]) && Number(joined[2]) <= 31)
    return { day: Number(joined[1]), until: Number(joined[2]), to: index + 1 }
  const day = dayNumber(lowerAt(words, index))
  if (!day) return undefined
  const joint = lowerAt(words, index + 1)
  const spans = /^(?:to|-|—|until)$/.test(joint) || (joint === 'and' && lowerAt(words, index - 1) === 'between')
  const until = spans ? dayNumber(lowerAt(words, index + 2)) : undefined
  return until && until > day ? { day, until, to: index + 3 } : { day, to: index + 1 }
}

function capitalMonth(word: Word | undefined): number | undefined {
  return word && /^\p{Lu}/u.test(word.text) ? monthOf(word.lower) : undefined
}

function dayNumber(word: string): number | undefined {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? 0)
  return day >= 1 && day <= 31 ? day : undefined
}

function dayOfMonth(words: readonly Word[], index: number, spot: Spot, today: Plain | null): Dated | undefined {
  const year = yearAfter(words, spot.to, today)
  const dates = years(year?.value, today).flatMap((value) => dayIn(value, spot.month, spot.day) ?? [])
  const date = today && !year ? nearest(dates, today, { ahead: looksAhead(words, index), back: false }) : dates[0]
  const last = date && spot.until ? dayIn(date.year, date.month, spot.until) : undefined
  return date && { when: last ? fromTo(date, last, 'stated') : onDay(date, 'stated'), to: year?.to ?? spot.to }
}

function monthAt(
  words: readonly Word[],
  { index, month, to }: { index: number; month: number; to: number },
  today: Plain | null,
): Dated | undefined {
  const year = yearAfter(words, to, today)
  const said = lowerAt(words, index)
  const firsts = years(year?.value, today).flatMap((value) => dayIn(value, month, 1) ?? [])
  const lean = { ahead: said === 'next' || looksAhead(words, index), back: looksBack(words, index) }
  const usable =
    said === 'last' && today ? firsts.filter((first) => first.until(today.with({ day: 1 })).days > 0) : firsts
  const first = today && !year ? nearest(usable, today, lean) : firsts[0]
  if (!first) return undefined
  const when = { value: first.toPlainYearMonth().toString(), granularity: 'month', basis: 'stated' } as const
  return { when, to: year?.to ?? to }
}

function years(stated: number | undefined, today: Plain | null): readonly number[] {
  if (stated) return [stated]
  return today ? [today.year - 1, today.year, today.year + 1] : []
}

/** The next one when the words look ahead; otherwise the past one, unless the coming one is within two months and much nearer. */
function nearest(dates: readonly Plain[], today: Plain, lean: { ahead: boolean; back: boolean }): Plain | undefined {
  const distance = (date: Plain) => today.until(date).days
  const past = dates.filter((date) => distance(date) <= 0).at(-1)
  const coming = dates.find((date) => distance(date) > 0)
  if (lean.ahead) return dates.find((date) => distance(date) >= -31) ?? coming
  if (!past || !coming || lean.back) return past ?? coming
  return distance(coming) <= 60 && -distance(past) > 180 ? coming : past
}

/** "2013", "'89", "last year", "this year". */
function yearAfter(
  words: readonly Word[],
  index: number,
  today: Plain | null,
): { value: number; to: number } | undefined {
  const said = lowerAt(words, index)
  if (today && lowerAt(words, index + 1) === 'year' && /^(?:last|this|next)$/.test(said))
    return { value: today.year + (said === 'last' ? -1 : said === 'next' ? 1 : 0), to: index + 2 }
  const at = said === ',' ? index + 1 : index
  const match = /^(?:(?:19|20)\d\d|'?[6-9]\d)$/.exec(lowerAt(words, at))
  if (!match) return undefined
  const short = match[0].replace("'", '')
  if (short.length === 2 && at !== index) return undefined
  return { value: Number(short.length === 2 ? `19${short}` : short), to: at + 1 }
}
