import type { Actor, Count, Place } from '../claims/claim.ts'
import { nameKey } from './name-key.ts'
import { compare } from './said.ts'

/** The name most claims give to an actor, without its article; the shorter, then the first by letter, where they tie. */
export function commonName(actors: readonly Actor[]): string | undefined {
  const named = new Map<string, { name: string; count: number }>()
  for (const { name } of actors) {
    const clean = cleanName(name)
    const key = nameKey(clean)
    named.set(key, { name: named.get(key)?.name ?? clean, count: (named.get(key)?.count ?? 0) + 1 })
  }
  const ranked = [...named.values()].sort(
    (a, b) => b.count - a.count || a.name.length - b.name.length || compare(a.name, b.name),
  )
  return ranked[0]?.name
}

export function cleanName(name: string): string {
  return name
    .replace(/\s+(['’]s)\b/g, '$1')
    .replace(/^(the|an?)\s+/i, '')
    .trim()
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * "army" does, "rebels" do: names ending in s are plural, but for those that end in ss, are one body by their last word, or are
 * one name of several capitals: "Hamas", "Ada Waters".
 */
export function isPlural(full: string): boolean {
  const name = full.replace(/\s+(?:for|of|from|in|at|on|with|near|west|east|north|south|close to)\s.*$/i, '')
  if (/(?:nations|states)$/i.test(name) || /^\p{Lu}\S*(?:us|as|os|ss)$/u.test(name)) return false
  if (/\s\p{Lu}\S*s$/u.test(name) && !peoples.test(name)) return false
  return /(?:[^s]s|men|people|police|military sources|militia members)$/i.test(name)
}

const peoples =
  /\b(?:Forces|Troops|Fighters|Soldiers|Doctors|Activists|Officials|Rebels|Militants|Islamists|Authorities|Brigades|Units|Committees|Guards|Groups|Residents|Leaders|Borders|Tribes|Workers|Sources)$/

export function verb(name: string, singular: string, plural: string): string {
  return isPlural(name) ? plural : singular
}

/** "the centre of Qusayr", "the main government building in Fallujah", "the Fallujah General Hospital". */
export function placeName({ name, part }: Place): string {
  if (part === undefined) return name
  if (part.includes(name)) return withArticle(part)
  return `${withArticle(part)} ${building.test(part) ? 'in' : 'of'} ${name}`
}

const building =
  /\b(?:headquarters|building|compound|hospital|base|station|office|palace|square|university|market|mosque|church|school|prison|barracks|factory|plant|complex|hotel|stadium)s?$/i

function withArticle(part: string): string {
  if (/^(?:the|most|all|parts?|some|several|much|half|\d)\b/i.test(part)) return part
  return /\bper ?cent$/i.test(part) ? `${part.charAt(0).toLowerCase()}${part.slice(1)}` : `the ${part}`
}

/** "at least 28", "20 to 28", "dozens of": to stand before the word that is counted. */
export function countText({ value, low, high, bound }: Count): string {
  const point = value ?? low ?? high
  if (point === null) return 'an unknown number of'
  if (point === 0) return 'no'
  if (bound === 'vague' && value === null) return vagueText(low)
  if (bound === 'range' && low !== null && high !== null) return `${number(low)} to ${number(high)}`
  const words: Partial<Record<Count['bound'], string>> = {
    'at-least': 'at least ',
    'more-than': 'more than ',
    'at-most': 'at most ',
    'less-than': 'fewer than ',
    almost: 'almost ',
    about: 'about ',
  }
  return `${words[bound] ?? ''}${number(point)}`
}

/** The same inside a sentence: small numbers as words, unless a large one stands beside them. */
export function countInWords(count: Count): string {
  const text = countText(count)
  return /\d\d|\d\.\d/.test(text) ? text : text.replace(/\d/g, (digit) => small[Number(digit)] ?? digit)
}

/** "94,000", "1.2 million" */
function number(n: number): string {
  if (n >= 1_000_000 && n % 100_000 === 0) return `${n / 1_000_000} million`
  return String(n).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
}

const small = 'zero one two three four five six seven eight nine'.split(' ')

function vagueText(low: number | null): string {
  if (low === null || low < 20) return 'several'
  const [, words] =
    [
      [1_000_000, 'millions of'],
      [1000, 'thousands of'],
      [100, 'hundreds of'],
      [20, 'dozens of'],
    ].find(([least]) => low >= Number(least)) ?? []
  return String(words)
}

/** "A, B and C" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
