import type { Place } from '../claim.ts'
import { byFirstWord, lowerAt, spanOf, type Word } from '../text/words.ts'
import type { NamedPlace } from './mentions.ts'
import { isNameWord } from './names.ts'
import { placeNouns, referenceNouns, standaloneParts } from './place-nouns.ts'
import { offices, type PlaceReference } from './place-reference.ts'

const partAt = byFirstWord(standaloneParts.map((words) => ({ words })))
const determiners = new Set('the this that his their its'.split(' '))
const stops = new Set('a an of in and to for at on from was were is are had has who which that by with as'.split(' '))
const others = new Set(
  'last only next other nearest latest third second first two three several many both another some'.split(' '),
)
const superlatives =
  /^(?:(?:second|third)-)?(?:largest|biggest|smallest|oldest|closest|richest|poorest|(?:north|south|east|west)ernmost)$/

/** "the town", "that strategic city", "the capital", "the town hall": `index` is at the determiner. */
export function definiteAt(
  words: readonly Word[],
  index: number,
  named: readonly NamedPlace[],
): PlaceReference | undefined {
  for (let at = index + 1; at < Math.min(index + 5, words.length); at++) {
    const part = partAt(words, at)?.words
    if (part) return partReference(words, index, at + part.length, part.join(' '), named)
    const noun = lowerAt(words, at)
    if (others.has(noun) || (noun.endsWith('st') && superlatives.test(noun))) return undefined
    if (noun === 'capital') return capitalReference(words, index, at)
    if (referenceNouns.has(noun) && !(placeNouns.has(lowerAt(words, at + 1)) && lowerAt(words, at + 1) !== 'area'))
      return nounReference(words, index, at, noun, named)
    if (endsPhrase(words, at, noun)) return undefined
  }
  return undefined
}

/** Whether the phrase cannot go on over a word: a name, another determiner, a preposition or a noun that is its head. */
function endsPhrase(words: readonly Word[], at: number, noun: string): boolean {
  if (determiners.has(noun) || stops.has(noun) || !/^(?:\p{Ll}|[A-Z][a-z]+$)/u.test(words[at]?.text ?? '')) return true
  return placeNouns.has(noun) && !placeNouns.has(lowerAt(words, at + 1)) && noun !== 'port' && noun !== 'border'
}

/** Not when a name follows: "the town of X", "the town X", "the town hall", "the city council". */
function nounReference(
  words: readonly Word[],
  index: number,
  at: number,
  noun: string,
  named: readonly NamedPlace[],
): PlaceReference | undefined {
  const next = lowerAt(words, at + 1)
  if (isNamedAfter(words, at) || (at > index + 1 && isNameWord(words[at - 1]))) return undefined
  if (offices.test(next)) return undefined
  const loose = /^(?:stronghold|bastion)$/.test(noun) ? '' : noun
  const seatOf = capitalAfter(words, at, named)
  return {
    kind: 'definite',
    from: index,
    to: at + 1,
    span: spanOf(words, index, at + 1),
    noun: loose,
    ...(seatOf ? { seatOf } : {}),
  }
}

/** "the city, the (provincial) capital of X": X. */
function capitalAfter(words: readonly Word[], at: number, named: readonly NamedPlace[]): Place | undefined {
  if (lowerAt(words, at + 1) !== ',') return undefined
  for (let of = at + 3; of < at + 6; of++)
    if (lowerAt(words, of) === 'of' && lowerAt(words, of - 1) === 'capital')
      return named.find(({ from }) => from > of && from < of + 5)?.place
  return undefined
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

/** "the town of X", "the town X": the noun is of a name that follows. */
export function isNamedAfter(words: readonly Word[], at: number): boolean {
  const next = lowerAt(words, at + 1)
  return (
    isNameWord(words[at + 1]) ||
    ((next === 'of' || next === ',') && isNameWord(words[at + 2])) ||
    (/^(?:of|called|named)$/.test(next) && isNameWord(words[at + (lowerAt(words, at + 2) === 'the' ? 3 : 2)]))
  )
}
