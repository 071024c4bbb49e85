import { lowerAt, type Word } from '../text/words.ts'
import { type Cue, strong } from './cue.ts'
import { settlementWords, takingVerbs } from './cue-words.ts'
import { isNameWord } from './names.ts'
import { type Level, placeNouns } from './place-nouns.ts'

/** "X, a town in", "X, the provincial capital", "X, about 70 km away", "X, where", "X, which lies". */
export function describedAs(words: readonly Word[], to: number): Cue | undefined {
  if (/^(?:is|lies|sits|stands)$/.test(lowerAt(words, to)) && distanceNear(words, to + 1))
    return strong('a distance follows')
  if (!/^(?:,|—|\()$/.test(lowerAt(words, to))) return undefined
  const first = lowerAt(words, to + 1)
  if (
    first === 'where' ||
    (first === 'which' && /^(?:lies|sits|is|was|overlooks|borders|straddles)$/.test(lowerAt(words, to + 2)))
  )
    return first === 'where' || !/^(?:is|was)$/.test(lowerAt(words, to + 2))
      ? strong(`", ${first}" follows`)
      : undefined
  for (let at = to + 1; at < Math.min(to + 8, words.length); at++) {
    const lower = lowerAt(words, at)
    if (settlementWords.has(lower) || (placeNouns.has(lower) && !isNameWord(words[at])))
      return { ...strong(`", … ${lower}" follows`), ...calledLevel(words, to, at) }
    if (/^(?:miles?|km|kilometres?|kilometers?)$/.test(lower) || /^\d+km$/.test(lower))
      return strong('a distance follows')
    if (
      takingVerbs.has(lower) ||
      /^[,.;:)]$/.test(lower) ||
      /^(?:who|whose|said|of|in|and|was|were|is|had|has|from|to|by|on|at|told|reporting|speaking)$/.test(lower) ||
      isNameWord(words[at])
    )
      return undefined
  }
  return undefined
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
