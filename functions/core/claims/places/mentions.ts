import type { Place, Span } from '../claim.ts'
import { lowerAt, spanOf, type Word } from '../text/words.ts'
import { hasPlaceCue } from './cues.ts'
import { type Gazetteer, isDemonym } from './gazetteer.ts'
import { placeKey, provisionalId } from './keys.ts'
import { isNameWord, placeNounAround, unknownPlaceAt } from './names.ts'
import { organisationHeads, otherCapitals, placeNouns } from './words.ts'

/** A place named in a sentence. [from, to) are the words of the name, without article, noun or part. */
export interface NamedPlace {
  readonly place: Place
  readonly from: number
  readonly to: number
  readonly span: Span
}

/** Places the article's cues have introduced so far, by key: later bare mentions are the same place. */
export type Introduced = Map<string, Place>

/** The places a sentence names, in order. Adds those a cue introduces to `introduced`. */
export function namedPlaces(
  words: readonly Word[],
  gazetteer: Gazetteer,
  introduced: Introduced,
): readonly NamedPlace[] {
  const found: NamedPlace[] = []
  const shouted = !words.some((word) => /^\p{Ll}{3,}/u.test(word.text))
  let index = 0
  while (index < words.length) {
    const known = knownAt(words, index, gazetteer, introduced)
    if (known?.place)
      found.push({ place: known.place, from: index, to: known.to, span: spanOf(words, index, known.to) })
    const fresh = known ? undefined : unknownAt(words, index, gazetteer, introduced, found.at(-1), shouted)
    if (fresh) found.push(fresh)
    index = known?.to ?? fresh?.to ?? index + 1
  }
  return found
}

type Known = { readonly place?: Place; readonly to: number }

/** The longest name of the gazetteer or the article here; an actor's longer name hides the place within it. */
function knownAt(
  words: readonly Word[],
  index: number,
  gazetteer: Gazetteer,
  introduced: Introduced,
): Known | undefined {
  if (!isNameWord(words[index])) return undefined
  for (let to = Math.min(index + gazetteer.longest, words.length); to > index; to--) {
    if (!/[\p{L}\p{N}]$/u.test(words[to - 1]?.text ?? '')) continue
    const text = words
      .slice(index, to)
      .map((word) => word.text)
      .join(' ')
    const key = placeKey(text)
    const candidates = gazetteer.places(key)
    const provisional = introduced.get(key)
    if ((candidates.length > 0 || provisional) && isPlaceHere(words, index, to)) {
      return { place: levelled(words, index, to, text, candidates, provisional, gazetteer), to }
    }
    if (gazetteer.actor(key)) return { to }
  }
  return undefined
}

/** Not a person's name, an organisation ("Damascus University"), a nationality or a lower-case look-alike ("us"). */
function isPlaceHere(words: readonly Word[], from: number, to: number): boolean {
  const text = words[from]?.text ?? ''
  if (to === from + 1 && text.length === 2 && text !== text.toUpperCase()) return false
  const next = words[to]
  if (next && organisationHeads.has(next.text)) return false
  const before = words[from - 1]
  const named = before !== undefined && /^\p{Lu}\p{Ll}/u.test(before.text) && !otherCapitals.has(before.lower)
  const joined = named && !placeNouns.has(before.lower) && from > 1 && !isDemonym(before.text)
  return (
    !joined && !/^(?:said|says|told|accused|denied|denies|warned|insisted|rejected|condemned)$/.test(next?.lower ?? '')
  )
}

/** The candidate of the level its noun says: "Homs province" and "province of Homs" are not the city. */
function levelled(
  words: readonly Word[],
  from: number,
  to: number,
  name: string,
  candidates: readonly Place[],
  provisional: Place | undefined,
  gazetteer: Gazetteer,
): Place {
  const shown = clean(name)
  const noun = placeNouns.has(lowerAt(words, to - 1)) ? undefined : placeNounAround(words, from, to)
  const level = noun ? placeNouns.get(singular(noun.noun)) : undefined
  const best = candidates.find((place) => place.level === level) ?? candidates[0]
  if (!noun || !level || best?.level === level || best?.level === 'country')
    return best ? { ...best, name: shown } : (provisional ?? provisionalPlace(name, level))
  const wider = gazetteer.places(placeKey(`${name} ${singular(noun.noun)}`))[0]
  if (wider) return { ...wider, name: shown }
  const apart = ['province', 'district', 'region', 'site'].includes(level)
  if (best && !apart) return { ...best, name: shown }
  if (best)
    return {
      name: shown,
      id: `${best.id ?? provisionalId(name)}-${level}`,
      level,
      resolved: 'provisional',
      ...(best.country ? { country: best.country } : {}),
    }
  return provisional && (!provisional.level || !apart) ? provisional : provisionalPlace(name, level)
}

/** A name no list knows, after a word that shows it to be a place. */
function unknownAt(
  words: readonly Word[],
  index: number,
  gazetteer: Gazetteer,
  introduced: Introduced,
  previous: NamedPlace | undefined,
  shouted: boolean,
): NamedPlace | undefined {
  if (!isNameWord(words[index]) || isInsideName(words, index, previous)) return undefined
  const nounBefore = lowerAt(words, index - 1) === 'of' && placeNouns.has(lowerAt(words, index - 2))
  const to = unknownPlaceAt(words, index, nounBefore)
  if (!to) return undefined
  const noun = placeNounAround(words, index, to)
  const listed = previous !== undefined && isListed(words, previous, index) && previous.place.level !== 'country'
  if (!noun && (shouted || !(listed || hasPlaceCue(words, index, to)))) return undefined
  const text = words
    .slice(index, to)
    .map((word) => word.text)
    .join(' ')
  const level = noun ? placeNouns.get(singular(noun.noun)) : undefined
  const like = gazetteer.likePlace(placeKey(text))
  const place = like ? { ...like, name: clean(text) } : provisionalPlace(text, level)
  introduced.set(placeKey(text), place)
  return { place, from: index, to, span: spanOf(words, index, to) }
}

/** The later words of a name that was turned down as a whole are not a place of their own. */
function isInsideName(words: readonly Word[], index: number, previous: NamedPlace | undefined): boolean {
  const before = words[index - 1]
  if (!before || !isNameWord(before) || (previous && previous.to > index - 1)) return false
  return !otherCapitals.has(before.lower) && !placeNouns.has(before.lower) && !isDemonym(before.text)
}

/** "Lombardy and Piedmont", "Dabaa, Hamidiyeh": straight after a place, joined by a comma or "and". */
function isListed(words: readonly Word[], previous: NamedPlace, index: number): boolean {
  const between = words
    .slice(previous.to, index)
    .map((word) => word.lower)
    .join(' ')
  return (
    /^(?:,|and|, and|or|and nearby|, as well as|as well as)$/.test(between) &&
    !/^(?:said|told|says|was|is|has)$/.test(lowerAt(words, index + 1))
  )
}

function provisionalPlace(name: string, level: Place['level']): Place {
  const place: Place = { name: clean(name), id: provisionalId(name), resolved: 'provisional' }
  return level ? { ...place, level } : place
}

function singular(noun: string): string {
  return noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, '')
}

function clean(name: string): string {
  return name.replaceAll(/[[\]]/g, '')
}
