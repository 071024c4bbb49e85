import { follows, lowerAt, type Word } from '../text/words.ts'

/** A number as written: its value, and how many words it took. */
export interface Numeral {
  readonly value: number
  readonly length: number
}

const small: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((name, value) => [name, value]),
)
const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((name, i) => [name, (i + 2) * 10]),
)
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
])
const halved: ReadonlyMap<string, number> = new Map([...scales, ['dozen', 12]])

/** "12,000", "12K", "1.5 million", "forty-five thousand", "one hundred and twenty", "one and a half million", "half a million", "two dozen", "a hundred". */
export function numeralAt(words: readonly Word[], index: number): Numeral | undefined {
  if (!begins(lowerAt(words, index))) return undefined
  return idiomAt(words, index) ?? scaled(words, index, digitsIn(lowerAt(words, index))) ?? cardinalAt(words, index)
}

const starters = new Set([...small.keys(), ...tens.keys(), 'half', 'half-a-dozen', 'a'])

/** Most words begin no number. */
function begins(word: string): boolean {
  return isDigit(word) || starters.has(word) || (word.includes('-') && starters.has(word.slice(0, word.indexOf('-'))))
}

/** Digits with thousands marks, a decimal part, or K for thousand; "17-day", "5th" and "3pm" are none. */
export function digitsIn(word: string): number | undefined {
  if (!isDigit(word)) return undefined
  if (/^\d{1,3}(?:[,.]\d{3})+$/.test(word)) return Number(word.replaceAll(/[,.]/g, ''))
  const plain = /^(\d{1,9}(?:\.\d{1,2})?)(k|mn?|bn)?$/.exec(word)
  return plain ? Math.round(Number(plain[1]) * (letters.get(plain[2] ?? '') ?? 1) * 100) / 100 : undefined
}

/** Whether a word begins with a digit: a cheap look before a pattern. */
export function isDigit(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= 48 && first <= 57
}

const letters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
])

function scaled(words: readonly Word[], index: number, value: number | undefined): Numeral | undefined {
  if (value === undefined) return undefined
  const scale = scales.get(lowerAt(words, index + 1))
  if (scale) return { value: Math.round(value * scale), length: 2 }
  if (lowerAt(words, index + 1) === 'dozen') return { value: value * 12, length: 2 }
  return Number.isInteger(value) ? { value, length: 1 } : undefined
}

function idiomAt(words: readonly Word[], index: number): Numeral | undefined {
  const at = (i: number) => lowerAt(words, index + i)
  if (at(0) === 'half' && at(1) === 'a' && halved.has(at(2))) return { value: (halved.get(at(2)) ?? 0) / 2, length: 3 }
  if (at(0) === 'half-a-dozen') return { value: 6, length: 1 }
  if (at(0) === 'a') return indefiniteAt(words, index)
  const scale = scales.get(at(4))
  const whole =
    scale && follows(words, index + 1, ['and', 'a', 'half']) ? (small.get(at(0)) ?? digitsIn(at(0))) : undefined
  return scale && whole !== undefined ? { value: (whole + 0.5) * scale, length: 5 } : undefined
}

/** "a dozen", "a couple of", "a score of", "a hundred", "a million and a half". */
function indefiniteAt(words: readonly Word[], index: number): Numeral | undefined {
  const next = lowerAt(words, index + 1)
  const of = lowerAt(words, index + 2) === 'of' ? 1 : 0
  if (next === 'dozen') return { value: 12, length: 2 }
  if (next === 'couple') return { value: 2, length: 2 + of }
  if (next === 'score' && of) return { value: 20, length: 3 }
  const scale = scales.get(next)
  if (!scale) return undefined
  const half = follows(words, index + 2, ['and', 'a', 'half'])
  return { value: half ? scale * 1.5 : scale, length: half ? 5 : 2 }
}

/** Words for numbers, by the usual sum-and-scale reading; "and" only inside, after hundred or thousand. */
function cardinalAt(words: readonly Word[], index: number): Numeral | undefined {
  let total = 0
  let group = 0
  let end = index
  for (let i = index; i < words.length && i < index + 12; i++) {
    const word = lowerAt(words, i)
    const value = numberNamed(word)
    const scale = scales.get(word)
    if (value !== undefined && fits(group, value)) group += value
    else if (scale === 100 && group > 0 && group < 100) group *= 100
    else if (scale && scale > 100 && group > 0) {
      total += group * scale
      group = 0
    } else if (word === 'dozen' && group > 0 && total === 0) return { value: group * 12, length: i + 1 - index }
    else if (word === 'and' && i > index && group % 100 === 0 && scales.has(lowerAt(words, i - 1))) continue
    else break
    end = i + 1
  }
  return end > index ? { value: total + group, length: end - index } : undefined
}

function fits(group: number, value: number): boolean {
  if (group === 0) return true
  if (group % 100 === 0) return value < 100
  return group % 10 === 0 && group % 100 >= 20 && value < 10 && value > 0
}

/** A number's name of one word: "five", "twenty-three". */
export function numberNamed(word: string): number | undefined {
  const plain = small.get(word) ?? tens.get(word)
  if (plain !== undefined || !word.includes('-')) return plain
  const [ten, one] = word.split('-')
  const ones = small.get(one ?? '')
  const round = tens.get(ten ?? '')
  return round === undefined || ones === undefined || ones > 9 ? undefined : round + ones
}
