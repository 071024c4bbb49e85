import { lowerAt, type Word } from '../text/words.ts'
import { isNameWord } from './names.ts'
import type { Level } from './place-nouns.ts'
import { isPlural, placeNouns, singular } from './place-nouns.ts'

/** The noun that says what kind of place a name is. [from, to) are the words of name and noun together. */
export interface NounAround {
  /** Singular, in small letters. */
  readonly noun: string
  readonly level: Level
  readonly plural: boolean
  readonly side: 'before' | 'after'
  readonly from: number
  readonly to: number
}

const leadIn = new Set([
  'border',
  'military',
  'air',
  'international',
  'refugee',
  'main',
  'oil',
  'power',
  'naval',
  'army',
  'old',
  'city',
  'local',
  'government',
])
/** Words between a name and its noun: "X International Airport", "X air base". */
export function isLeadIn(lower: string): boolean {
  return leadIn.has(lower)
}

const institutional = new Set(['television', 'tv', 'media', 'radio', 'news', 'department', 'secretary', 'police', 'of'])

/** Before the name ("the town of X", "village X") or after it ("X province", "X military airport"). */
export function nounAround(words: readonly Word[], from: number, to: number): NounAround | undefined {
  return nounAfter(words, from, to) ?? nounBefore(words, from, to)
}

function nounAfter(words: readonly Word[], from: number, to: number): NounAround | undefined {
  let at = to
  while (at < to + 2 && leadIn.has(lowerAt(words, at)) && !placeNouns.has(lowerAt(words, at))) at += 1
  if (lowerAt(words, at) === 'city' && placeNouns.get(lowerAt(words, at + 1)) === 'site') at += 1
  const noun = lowerAt(words, at)
  const level = placeNouns.get(noun)
  if (!level || (at > to && level !== 'site' && !/^(?:town|region|areas?)$/.test(noun))) return undefined
  if (noun === 'state' && institutional.has(lowerAt(words, at + 1))) return undefined
  if (isNamedByNext(words, at)) return undefined
  const found = around(noun, 'after', from, at + 1)
  // A "local government area" is what others call a district.
  return found && lowerAt(words, at - 1) === 'government' ? { ...found, level: 'district' } : found
}

function nounBefore(words: readonly Word[], from: number, to: number): NounAround | undefined {
  let at = from - 1
  if (lowerAt(words, at) === 'the') at -= 1
  const of = lowerAt(words, at) === 'of'
  if (of) at -= 1
  else at = from - 1
  const noun = lowerAt(words, at)
  if (of && /^areas?$/.test(noun)) return undefined
  if (!placeNouns.has(noun) || (!of && (noun === 'state' || isPlural(noun) || isNameWord(words[at])))) return undefined
  if (of && isNameWord(words[at - 1]) && !isNameWord(words[at]) && !isNamedByNext(words, at)) return undefined
  return around(noun, 'before', at, to)
}

/** "the Homs town of X": the noun is of what follows; "the X district of Homs": of what comes before. */
function isNamedByNext(words: readonly Word[], at: number): boolean {
  if (lowerAt(words, at + 1) !== 'of' || !isNameWord(words[at + 2])) return false
  const noun = lowerAt(words, at)
  return noun === 'municipality' || ['village', 'town', 'city'].includes(placeNouns.get(noun) ?? '')
}

function around(noun: string, side: NounAround['side'], from: number, to: number): NounAround | undefined {
  const level = placeNouns.get(noun)
  return level && { noun: singular(noun), level, plural: isPlural(noun), side, from, to }
}
