import type { Actor, Count, Place } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
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

/** "army" does, "rebels" do: names ending in s are plural, but for those that end in ss or are one body by their last word. */
export function isPlural(full: string): boolean {
  const name = full.replace(/\s+(?:for|of|from|in|close to)\s.*$/i, '')
  return (
    /(?:[^s]s|men|people|police|military sources|militia members)$/i.test(name) && !/(?:nations|states)$/i.test(name)
  )
}

export function verb(name: string, singular: string, plural: string): string {
  return isPlural(name) ? plural : singular
}

export function placeName(place: Place): string {
  return place.part === undefined ? place.name : `${withArticle(place.part)} of ${place.name}`
}

function withArticle(part: string): string {
  return /^(the|most|parts?|some|several|much|half)\b/i.test(part) ? part : `the ${part}`
}

/** "the army" in a sentence; names with capitals stand without. */
export function inSentence(name: string): string {
  return /^[a-z]/.test(name) && !isPlural(name) ? `the ${name}` : name
}

export function sideName(side: string | null | undefined, pack: Pack | null): string | undefined {
  return pack?.sides.find(({ id }) => id === side)?.name ?? side ?? undefined
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

/** "94,000" */
function number(n: number): string {
  return String(n).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
}

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
