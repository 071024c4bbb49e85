import type { Place, Span } from '../claim.ts'
import { follows, lowerAt, spanOf, type Word } from '../text/words.ts'
import type { NamedPlace } from './mentions.ts'
import { isNameWord } from './names.ts'
import { placeNouns, referenceNouns, standaloneParts } from './words.ts'

/** "the strategic town", "its fall", "the town hall": words for a place named before. */
export interface PlaceReference {
  readonly from: number
  readonly to: number
  readonly span: Span
  /** Noun it says, as "town" or "province"; '' when any place will do. */
  readonly noun: string
  readonly part?: string
}

const determiner = /^(?:the|this|that|his|their|its)$/
const possessed =
  /^(?:fall|capture|recapture|loss|liberation|seizure|centre|center|outskirts|airport|surrender|encirclement)$/
const holding =
  /^(?:capture|captured|retake|retook|recapture|recaptured|seize|seized|enter|entered|storm|stormed|control|controlled|controlling|holding|liberate|liberated|besiege|besieged|surrounded|encircled|overrun|overran|taking|retaking|recapturing)$/

/** Definite references of a sentence outside the words already named. */
export function referencesIn(words: readonly Word[], named: readonly NamedPlace[]): readonly PlaceReference[] {
  const found: PlaceReference[] = []
  for (let index = 0; index < words.length; index++) {
    const reference = definiteAt(words, index, named) ?? pronounAt(words, index)
    if (reference) found.push(reference)
    index = reference ? reference.to - 1 : index
  }
  return found
}

function definiteAt(words: readonly Word[], index: number, named: readonly NamedPlace[]): PlaceReference | undefined {
  if (!/^(?:the|this|that)$/.test(lowerAt(words, index))) return undefined
  for (let at = index + 1; at < Math.min(index + 5, words.length); at++) {
    const part = standaloneParts.find((phrase) => follows(words, at, phrase))
    if (part) return partReference(words, index, at + part.length, part.join(' '), named)
    const noun = lowerAt(words, at)
    if (/^(?:last|only|next|other|nearest|same|latest|third|second)$/.test(noun)) return undefined
    if (referenceNouns.has(noun)) return nounReference(words, index, at, noun)
    if (!/^(?:\p{Ll}|[A-Z][a-z]+$)/u.test(words[at]?.text ?? '') || determiner.test(noun) || placeNouns.has(noun))
      return undefined
    if (/^(?:of|in|and|to|for|at|on|from|was|were|is|are|had|has|who|which)$/.test(noun)) return undefined
  }
  return undefined
}

/** Not when a name follows: "the town of X", "the town X", "the town hall", "the city council". */
function nounReference(words: readonly Word[], index: number, at: number, noun: string): PlaceReference | undefined {
  const next = lowerAt(words, at + 1)
  if (isNameWord(words[at + 1]) || (next === 'of' && isNameWord(words[at + 2])) || isNameWord(words[at - 1]))
    return undefined
  if (/^(?:council|hall|police|mayor|official|officials|residents|dwellers)$/.test(next)) return undefined
  const loose = /^(?:stronghold|bastion)$/.test(noun) ? '' : noun
  return { from: index, to: at + 1, span: spanOf(words, index, at + 1), noun: loose }
}

/** "the centre of the town" is a part of the focus; "the centre of X" is for X to carry. */
function partReference(
  words: readonly Word[],
  from: number,
  to: number,
  part: string,
  named: readonly NamedPlace[],
): PlaceReference | undefined {
  if (lowerAt(words, to) === 'of' || lowerAt(words, to) === 'in') {
    if (named.some((place) => place.from >= to && place.from <= to + 5)) return undefined
  }
  return { from, to, span: spanOf(words, from, to), noun: '', part: part.replace('center', 'centre') }
}

function pronounAt(words: readonly Word[], index: number): PlaceReference | undefined {
  const word = lowerAt(words, index)
  const next = lowerAt(words, index + 1)
  const its = word === 'its' && possessed.test(next)
  const it = word === 'it' && holding.test(lowerAt(words, index - 1))
  const there =
    word === 'there' &&
    index > 1 &&
    !/^(?:is|are|was|were|has|have|had|will|would|may|should)$/.test(next) &&
    /^(?:\p{Ll}+)$/u.test(lowerAt(words, index - 1))
  if (!its && !it && !there) return undefined
  return { from: index, to: index + 1, span: spanOf(words, index, index + 1), noun: there ? 'there' : '' }
}

/** One earlier mention, for deciding what "the town" means. */
export interface Salience {
  readonly place: Place
  readonly weight: number
  readonly order: number
}

/** The most mentioned earlier place that the noun allows, the latest on a tie. */
export function antecedent(earlier: readonly Salience[], noun: string): Place | undefined {
  if (noun === 'there') return earlier.at(-1)?.place
  const totals = new Map<string, { place: Place; weight: number; order: number }>()
  for (const { place, weight, order } of earlier) {
    if (!allows(noun, place)) continue
    const key = place.id ?? place.name
    const total = totals.get(key)
    totals.set(key, { place, weight: (total?.weight ?? 0) + weight, order })
  }
  return [...totals.values()].sort((a, b) => b.weight - a.weight || b.order - a.order)[0]?.place
}

const urban = new Set(['town', 'city', 'village', 'site', 'district'])

function allows(noun: string, place: Place): boolean {
  if (place.level === 'country') return false
  const level = placeNouns.get(noun)
  if (place.level === level) return true
  if (!place.level) return level !== 'province' && level !== 'region'
  if (level === 'province' || level === 'region')
    return place.level === 'district' || place.level === 'region' || place.level === 'province'
  if (level === 'district') return place.level === 'region' || urban.has(place.level)
  if (level === 'site') return false
  return urban.has(place.level) && !(place.level === 'site' || place.level === 'district' ? level !== undefined : false)
}
