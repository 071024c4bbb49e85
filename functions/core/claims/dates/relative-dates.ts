import { Temporal } from 'temporal-polyfill'
import type { When } from '../claim.ts'
import { numeralAt } from '../quantities/numerals.ts'
import { byFirstWord, lowerAt, type Word } from '../text/words.ts'
import { weekdayOf } from './calendar-words.ts'
import type { Dated } from './dates.ts'

type Plain = Temporal.PlainDate

/** Words that count from the day of publication; phrases before the words they begin with. */
const phraseAt = byFirstWord<{ readonly words: readonly string[]; readonly when: (today: Plain) => When }>(
  [
    ['the day before yesterday', (today: Plain) => day(today.subtract({ days: 2 }))],
    ['yesterday', (today: Plain) => day(today.subtract({ days: 1 }))],
    ['last night', (today: Plain) => day(today.subtract({ days: 1 }))],
    ['overnight', (today: Plain) => day(today)],
    ['earlier today', day],
    ['this morning', day],
    ['this afternoon', day],
    ['this evening', day],
    ['today', day],
    ['tonight', day],
    ['tomorrow', (today: Plain) => day(today.add({ days: 1 }))],
    ['over the weekend', weekend],
    ['at the weekend', weekend],
    ['last weekend', weekend],
    ['last week', (today: Plain) => week(today, -1)],
    ['this week', (today: Plain) => week(today, 0)],
    ['next week', (today: Plain) => week(today, 1)],
    ['last month', (today: Plain) => month(today, -1)],
    ['this month', (today: Plain) => month(today, 0)],
    ['earlier this month', (today: Plain) => month(today, 0)],
    ['next month', (today: Plain) => month(today, 1)],
    ['last year', (today: Plain) => year(today, -1)],
    ['this year', (today: Plain) => year(today, 0)],
    ['next year', (today: Plain) => year(today, 1)],
  ].map(([words, when]) => ({ words: (words as string).split(' '), when: when as (today: Plain) => When })),
)

/** "yesterday", "last month", "two days ago", "in the past 24 hours", "last summer". */
export function relativeDateAt(words: readonly Word[], index: number, today: Plain): Dated | undefined {
  const phrase = phraseAt(words, index)
  if (phrase && !(phrase.words[0] === 'yesterday' && namedAfter(words, index + 1))) {
    return { when: phrase.when(today), to: index + phrase.words.length }
  }
  return agoAt(words, index, today) ?? pastSpanAt(words, index, today) ?? seasonAt(words, index, today)
}

/** `in clashes yesterday," Sunday.`: the reporter names the day the speaker called yesterday. */
function namedAfter(words: readonly Word[], index: number): boolean {
  for (let i = index; i < index + 4; i++) {
    if (weekdayOf(lowerAt(words, i))) return true
    if (!/^[,.'"“”’)(-]+$/.test(lowerAt(words, i))) return false
  }
  return false
}

function agoAt(words: readonly Word[], index: number, today: Plain): Dated | undefined {
  const count = amountAt(words, index)
  if (!count || lowerAt(words, index + count.length + 1) !== 'ago') return undefined
  const unit = unitOf(lowerAt(words, index + count.length))
  const to = index + count.length + 2
  if (unit === 'hours') return { when: day(today), to }
  if (unit === 'days') return { when: day(today.subtract({ days: count.value })), to }
  if (unit === 'weeks') return { when: week(today, -count.value), to }
  if (unit === 'months') return { when: month(today, -count.value), to }
  return unit === 'years' ? { when: year(today, -count.value), to } : undefined
}

/** "in the past 24 hours", "over the last three days", "the past week". */
function pastSpanAt(words: readonly Word[], index: number, today: Plain): Dated | undefined {
  if (lowerAt(words, index) !== 'the' || !/^(?:past|last|previous)$/.test(lowerAt(words, index + 1))) return undefined
  const count = amountAt(words, index + 2) ?? { value: 1, length: 0 }
  const unit = unitOf(lowerAt(words, index + 2 + count.length))
  if (!unit || count.value > 400) return undefined
  const days = unit === 'hours' ? Math.max(1, Math.round(count.value / 24)) : 0
  const from = unit === 'hours' ? today.subtract({ days }) : today.subtract({ [unit]: count.value })
  const when: When = { value: from.toString(), end: today.toString(), granularity: 'day', basis: 'relative' }
  return { when, to: index + 3 + count.length }
}

function amountAt(words: readonly Word[], index: number): { value: number; length: number } | undefined {
  const numeral = numeralAt(words, index)
  if (numeral && numeral.value < 1000) return numeral
  return /^an?$/.test(lowerAt(words, index)) ? { value: 1, length: 1 } : undefined
}

function unitOf(lower: string): 'hours' | 'days' | 'weeks' | 'months' | 'years' | undefined {
  if (/^hours?$/.test(lower)) return 'hours'
  if (/^(?:days?|nights?)$/.test(lower)) return 'days'
  if (/^weeks?$/.test(lower)) return 'weeks'
  if (/^months?$/.test(lower)) return 'months'
  return /^years?$/.test(lower) ? 'years' : undefined
}

const seasons: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/** "last summer", "this winter"; northern seasons, named by the month they begin in. */
function seasonAt(words: readonly Word[], index: number, today: Plain): Dated | undefined {
  const said = lowerAt(words, index)
  const begins = seasons[lowerAt(words, index + 1)]
  if (
    !begins ||
    !/^(?:last|this|next)$/.test(said) ||
    (lowerAt(words, index + 1) === 'fall' && lowerAt(words, index + 2) === 'of')
  )
    return undefined
  const over = today.month > begins + 2
  const back = said === 'last' && !over ? 1 : 0
  const first = new Temporal.PlainYearMonth(today.year - back + (said === 'next' ? 1 : 0), begins)
  const end = first.add({ months: 2 }).toString()
  return { when: { value: first.toString(), end, granularity: 'season', basis: 'relative' }, to: index + 2 }
}

function day(date: Plain): When {
  return { value: date.toString(), granularity: 'day', basis: 'relative' }
}

function week(today: Plain, shift: number): When {
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: 7 * shift })
  return { value: monday.toString(), end: monday.add({ days: 6 }).toString(), granularity: 'week', basis: 'relative' }
}

function month(today: Plain, shift: number): When {
  return { value: today.toPlainYearMonth().add({ months: shift }).toString(), granularity: 'month', basis: 'relative' }
}

function year(today: Plain, shift: number): When {
  return { value: String(today.year + shift), granularity: 'year', basis: 'relative' }
}

/** The latest Saturday and Sunday that had begun by publication. */
function weekend(today: Plain): When {
  const saturday = today.subtract({ days: (today.dayOfWeek + 1) % 7 })
  return {
    value: saturday.toString(),
    end: saturday.add({ days: 1 }).toString(),
    granularity: 'day',
    basis: 'relative',
  }
}
