import type { Pack } from '../corpus/pack.ts'
import { placeKey } from './places/keys.ts'
import { openerOf } from './places/openers.ts'
import { textOf, type Word } from './text/words.ts'

/** What a name tells of a pack: nothing where it hides shorter names and counts for nothing itself (a state, a foreign town). */
export interface Telling {
  readonly pack: number
  readonly place?: string
  readonly actor?: string
}
interface Names {
  readonly byKey: ReadonlyMap<string, readonly Telling[]>
  /** How many words one of them that begins with this word can have; 0 where none does. */
  longestFrom(word: string): number
}

const made = new WeakMap<readonly Pack[], Names>()

/** The names of all packs in one table, so that a text is gone through once. */
export function namesOf(packs: readonly Pack[]): Names {
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
    for (const { name, names, kind, side } of actors)
      note(
        names.filter((each) => /^\P{Ll}/u.test(each)),
        tellsOf(kind, side) ? { pack, actor: name } : { pack },
      )
  }
  const names: Names = { byKey, longestFrom: openerOf(byKey.keys()) }
  made.set(packs, names)
  return names
}

/** Outsiders come into every conflict's news, whatever office they hold. */
function tellsOf(kind: Pack['actors'][number]['kind'], side: string | null): boolean {
  return side !== null || /^(?:armed|political)$/.test(kind)
}

/** What the longest name of each pack here tells, and where it ends; a place and a party may share a name. */
export function longestOfEach(
  words: readonly Word[],
  index: number,
  { byKey, longestFrom }: Names,
): readonly { readonly telling: Telling; readonly to: number }[] {
  const found: { readonly telling: Telling; readonly to: number }[] = []
  const longest = Math.min(6, longestFrom(words[index]?.text ?? ''))
  for (let to = Math.min(index + longest, words.length); to > index; to -= 1) {
    for (const telling of byKey.get(placeKey(textOf(words, index, to))) ?? [])
      if (!found.some((longer) => longer.telling.pack === telling.pack && longer.to > to)) found.push({ telling, to })
  }
  return found
}
