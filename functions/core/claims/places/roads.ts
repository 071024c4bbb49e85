import { lowerAt, type Word } from '../text/words.ts'
import { roadNouns } from './cue-words.ts'
import type { Gazetteer, Hints } from './gazetteer.ts'
import { placeKey } from './keys.ts'
import type { Judged, NamedPlace } from './mentions.ts'
import { isNameWord } from './names.ts'
import { called, provisional } from './naming.ts'

const leadIn = /^(?:main|coastal|desert|international|supply|key|strategic|vital)$/
const hints: Hints = { cued: true }

/** "the Maiduguri-Damaturu highway": the places it runs between, each on its own; undefined where no road is named. */
export function roadEnds(
  words: readonly Word[],
  { from, to, other }: Judged,
  gazetteer: Gazetteer,
): readonly NamedPlace[] | undefined {
  const word = words[from]
  if (other || !word || to !== from + 1 || !/\p{L}-\p{Lu}/u.test(word.text)) return undefined
  const noun = leadIn.test(lowerAt(words, to)) ? lowerAt(words, to + 1) : lowerAt(words, to)
  if (!roadNouns.has(noun) || gazetteer.places(placeKey(word.text), hints).length > 0) return undefined
  let start = word.span[0]
  const ends = word.text.split('-').map((text): NamedPlace => {
    const key = placeKey(text)
    const place = called(text, gazetteer.places(key, hints)[0] ?? gazetteer.likePlace(key, hints)) ?? provisional(text)
    const span: NamedPlace['span'] = [start, start + text.length]
    start += text.length + 1
    return { place, from, to, span, noun: undefined, use: 'feature', why: `a ${noun} runs there`, key, hints }
  })
  return ends.every(({ span }) => isNameWord({ ...word, text: word.text.slice(span[0] - word.span[0]) }))
    ? ends
    : undefined
}
