import type { When } from '../claim.ts'
import { numeralAt } from '../quantities/numerals.ts'
import { byFirstWord, lowerAt, type Word } from '../text/words.ts'
import { weekdayOf } from './calendar-words.ts'
import { seasonAt } from './seasons.ts'
import { type Dated, fromTo, inMonth, inWeek, inYear, onDay, type Plain } from './when.ts'

/** Words that count from the day of publication; phrases before the words they begin with. */
const phraseAt = byFirstWord<{ readonly words: readonly string[]; readonly when: (today: Plain) => When }>(
  [
    ['the day before yesterday', (today: Plain) => onDay(today.subtract({ days: 2 }))],
    ['yesterday', (today: Plain) => onDay(today.subtract({ days: 1 }))],
    ['last night', (today: Plain) => onDay(today.subtract({ days: 1 }))],
    ['overnight', (today: Plain) => onDay(today)],
    ['earlier today', (today: Plain) => onDay(today)],
    ['this morning', (today: Plain) => onDay(today)],
    ['this afternoon', (today: Plain) => onDay(today)],
    ['this evening', (today: Plain) => onDay(today)],
    ['today', (today: Plain) => onDay(today)],
    ['tonight', (today: Plain) => onDay(today)],
    ['tomorrow', (today: Plain) => onDay(today.add({ days: 1 }))],
    ['over the weekend', weekend],
    ['at the weekend', weekend],
    ['last weekend', weekend],
    ['on the weekend', weekend],
    ['last week', (today: Plain) => inWeek(today, -1)],
    ['this week', (today: Plain) => inWeek(today, 0)],
    ['next week', (today: Plain) => inWeek(today, 1)],
    ['last month', (today: Plain) => inMonth(today, -1)],
    ['this month', (today: Plain) => inMonth(today, 0)],
    ['earlier this month', (today: Plain) => inMonth(today, 0)],
    ['next month', (today: Plain) => inMonth(today, 1)],
    ['last year', (today: Plain) => inYear(today.year - 1)],
    ['this year', (today: Plain) => inYear(today.year)],
    ['next year', (today: Plain) => inYear(today.year + 1)],
  ].map(([words, when]) => ({ words: (words as string).split(' '), when: when as (today: Plain) => When })),
)

/** "yesterday", "last month", "two days ago", "in the past 24 hours", "last summer". */
export function relativeDateAt(words: readonly Word[], index: number, today: Plain, told: Plain): Dated | undefined {
  const phrase = phraseAt(words, index)
  if (phrase && !(/^(?:yesterday|overnight)$/.test(phrase.words[0] ?? '') && namedAfter(words, index + 1))) {
    return { when: phrase.when(today), to: index + phrase.words.length }
  }
  return (
    agoAt(words, index, today) ??
    earlierAt(words, index, told) ??
    pastSpanAt(words, index, today) ??
    seasonAt(words, index, today)
  )
}

/** `in clashes yesterday," Sunday.`: the reporter names the day the speaker called yesterday. */
function namedAfter(words: readonly Word[], index: number): boolean {
  for (let i = index; i < index + 4; i++) {
    if (weekdayOf(lowerAt(words, i))) return true
    if (!/^(?:[,.'"“”’)(-]+|on|into|from|late)$/.test(lowerAt(words, i))) return false
  }
  return false
}

/** "the night before", "a day earlier", "two weeks earlier": from the day the sentence names before, else from publication. */
function earlierAt(words: readonly Word[], index: number, told: Plain): Dated | undefined {
  const the = lowerAt(words, index) === 'the'
  const count = the ? { value: 1, length: 1 } : amountAt(words, index)
  const after = count ? index + count.length + 1 : 0
  if (
    !count ||
    !(lowerAt(words, after) === 'earlier' || (lowerAt(words, after) === 'before' && the && ends(words, after)))
  )
    return undefined
  const unit = unitOf(lowerAt(words, after - 1))
  if (unit === 'days') return { when: onDay(told.subtract({ days: count.value })), to: after + 1 }
  return unit === 'weeks' ? { when: inWeek(told, -count.value), to: after + 1 } : undefined
}

/** "the day before" closes its phrase; "the day before the vote" tells of another. */
function ends(words: readonly Word[], before: number): boolean {
  return !/^(?:the|a|an|his|her|its|their|he|she|it|they|yesterday|it|\p{Lu}.*)$/u.test(words[before + 1]?.text ?? '')
}

function agoAt(words: readonly Word[], index: number, today: Plain): Dated | undefined {
  const count = amountAt(words, index)
  if (!count || lowerAt(words, index + count.length + 1) !== 'ago') return undefined
  const unit = unitOf(lowerAt(words, index + count.length))
  const to = index + count.length + 2
  if (unit === 'hours') return { when: onDay(today.subtract({ days: Math.floor(count.value / 24) })), to }
  if (unit === 'days') return { when: onDay(today.subtract({ days: count.value })), to }
  if (unit === 'weeks') return { when: inWeek(today, -count.value), to }
  if (unit === 'months') return { when: inMonth(today, -count.value), to }
  return unit === 'years' ? { when: inYear(today.year - count.value), to } : undefined
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

/** The latest Saturday and Sunday that had begun by publication. */
function weekend(today: Plain): When {
  const saturday = today.subtract({ days: (today.dayOfWeek + 1) % 7 })
  return fromTo(saturday, saturday.add({ days: 1 }))
}
