import type { Pack } from '../corpus/pack.ts'
import { countriesNamed } from './countries-named.ts'
import { longestOfEach, namesOf, type Telling } from './pack-names.ts'
import { isNameWord } from './places/names.ts'
import { type Word, wordsOf } from './text/words.ts'

/** What a text says for and against its being about the conflict of a pack. */
interface Bearing {
  readonly pack: Pack
  /** Distinct. */
  readonly places: number
  readonly parties: number
  /** Mentions of the watch's countries and their people. */
  readonly home: number
  /** The same with those of their places and of the parties. */
  readonly mentions: number
  /** Mentions of the other country named most. */
  readonly elsewhere: number
}

/**
 * The pack, of those that may be meant, whose conflict a text speaks of: most distinct places and parties named. Two of them, one a
 * place, or one beside its country, and no other country named far more; a tie is null. Countries and states, in every conflict's
 * news, count for nothing by themselves.
 */
export function packFor(text: string, packs: readonly Pack[], among = packs): Pack | null {
  const [first, second] = bearingsOf(text, packs)
    .filter((bearing) => among.includes(bearing.pack) && isAbout(bearing))
    .sort((a, b) => named(b) - named(a))
  return first && (!second || named(second) < named(first)) ? first.pack : null
}

/** Whether nothing says that a text is about another country's news. */
export function mayBeAbout(text: string, pack: Pack, packs: readonly Pack[]): boolean {
  return bearingsOf(text, packs).every((each) => each.pack !== pack || each.elsewhere <= 2 * each.mentions)
}

const named = ({ places, parties }: Bearing) => places + parties

function isAbout(bearing: Bearing): boolean {
  const { places, home, mentions, elsewhere } = bearing
  if (elsewhere > 2 * mentions) return false
  if (named(bearing) < 2) return named(bearing) === 1 && home > elsewhere
  return places >= 1 && (home > 0 || elsewhere < 2 || named(bearing) > 2)
}

function bearingsOf(text: string, packs: readonly Pack[]): readonly Bearing[] {
  const words = wordsOf(text)
  const hits = hitsOf(words, packs)
  const countries = [...countriesNamed(words)]
  return packs.flatMap((pack, index) => {
    const hit = hits[index]
    if (!hit) return []
    const isHome = ([code]: readonly [string, number]) => pack.watch.countries.includes(code)
    const home = countries.filter(isHome).reduce((sum, [, count]) => sum + count, 0)
    const others = countries.filter((each) => !isHome(each)).map(([, count]) => count)
    const { places, parties, mentions } = hit
    const elsewhere = Math.max(0, ...others)
    return [{ pack, places: places.size, parties: parties.size, home, mentions: mentions + home, elsewhere }]
  })
}

interface Hit {
  readonly places: Set<string>
  readonly parties: Set<string>
  mentions: number
  /** Index behind the last name found. */
  past: number
}

/** Names of each pack found, by its index. */
function hitsOf(words: readonly Word[], packs: readonly Pack[]): readonly Hit[] {
  const names = namesOf(packs)
  const hits = packs.map((): Hit => ({ places: new Set(), parties: new Set(), mentions: 0, past: 0 }))
  for (const [index, word] of words.entries()) {
    if (!isNameWord(word)) continue
    for (const { telling, to } of longestOfEach(words, index, names)) {
      const hit = hits[telling.pack]
      if (hit && (index >= hit.past || to === hit.past)) noteName(hit, telling, to)
    }
  }
  return hits
}

function noteName(hit: Hit, { place, actor }: Telling, to: number): void {
  if (place) hit.places.add(place)
  if (actor) hit.parties.add(actor)
  if (place || actor) hit.mentions += 1
  hit.past = to
}
