import { lowerAt, type Word } from '../text/words.ts'
import { digitsIn } from './numerals.ts'

const set = (words: string) => new Set(words.split(' '))

/** Nouns a number measures instead of counting persons. */
const units = set(
  'second seconds minute minutes hour hours day days night nights week weeks fortnight month months year years decade decades ' +
    "century centuries am pm gmt utc a.m. p.m. a.m p.m o'clock km kilometre kilometres kilometer kilometers mile miles metre metres meter " +
    'meters feet foot yard yards inch inches nm kg kilograms kilogrammes kilos kilo ton tons tonne tonnes tonnes litres ' +
    'liters hectares acres mm cm calibre caliber percent per % degrees volts megawatts st nd rd th dollars euros pounds ' +
    'rubles roubles lira dinars rials pesos shekels francs yen cents hundredths times fold point points',
)
const months = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
)
/** Numbered things: "Resolution 2118", "Brigade 93", "Route 5". */
const numbered = set(
  'resolution resolutions chapter article articles section phase page number no. nr unit division brigade battalion base ' +
    'regiment group route highway road street channel flight version act law decree level zone sector point checkpoint ' +
    'day part line round game nr. no mi un',
)
const yearCues = set('in since by until till during early late mid')
const spelled = /^(?:nineteen|twenty)-/

/** Whether the number at [from, to) is a time, date, age, distance, share, price or a name's number rather than a count. */
export function isMeasure(words: readonly Word[], from: number, to: number): boolean {
  const before = lowerAt(words, from - 1)
  const after = lowerAt(words, to)
  if (units.has(after) || months.has(after)) return true
  if (after.startsWith('-') && words[to]?.span[0] === words[to - 1]?.span[1]) return true
  if (before === '$' || before === '€' || before === '£' || before === '#') return true
  if (/^\d/.test(lowerAt(words, from)) && (months.has(before) || numbered.has(before))) return true
  if (numbered.has(before) && /^\p{Lu}/u.test(words[from - 1]?.text ?? '')) return true
  if (after === 'of' && months.has(lowerAt(words, to + 1))) return true
  return isAge(words, from, to) || isYear(words, from, to) || isUnitName(words, to) || spelled.test(before)
}

/** "aged 12", "Omar, 34, said", "five years old" is caught by its unit. */
function isAge(words: readonly Word[], from: number, to: number): boolean {
  if (lowerAt(words, from - 1) === 'aged' || lowerAt(words, from - 2) === 'ages') return true
  if (lowerAt(words, from - 1) !== ',' || !/^\d{1,2}$/.test(lowerAt(words, from))) return false
  const named = /^\p{Lu}/u.test(words[from - 2]?.text ?? '')
  return named && to === from + 1 && [',', '.', ';', ''].includes(lowerAt(words, to))
}

/** Four digits without a comma after a preposition or month, and no counted noun after them. */
function isYear(words: readonly Word[], from: number, to: number): boolean {
  const value = digitsIn(lowerAt(words, from))
  if (to !== from + 1 || value === undefined || !/^(?:19|20)\d\d$/.test(lowerAt(words, from))) return false
  if (months.has(lowerAt(words, from - 1)) || months.has(lowerAt(words, from - 2))) return true
  const next = lowerAt(words, to)
  const counts = /^\p{Ll}{3,}s$|^people$|^men$|^women$|^children$/u.test(next)
  return yearCues.has(lowerAt(words, from - 1)) || !counts
}

/** "the 93rd", "17 Division": a unit's number. */
function isUnitName(words: readonly Word[], to: number): boolean {
  const next = words[to]
  return next !== undefined && /^(?:Brigade|Division|Battalion|Regiment|Corps|Squadron|Group)$/.test(next.text)
}
