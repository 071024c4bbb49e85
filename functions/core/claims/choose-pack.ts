import type { Pack } from '../corpus/pack.ts'
import { gazetteerOf } from './places/gazetteer.ts'
import { placeKey } from './places/keys.ts'
import { isNameWord } from './places/names.ts'
import { type Word, wordsOf } from './text/words.ts'

/**
 * The pack whose conflict a text speaks of: most distinct places and parties named. At least two of them, one a place; a tie is null.
 * Countries and states, named in every conflict's news, count for nothing by themselves.
 */
export function packFor(text: string, packs: readonly Pack[]): Pack | null {
  const words = wordsOf(text)
  const scored = packs
    .map((pack) => ({ pack, ...hitsOf(words, pack) }))
    .filter(({ places, actors }) => places >= 1 && places + actors >= 2)
    .sort((a, b) => b.places + b.actors - (a.places + a.actors))
  const [first, second] = scored
  if (!first) return null
  return second && second.places + second.actors === first.places + first.actors ? null : first.pack
}

function hitsOf(words: readonly Word[], pack: Pack): { places: number; actors: number } {
  const gazetteer = gazetteerOf(pack)
  const places = new Set<string>()
  const actors = new Set<string>()
  let index = 0
  while (index < words.length) {
    const to = isNameWord(words[index]) ? longestHit(words, index, gazetteer.longest, (key) => note(key)) : index + 1
    index = to
  }
  return { places: places.size, actors: actors.size }

  function note(key: string): boolean {
    const place = gazetteer.places(key).find(({ resolved }) => resolved === 'pack')
    const home = place?.country !== undefined && pack.watch.countries.includes(place.country)
    if (place?.id && home) places.add(place.id)
    const actor = gazetteer.actor(key)
    if (actor && actor.kind !== 'state' && actor.kind !== 'body' && actor.kind !== 'aid') actors.add(actor.name)
    return place !== undefined || actor !== undefined
  }
}

function longestHit(words: readonly Word[], index: number, longest: number, hit: (key: string) => boolean): number {
  for (let to = Math.min(index + longest, words.length); to > index; to--) {
    if (
      hit(
        placeKey(
          words
            .slice(index, to)
            .map((word) => word.text)
            .join(' '),
        ),
      )
    )
      return to
  }
  return index + 1
}
