import type { Pack } from '../corpus/pack.ts'
import { placeKey } from './places/keys.ts'
import { isNameWord } from './places/names.ts'
import { type Word, wordsOf } from './text/words.ts'

/**
 * The pack whose conflict a text speaks of: most distinct places and parties named. At least two of them, one a place; a tie is null.
 * Countries and states, named in every conflict's news, count for nothing by themselves.
 */
export function packFor(text: string, packs: readonly Pack[]): Pack | null {
  const names = namesOf(packs)
  const words = wordsOf(text)
  const hits = packs.map((pack) => ({ pack, places: new Set<string>(), actors: new Set<string>(), past: 0 }))
  for (const [index, word] of words.entries()) {
    if (!isNameWord(word) || !names.openers.has(placeKey(word.text).split(' ')[0] ?? '')) continue
    for (const { telling, to } of longestOfEach(words, index, names)) {
      const hit = hits[telling.pack]
      if (!hit || (index < hit.past && to !== hit.past)) continue
      if (telling.place) hit.places.add(telling.place)
      if (telling.actor) hit.actors.add(telling.actor)
      hit.past = to
    }
  }
  const [first, second] = hits
    .map(({ pack, places, actors }) => ({ pack, places: places.size, all: places.size + actors.size }))
    .filter(({ places, all }) => places >= 1 && all >= 2)
    .sort((a, b) => b.all - a.all)
  return first && second?.all !== first.all ? first.pack : null
}

/** What a name tells of a pack: nothing where it hides shorter names and counts for nothing itself (a state, a foreign town). */
interface Telling {
  readonly pack: number
  readonly place?: string
  readonly actor?: string
}
interface Names {
  readonly byKey: ReadonlyMap<string, readonly Telling[]>
  /** First words of all keys: most words of a text open no name, and are passed by cheaply. */
  readonly openers: ReadonlySet<string>
  /** In words. */
  readonly longest: number
}

const made = new WeakMap<readonly Pack[], Names>()

/** The names of all packs in one table, so that a text is gone through once. */
function namesOf(packs: readonly Pack[]): Names {
  const known = made.get(packs)
  if (known) return known
  const byKey = new Map<string, Telling[]>()
  const note = (names: readonly string[], telling: Telling) => {
    for (const key of new Set(names.map(placeKey))) {
      const others = byKey.get(key)
      if (others) others.push(telling)
      else byKey.set(key, [telling])
    }
  }
  for (const [pack, { places, actors, watch }] of packs.entries()) {
    for (const { id, name, names, country } of places)
      note([name, ...names], watch.countries.includes(country) ? { pack, place: id } : { pack })
    for (const { name, names, kind } of actors)
      note(names, /^(?:state|body|aid)$/.test(kind) ? { pack } : { pack, actor: name })
  }
  const lengths = [...byKey.keys()].map((key) => key.split(' ').length + 1)
  const names: Names = {
    byKey,
    openers: new Set([...[...byKey.keys()].map((key) => key.split(' ')[0] ?? ''), ...looseArticles]),
    longest: Math.min(6, Math.max(1, ...lengths)),
  }
  made.set(packs, names)
  return names
}

/** Stand before a name as a word of their own and vanish from its key. */
const looseArticles = ['al', 'el', 'ash', 'ez']

/** What the longest name of each pack here tells, and where it ends; a place and a party may share a name. */
function longestOfEach(
  words: readonly Word[],
  index: number,
  { byKey, longest }: Names,
): readonly { readonly telling: Telling; readonly to: number }[] {
  const found: { readonly telling: Telling; readonly to: number }[] = []
  for (let to = Math.min(index + longest, words.length); to > index; to -= 1) {
    const name = words.slice(index, to).map((word) => word.text)
    for (const telling of byKey.get(placeKey(name.join(' '))) ?? [])
      if (!found.some((longer) => longer.telling.pack === telling.pack && longer.to > to)) found.push({ telling, to })
  }
  return found
}
