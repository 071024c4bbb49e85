import { lowerAt, type Word } from '../text/words.ts'
import { type Cue, strong } from './cue.ts'
import { settlementWords, takingVerbs } from './cue-words.ts'
import { isNameWord } from './names.ts'
import { type Level, placeNouns } from './place-nouns.ts'
import { personNouns, titles } from './words.ts'

/** "X, a town in", "X, the provincial capital", "X, about 70 km away", "X, where", "X, which lies". */
export function describedAs(words: readonly Word[], to: number): Cue | undefined {
  if (/^(?:is|lies|sits|stands)$/.test(lowerAt(words, to)) && distanceNear(words, to + 1))
    return strong('a distance follows')
  if (!/^(?:,|—|\()$/.test(lowerAt(words, to))) return undefined
  const clause = clauseAfter(words, to + 1)
  if (clause !== undefined) return clause ? strong(`", ${clause}" follows`) : undefined
  for (let at = to + 1; at < Math.min(to + 8, words.length) && !isPersons(words, at); at++) {
    const lower = lowerAt(words, at)
    if (settlementWords.has(lower) || (placeNouns.has(lower) && !isNameWord(words[at])))
      return { ...strong(`", … ${lower}" follows`), ...calledLevel(words, to, at) }
    if (/^(?:miles?|km|kilometres?|kilometers?)$/.test(lower) || /^\d+km$/.test(lower))
      return strong('a distance follows')
    if (takingVerbs.has(lower) || endsDescription.test(lower) || isNameWord(words[at])) return undefined
  }
  return undefined
}

/** "where" and "which lies" tell of a place; "which is" tells nothing, nor does what follows it: ''. */
function clauseAfter(words: readonly Word[], at: number): string | undefined {
  const first = lowerAt(words, at)
  if (first === 'where') return first
  if (first !== 'which') return undefined
  const verb = lowerAt(words, at + 1)
  if (/^(?:lies|sits|overlooks|borders|straddles)$/.test(verb)) return first
  return /^(?:is|was)$/.test(verb) ? '' : undefined
}

const endsDescription =
  /^(?:[,.;:)]|who|whose|said|of|in|and|was|were|is|had|has|from|to|by|on|at|told|reporting|speaking)$/

/** "X, the state minister": the place is what the person has to do with. */
function isPersons(words: readonly Word[], at: number): boolean {
  const next = lowerAt(words, at + 1)
  return placeNouns.has(lowerAt(words, at)) && (personNouns.has(next) || titles.has(next))
}

/** Of "X, a village near", the level; "X, the town's centre" tells none. */
function calledLevel(words: readonly Word[], to: number, at: number): { level?: Level } {
  const level = placeNouns.get(lowerAt(words, at))
  const ends = /^(?:,|of|in|near|at|on|with|where|that|which|and|about|between|some|outside|south|north|east|west)$/
  return level && /^(?:an?|the)$/.test(lowerAt(words, to + 1)) && ends.test(lowerAt(words, at + 1)) ? { level } : {}
}

function distanceNear(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 5; at++)
    if (/^(?:miles?|km|kilometres?|kilometers?|\d+km)$/.test(lowerAt(words, at))) return true
  return false
}
