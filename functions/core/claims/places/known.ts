import type { Place } from '../claim.ts'
import { lowerAt, textOf, type Word } from '../text/words.ts'
import type { Gazetteer } from './gazetteer.ts'
import { placeKey } from './keys.ts'
import type { Listed } from './name-runs.ts'
import { isNameWord } from './names.ts'
import { placeNouns } from './place-nouns.ts'

/** Whether a place can stand for a state, as a country or its capital. */
export function standsForState(place: Place): boolean {
  return place.level === 'country' || place.level === 'city'
}

/**
 * Finds the longest name that the gazetteer lists, of several words from the run on or the run as a whole. A party of the pack
 * hides the place in its name.
 */
export function matcher(gazetteer: Gazetteer): Listed {
  const answers = new Map<string, 'place' | 'party' | null>()
  const what = (words: readonly Word[], from: number, to: number) => {
    const text = textOf(words, from, to)
    const known = answers.get(text)
    if (known !== undefined) return known
    const key = placeKey(text)
    const place = gazetteer.places(key).length > 0
    const answer = place ? 'place' : gazetteer.actor(key) ? 'party' : null
    answers.set(text, answer)
    return answer
  }
  return (words, from, to) => {
    const longest = onward(words, to)
    const ends = longest > to && longest <= from + gazetteer.longest ? [longest] : []
    for (let end = Math.min(to, from + gazetteer.longest); end > from + 1; end--) ends.push(end)
    if (to === from + 1) ends.push(to)
    for (const end of ends) {
      const found = what(words, from, end)
      if (found) return { to: end, party: found === 'party' }
    }
    return undefined
  }
}

/** "Dabaa military airport", "Bosnia and Herzegovina" go on in small letters, "Ra's Lanuf" over what looks like a possessive. */
function onward(words: readonly Word[], to: number): number {
  for (let at = to + 2; at >= to; at--) if (placeNouns.get(lowerAt(words, at)) === 'site') return at + 1
  if (lowerAt(words, to) === "'s" && lowerAt(words, to - 1).length < 4 && isNameWord(words[to + 1])) return to + 2
  return lowerAt(words, to) === 'and' && isNameWord(words[to + 1]) ? to + 2 : to
}
