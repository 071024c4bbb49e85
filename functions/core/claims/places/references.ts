import type { Span } from '../claim.ts'
import { byFirstWord, lowerAt, spanOf, type Word } from '../text/words.ts'
import { looseVerbs, takingVerbs } from './cue-words.ts'
import type { NamedPlace } from './mentions.ts'
import { isNameWord } from './names.ts'
import { placeNouns, referenceNouns, standaloneParts } from './place-nouns.ts'

/** "the strategic town", "its fall", "the town hall": words for a place named before. */
export interface PlaceReference {
  readonly from: number
  readonly to: number
  readonly span: Span
  readonly kind: 'definite' | 'pronoun' | 'headline'
  /** Noun it says, as "town" or "province"; '' when any place will do; 'there' for the one named last. */
  readonly noun: string
  readonly part?: string
  /** It is taken, lost or fought for there: "the fall of the town", "recaptured it". */
  readonly taken?: true
}

const partAt = byFirstWord(standaloneParts.map((words) => ({ words })))
const determiner = /^(?:the|this|that|his|their|its)$/
const possessed =
  /^(?:fall|capture|recapture|loss|liberation|seizure|centre|center|outskirts|airport|surrender|encirclement|streets|residents|defenders|suburbs|population|inhabitants)$/
const holding =
  /^(?:capture|captured|retake|retook|recapture|recaptured|seize|seized|enter|entered|storm|stormed|control|controlled|controlling|controls|holding|liberate|liberated|besiege|besieged|surrounded|encircled|overrun|overran|taking|retaking|recapturing|seizing|inside|around|into)$/
const changes = /^(?:fall|capture|recapture|loss|liberation|seizure|surrender|conquest|takeover)$/
const stops = /^(?:of|in|and|to|for|at|on|from|was|were|is|are|had|has|who|which|that|by|with|as)$/
const others = /^(?:last|only|next|other|nearest|latest|third|second|first|two|three|several|many|both|another|some)$/
const offices =
  /^(?:council|hall|police|mayor|official|officials|dwellers|administration|government|governor|court|state|limits|authorities|elders|chief)$/

/** References of a line outside the words already named. `opening`: a headline or first sentence, which names its place later. */
export function referencesIn(
  words: readonly Word[],
  named: readonly NamedPlace[],
  opening: boolean,
): readonly PlaceReference[] {
  const found: PlaceReference[] = []
  for (let index = 0; index < words.length; index++) {
    const reference =
      (mayRefer(words[index]) ? referenceAt(words, index, named) : undefined) ??
      (opening ? announcedAt(words, index) : undefined)
    if (reference) found.push(isTaken(words, reference) ? { ...reference, taken: true } : reference)
    index = reference ? reference.to - 1 : index
  }
  return found
}

function isTaken(words: readonly Word[], { from, to, kind }: PlaceReference): boolean {
  const before = lowerAt(words, from - 1)
  if (takingVerbs.has(before)) return !looseVerbs.has(before) || kind === 'pronoun'
  if (before === 'of') return changes.test(lowerAt(words, from - 2))
  return kind === 'pronoun' && changes.test(lowerAt(words, to))
}

/** "the", "this", "there", "it", "its", "across" and "nationwide" by their first letter: nearly all words are told by it. */
function mayRefer(word: Word | undefined): boolean {
  const first = (word?.text.charCodeAt(0) ?? 0) | 0x20
  return first === 0x74 || first === 0x69 || first === 0x6e || first === 0x61 || first === 0x63
}

function referenceAt(words: readonly Word[], index: number, named: readonly NamedPlace[]): PlaceReference | undefined {
  switch (lowerAt(words, index)) {
    case 'the':
    case 'this':
    case 'that':
      return definiteAt(words, index, named)
    case 'nationwide':
    case 'countrywide':
      return nationwideAt(words, index, 1)
    case 'across':
    case 'around':
    case 'throughout':
      return nationwideAt(words, index, 3)
    case 'its':
    case 'it':
    case 'there':
      return pronounAt(words, index)
    default:
      return undefined
  }
}

/** "nationwide", "across the country": the country spoken of, as a whole. */
function nationwideAt(words: readonly Word[], index: number, length: number): PlaceReference | undefined {
  if (length === 3 && (lowerAt(words, index + 1) !== 'the' || !/^(?:country|nation)$/.test(lowerAt(words, index + 2))))
    return undefined
  const to = index + length
  return { kind: 'definite', from: index, to, span: spanOf(words, index, to), noun: 'country' }
}

function definiteAt(words: readonly Word[], index: number, named: readonly NamedPlace[]): PlaceReference | undefined {
  for (let at = index + 1; at < Math.min(index + 5, words.length); at++) {
    const part = partAt(words, at)?.words
    if (part) return partReference(words, index, at + part.length, part.join(' '), named)
    const noun = lowerAt(words, at)
    if (others.test(noun)) return undefined
    if (noun === 'capital') return capitalReference(words, index, at)
    if (referenceNouns.has(noun) && !(placeNouns.has(lowerAt(words, at + 1)) && lowerAt(words, at + 1) !== 'area'))
      return nounReference(words, index, at, noun)
    if (!/^(?:\p{Ll}|[A-Z][a-z]+$)/u.test(words[at]?.text ?? '') || determiner.test(noun)) return undefined
    if (
      stops.test(noun) ||
      (placeNouns.has(noun) && !placeNouns.has(lowerAt(words, at + 1)) && !/^(?:port|border)$/.test(noun))
    )
      return undefined
  }
  return undefined
}

/** Not when a name follows: "the town of X", "the town X", "the town hall", "the city council". */
function nounReference(words: readonly Word[], index: number, at: number, noun: string): PlaceReference | undefined {
  const next = lowerAt(words, at + 1)
  if (isNamedAfter(words, at) || (at > index + 1 && isNameWord(words[at - 1]))) return undefined
  if (offices.test(next)) return undefined
  const loose = /^(?:stronghold|bastion)$/.test(noun) ? '' : noun
  return { kind: 'definite', from: index, to: at + 1, span: spanOf(words, index, at + 1), noun: loose }
}

/** "the capital", "the provincial capital": not where its name follows or another place has it. */
function capitalReference(words: readonly Word[], index: number, at: number): PlaceReference | undefined {
  if (isNamedAfter(words, at) || lowerAt(words, at + 1) === 'of') return undefined
  if (lowerAt(words, at + 1) === ',' && isNameWord(words[at + 2])) return undefined
  const of = words
    .slice(index + 1, at)
    .some((word) => /^(?:provincial|regional|state|district|local|territorial|county)$/.test(word.lower))
  return {
    kind: 'definite',
    from: index,
    to: at + 1,
    span: spanOf(words, index, at + 1),
    noun: of ? 'seat' : 'capital',
  }
}

function isNamedAfter(words: readonly Word[], at: number): boolean {
  const next = lowerAt(words, at + 1)
  return (
    isNameWord(words[at + 1]) ||
    ((next === 'of' || next === ',') && isNameWord(words[at + 2])) ||
    (/^(?:of|called|named)$/.test(next) && isNameWord(words[at + (lowerAt(words, at + 2) === 'the' ? 3 : 2)]))
  )
}

/** "the centre of the town" is a part of the focus; "the centre of X" is for X to carry. */
function partReference(
  words: readonly Word[],
  from: number,
  to: number,
  part: string,
  named: readonly NamedPlace[],
): PlaceReference | undefined {
  if (lowerAt(words, to) === 'of' || lowerAt(words, to) === 'in' || lowerAt(words, to) === 'at') {
    if (named.some((place) => place.from >= to && place.from <= to + 5)) return undefined
  }
  if (isNameWord(words[from + 1])) return undefined
  return { kind: 'definite', from, to, span: spanOf(words, from, to), noun: '', part: part.replace('center', 'centre') }
}

function pronounAt(words: readonly Word[], index: number): PlaceReference | undefined {
  const word = lowerAt(words, index)
  const next = lowerAt(words, index + 1)
  const its = word === 'its' && possessed.test(next)
  const it = word === 'it' && holding.test(lowerAt(words, index - 1))
  const there =
    word === 'there' &&
    index > 1 &&
    !/^(?:is|are|was|were|has|have|had|will|would|may|should|'s|could|can|might)$/.test(next) &&
    /^\p{Ll}+$/u.test(lowerAt(words, index - 1)) &&
    !/^(?:and|but|that|while|because|where|as|said|which|if|when|or)$/.test(lowerAt(words, index - 1))
  if (!its && !it && !there) return undefined
  return {
    kind: 'pronoun',
    from: index,
    to: index + 1,
    span: spanOf(words, index, index + 1),
    noun: there ? 'there' : '',
  }
}

/** "Rebels seize strategic town", "overran a border town": what a headline announces and the text names. */
function announcedAt(words: readonly Word[], index: number): PlaceReference | undefined {
  const noun = lowerAt(words, index)
  const level = referenceNouns.get(noun)
  if (level !== 'town' && level !== 'city' && level !== 'village') return undefined
  if (
    isNamedAfter(words, index) ||
    offices.test(lowerAt(words, index + 1)) ||
    placeNouns.has(lowerAt(words, index + 1))
  )
    return undefined
  let from = index
  while (from > index - 4 && announcing.test(lowerAt(words, from - 1))) from -= 1
  if (from === index || (isNameWord(words[from - 1]) === true && named(words, from - 1))) return undefined
  return { kind: 'headline', from, to: index + 1, span: spanOf(words, from, index + 1), noun }
}

const announcing =
  /^(?:a|an|key|strategic|major|important|border|northern|southern|eastern|western|central|coastal|port|rebel|rebel-held|besieged|last|main|big|biggest|regional|oil|military|air|army|frontline|crucial|vital)$/

function named(words: readonly Word[], index: number): boolean {
  const lower = lowerAt(words, index)
  return words[index]?.text !== lower && !placeNouns.has(lower) && index > 0 && lowerAt(words, index - 1) === 'of'
}
