import type { Place } from '../claim.ts'
import { lowerAt, type Word } from '../text/words.ts'
import type { Gazetteer } from './gazetteer.ts'
import { placeKey } from './keys.ts'
import { textOf } from './mentions.ts'
import type { Listed } from './name-runs.ts'
import { isNameWord } from './names.ts'
import { placeNouns } from './place-nouns.ts'

/** Whether a place can stand for a state, as a country or its capital. */
export function standsForState(place: Place): boolean {
  return place.level === 'country' || place.level === 'city'
}

/** Finds the longest name that the gazetteer lists: of several words from the run on, or the run as a whole. */
export function matcher(gazetteer: Gazetteer): Listed {
  const answers = new Map<string, boolean>()
  const knows = (words: readonly Word[], from: number, to: number) => {
    const text = textOf(words, from, to)
    const known = answers.get(text)
    if (known !== undefined) return known
    const key = placeKey(text)
    const answer = gazetteer.actor(key) === undefined && gazetteer.places(key).length > 0
    answers.set(text, answer)
    return answer
  }
  return (words, from, to) => {
    const longest = onward(words, to)
    if (longest > to && longest <= from + gazetteer.longest && knows(words, from, longest)) return longest
    for (let end = Math.min(to, from + gazetteer.longest); end > from + 1; end--)
      if (knows(words, from, end)) return end
    return to === from + 1 && knows(words, from, to) ? to : 0
  }
}

/** "Homs province", "Dabaa military airport", "Bosnia and Herzegovina" go on in small letters. */
function onward(words: readonly Word[], to: number): number {
  for (let at = to + 2; at >= to; at--) if (placeNouns.has(lowerAt(words, at))) return at + 1
  return lowerAt(words, to) === 'and' && isNameWord(words[to + 1]) ? to + 2 : to
}
