import type { Pack } from '../../corpus/pack.ts'
import type { Gazetteers } from '../../ports.ts'
import type { Place, Span } from '../claim.ts'
import { lowerAt, type Word, wordsOf } from '../text/words.ts'
import { articleGazetteer } from './article-gazetteer.ts'
import { type Introduced, type NamedPlace, namedPlaces } from './mentions.ts'
import { partOf } from './parts.ts'
import { antecedent, referencesIn, type Salience } from './references.ts'
import { takingVerbs } from './words.ts'

/** A place named or referred to in a sentence; references and pronouns carry their antecedent. */
export interface FoundPlace {
  readonly span: Span
  readonly place: Place
  readonly reference: boolean
}

/**
 * The places of an article, sentence by sentence. Known names come from the pack and a table of countries; a capitalised name
 * after a place cue becomes a provisional place with the id `p-<key>`. "the town" is the place most spoken of so far.
 */
export function placesIn(
  text: string,
  sentences: readonly Span[],
  pack: Pack | null,
  gazetteers?: Gazetteers,
): readonly (readonly FoundPlace[])[] {
  const lines = sentences.map((span) => wordsOf(text, span))
  const gazetteer = articleGazetteer(lines, pack, gazetteers)
  const introduced: Introduced = new Map()
  for (const words of lines) namedPlaces(words, gazetteer, introduced)
  const earlier: Salience[] = []
  return lines.map((words) => {
    const named = namedPlaces(words, gazetteer, introduced)
    const found = named.map((place) => foundPlace(words, place))
    for (const place of named)
      earlier.push({ place: place.place, weight: weightOf(words, place), order: place.span[0] })
    for (const reference of referencesIn(words, named)) {
      const before = earlier.filter((mention) => mention.order < reference.span[0])
      const place = antecedent(before, reference.noun)
      if (!place) continue
      found.push({
        span: reference.span,
        place: reference.part ? { ...place, part: reference.part } : place,
        reference: true,
      })
      earlier.push({ place, weight: 1, order: reference.span[0] })
    }
    return found.sort((a, b) => a.span[0] - b.span[0])
  })
}

/** The place most spoken of before an offset: what "the town" or "its fall" means there. */
export function focusAt(found: readonly (readonly FoundPlace[])[], offset: number, noun = ''): Place | undefined {
  const mentions = found.flat().filter((mention) => mention.span[0] < offset)
  return antecedent(
    mentions.map(({ place, span }) => ({ place: whole(place), weight: 1, order: span[0] })),
    noun,
  )
}

function whole({ part: _, ...place }: Place): Place {
  return place
}

function foundPlace(words: readonly Word[], named: NamedPlace): FoundPlace {
  const part =
    named.place.level === 'country' || named.place.level === 'province'
      ? undefined
      : partOf(words, named.from, named.to)
  if (!part) return { span: named.span, place: named.place, reference: false }
  const first = words[part.from]
  const last = words[part.to - 1]
  const span: Span = [Math.min(first?.span[0] ?? 0, named.span[0]), Math.max(last?.span[1] ?? 0, named.span[1])]
  return { span, place: { ...named.place, part: part.part }, reference: false }
}

/** Landmarks count less ("20 miles from X", "near X", "between X and"), what is fought for counts more. */
function weightOf(words: readonly Word[], { from, to }: NamedPlace): number {
  const before = lowerAt(words, from - 1)
  if (
    /^(?:near|between|from|than|like)$/.test(before) ||
    /^(?:southwest|southeast|northwest|northeast|north|south|east|west|miles|km|kilometers|kilometres)$/.test(
      lowerAt(words, from - 2),
    )
  )
    return 0.25
  if (takingVerbs.has(before) || /^(?:for|on)$/.test(before)) return 2
  if (
    before === 'of' &&
    /^(?:fall|control|town|city|village|battle|siege|capture|shelling|bombardment)$/.test(lowerAt(words, from - 2))
  )
    return 2
  return lowerAt(words, to) === "'s" ? 0.5 : 1
}
