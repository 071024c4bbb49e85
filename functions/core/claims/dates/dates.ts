import { Temporal } from 'temporal-polyfill'
import type { Span, When } from '../claim.ts'
import { memoised } from '../text/memoised.ts'
import { lowerAt, spanOf, type Word } from '../text/words.ts'
import { calendarAt } from './calendar-dates.ts'
import { isName, tellsTime } from './calendar-words.ts'
import { relativeDateAt } from './relative-dates.ts'
import { weekdayAt } from './weekdays.ts'
import { type Dated, inYear, type Plain } from './when.ts'
import { writtenAt } from './written-dates.ts'

/** A date the words name, resolved against the day of publication. [from, to) are its words. */
export interface FoundDate {
  readonly when: When
  readonly from: number
  readonly to: number
  readonly span: Span
  /** The words before it mark the beginning of a stretch: "since Tuesday", "from 3 June". */
  readonly since: boolean
}

/**
 * Dates of a sentence. `published` is the article's ISO date or instant, or null: then only dates with their own year are found.
 * A weekday is the latest one on or before publication unless its words look ahead. What cannot be known is left out.
 */
export function datesIn(words: readonly Word[], published: string | null): readonly FoundDate[] {
  let telling = tellingFrom(words, 0)
  if (telling < 0) return []
  const today = published ? dayNamed(published.slice(0, 10)) : null
  const found: FoundDate[] = []
  let index = Math.max(0, telling - before)
  while (telling >= 0) {
    const dated = dateAt(words, index, today, dayOf(found.at(-1)))
    if (dated && !isName(words, index, dated.to)) {
      const since = ['since', 'from'].includes(lowerAt(words, index - 1))
      found.push({ when: dated.when, from: index, to: dated.to, span: spanOf(words, index, dated.to), since })
    }
    index = dated ? dated.to : index + 1
    if (telling < index) {
      telling = tellingFrom(words, index)
      index = Math.max(index, telling - before)
    }
  }
  return found
}

/** All sentences of an article ask for the same day. */
const dayNamed = memoised((iso) => Temporal.PlainDate.from(iso))

/** Index of the next word that can tell a time, -1 without one. */
function tellingFrom(words: readonly Word[], index: number): number {
  for (let at = index; at < words.length; at += 1) if (tellsTime(lowerAt(words, at))) return at
  return -1
}

/** Words from the first of a date to the one that tells time, at most: "the past nine hundred and ninety-nine days". */
const before = 8

function dateAt(words: readonly Word[], index: number, today: Plain | null, told: Plain | null): Dated | undefined {
  return (
    writtenAt(words, index, today) ??
    calendarAt(words, index, today) ??
    weekdayAt(words, index, today) ??
    (today ? relativeDateAt(words, index, today, told ?? today) : undefined) ??
    yearAt(words, index)
  )
}

/** The day named last: "the night before" counts from it. */
function dayOf(date: FoundDate | undefined): Plain | null {
  return date?.when.granularity === 'day' && !date.when.end ? Temporal.PlainDate.from(date.when.value) : null
}

/** "in 2011", "since 2014": a year alone needs a preposition. */
function yearAt(words: readonly Word[], index: number): Dated | undefined {
  if (!/^(?:19|20)\d\d$/.test(lowerAt(words, index))) return undefined
  if (!/^(?:in|since|of|during|until|by|from|early|late|mid|before|after|into)$/.test(lowerAt(words, index - 1)))
    return undefined
  if (/^\p{Ll}+s$|^people$/u.test(words[index + 1]?.text ?? '')) return undefined
  return { when: inYear(Number(lowerAt(words, index)), 'stated'), to: index + 1 }
}
