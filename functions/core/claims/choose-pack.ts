import type { Pack } from '../corpus/pack.ts'
import { placeKey } from './places/keys.ts'
import { isNameWord } from './places/names.ts'
import { type Word, wordsOf } from './text/words.ts'

/**
 * The pack whose conflict a text speaks of: most distinct places and parties named. At least two of them, one a place; a tie is null.
 * Countries and states, named in every conflict's news, count for nothing by themselves.
 */
export function packFor(text: string, packs: readonly Pack[]): Pack | null {
  const words = wordsOf(text)
  const openers = words.map((word) => (isNameWord(word) ? placeKey(word.text) : ''))
  const scored = packs
    .map((pack) => ({ pack, ...hitsOf(words, openers, namesOf(pack)) }))
    .filter(({ places, actors }) => places >= 1 && places + actors >= 2)
    .sort((a, b) => b.places + b.actors - (a.places + a.actors))
  const [first, second] = scored
  if (!first) return null
  return second && second.places + second.actors === first.places + first.actors ? null : first.pack
}

/** What a name tells of a pack: nothing where it hides shorter names and counts for nothing itself (a state, a foreign town). */
interface Telling {
  readonly place?: string
  readonly actor?: string
}
interface Names {
  readonly byKey: ReadonlyMap<string, Telling>
  /** First words of all keys: most words of a text open no name, and are passed by cheaply. */
  readonly openers: ReadonlySet<string>
  /** In words. */
  readonly longest: number
}

const made = new WeakMap<Pack, Names>()

function namesOf(pack: Pack): Names {
  const known = made.get(pack)
  if (known) return known
  const byKey = new Map<string, Telling>()
  const note = (names: readonly string[], telling: Telling) => {
    for (const name of names) byKey.set(placeKey(name), { ...byKey.get(placeKey(name)), ...telling })
  }
  for (const { id, name, names, country } of pack.places)
    note([name, ...names], pack.watch.countries.includes(country) ? { place: id } : {})
  for (const { name, names, kind } of pack.actors) note(names, /^(?:state|body|aid)$/.test(kind) ? {} : { actor: name })
  const words = [...byKey.keys()].map((key) => key.split(' '))
  const names: Names = {
    byKey,
    openers: new Set([...words.map(([first = '']) => first), ...looseArticles]),
    longest: Math.min(6, Math.max(1, ...words.map(({ length }) => length + 1))),
  }
  made.set(pack, names)
  return names
}

/** Stand before a name as a word of their own and vanish from its key. */
const looseArticles = ['al', 'el', 'ash', 'ez']

function hitsOf(
  words: readonly Word[],
  openers: readonly string[],
  names: Names,
): { readonly places: number; readonly actors: number } {
  const places = new Set<string>()
  const actors = new Set<string>()
  for (let index = 0; index < words.length; index += 1) {
    if (!names.openers.has((openers[index] ?? '').split(' ')[0] ?? '')) continue
    const hit = longestHit(words, index, names)
    if (!hit) continue
    if (hit.telling.place) places.add(hit.telling.place)
    if (hit.telling.actor) actors.add(hit.telling.actor)
    index = hit.to - 1
  }
  return { places: places.size, actors: actors.size }
}

function longestHit(
  words: readonly Word[],
  index: number,
  { byKey, longest }: Names,
): { readonly telling: Telling; readonly to: number } | undefined {
  for (let to = Math.min(index + longest, words.length); to > index; to -= 1) {
    const name = words.slice(index, to).map((word) => word.text)
    const telling = byKey.get(placeKey(name.join(' ')))
    if (telling) return { telling, to }
  }
  return undefined
}
