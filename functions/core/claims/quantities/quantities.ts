import type { Count, Span } from '../claim.ts'
import { lowerAt, spanOf, type Word } from '../text/words.ts'
import { isMeasure } from './measures.ts'
import { digitsIn, isDigit, numberNamed, numeralAt } from './numerals.ts'
import { boundAfter, boundBefore, vagueWithDozen, vagueWord } from './quantity-words.ts'

/** A number of persons or things with its bound. [from, to) are the words of the number and its bound; `to` is where the counted noun begins. */
export interface Quantity {
  readonly count: Count
  readonly from: number
  readonly to: number
  readonly span: Span
}

type Core = { readonly count: Count; readonly to: number }

/**
 * The numbers of a sentence that count something: "at least 28 members", "forty thousand civilians", "20 to 28", "dozens of people".
 * Ages, years, times, distances, money, weapon names and "17-day" are not among them.
 */
export function quantitiesIn(words: readonly Word[]): readonly Quantity[] {
  const found: Quantity[] = []
  let index = 0
  while (index < words.length) {
    const quantity = quantityAt(words, index)
    if (quantity) found.push(quantity)
    index = quantity ? quantity.to : Math.max(index + 1, pastMeasure(words, index))
  }
  return found
}

function quantityAt(words: readonly Word[], index: number): Quantity | undefined {
  const bound = boundBefore(words, index)
  const start = bound ? index + bound.words.length : index
  const core = rangeAt(words, start) ?? pointAt(words, start) ?? vagueAt(words, start)
  if (!core || isMeasure(words, start, core.to)) return undefined
  const after = core.count.bound === 'exact' && !bound ? boundAfter(words, core.to) : undefined
  const count = bounded(core.count, bound?.bound ?? after?.bound)
  const to = skipOf(words, after ? core.to + after.words.length : core.to)
  return { count, from: index, to, span: spanOf(words, index, to) }
}

/** "between 20 and 28", "20 to 28", "20-28", "five or six", "five-seven". */
function rangeAt(words: readonly Word[], index: number): Core | undefined {
  const joined = isDigit(lowerAt(words, index)) && /^(\d[\d,]*)[-–](\d[\d,]*)$/.exec(lowerAt(words, index))
  if (joined) return range(digitsIn(joined[1] ?? ''), digitsIn(joined[2] ?? ''), index + 1)
  const spelled = lowerAt(words, index).includes('-') && /^(\p{L}+)-(\p{L}+)$/u.exec(lowerAt(words, index))
  const [few, more] = spelled ? [numberNamed(spelled[1] ?? ''), numberNamed(spelled[2] ?? '')] : []
  if (few && more && few < 20) return range(few, more, index + 1)
  const between = lowerAt(words, index) === 'between' || lowerAt(words, index) === 'from'
  const first = numeralAt(words, between ? index + 1 : index)
  if (!first) return undefined
  const link = (between ? index + 1 : index) + first.length
  const joint = lowerAt(words, link)
  const joins = between ? joint === 'and' || joint === 'to' : joint === 'to' || joint === 'or'
  const second = joins ? numeralAt(words, link + 1) : undefined
  if (!second) return undefined
  const low = first.value < second.value / 1000 ? first.value * scaleOf(second.value) : first.value
  return range(low, second.value, link + 1 + second.length)
}

/** "two to three million": the first number shares the second's scale. */
function scaleOf(value: number): number {
  if (value >= 1e6) return 1e6
  return value >= 1e3 ? 1e3 : 1
}

function range(low: number | undefined, high: number | undefined, to: number): Core | undefined {
  if (low === undefined || high === undefined || low >= high) return undefined
  return { count: { value: null, low, high, bound: 'range' }, to }
}

function pointAt(words: readonly Word[], index: number): Core | undefined {
  const open = lowerAt(words, index).endsWith('+') && /^(.*\d)\+$/.exec(lowerAt(words, index))
  const plus = open ? digitsIn(open[1] ?? '') : undefined
  if (plus !== undefined) return { count: bounded(exactly(plus), 'at-least'), to: index + 1 }
  const numeral = numeralAt(words, index)
  if (!numeral || !Number.isSafeInteger(numeral.value)) return undefined
  return { count: exactly(numeral.value), to: index + numeral.length }
}

function vagueAt(words: readonly Word[], index: number): Core | undefined {
  const vague = vagueWithDozen(words, index) ?? vagueWord(words, index)
  if (!vague) return undefined
  return { count: { value: null, low: vague.low, high: null, bound: 'vague' }, to: index + vague.words.length }
}

export function exactly(value: number): Count {
  return { value, low: value, high: value, bound: 'exact' }
}

/** The same figure under a bound: "at least" leaves the top open, "up to" and "nearly" the bottom, "about" both. */
export function bounded(count: Count, bound: Count['bound'] | undefined): Count {
  if (!bound || bound === 'exact') return count
  if (count.bound === 'vague') return bound === 'at-most' || bound === 'less-than' ? { ...count, low: null } : count
  if (count.bound === 'range') return count
  const { value } = count
  if (bound === 'at-least' || bound === 'more-than') return { value, low: value, high: null, bound }
  if (bound === 'about') return { value, low: null, high: null, bound }
  return { value, low: null, high: value, bound }
}

function skipOf(words: readonly Word[], index: number): number {
  return lowerAt(words, index) === 'of' && lowerAt(words, index - 1).endsWith('s') ? index + 1 : index
}

/** Past a number that is a measure, so that "20 miles" does not leave a second reading of its parts. */
function pastMeasure(words: readonly Word[], index: number): number {
  const core = rangeAt(words, index) ?? pointAt(words, index)
  return core ? core.to : index + 1
}
