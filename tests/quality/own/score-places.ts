import { gazetteers } from '#adapters/gazetteers.ts'
import { placeReading } from '#core/claims/places/place-reading.ts'
import { type Score, scoreOf, type Verdict } from '../measures.ts'
import { type ExpectedPlace, type PlacePhrase, readAs } from './place-phrases.ts'

const world = gazetteers()

/** Mentions found by their words, and how well name, role, level, part and country of the found ones are read. */
export function scorePlaces(set: string, phrases: readonly PlacePhrase[]): Score {
  return scoreOf(set, phrases.flatMap(verdictsOf))
}

function verdictsOf({ text, places }: PlacePhrase): readonly Verdict[] {
  const left = [...placeReading({ id: 'phrase', text }, { pack: null, gazetteers: world }).mentions]
  const asked = places.flatMap((expected): readonly Verdict[] => {
    const at = left.findIndex((mention) => mention.text === expected.text)
    const mention = at < 0 ? undefined : left.splice(at, 1)[0]
    const gold = JSON.stringify(expected)
    if (!mention) return [mentions(text, gold, 'nothing', true, false)]
    const read = readAs(mention, expected)
    const fields = Object.keys(expected).filter((key) => key !== 'text') as (keyof ExpectedPlace)[]
    return [
      mentions(text, gold, mention.text, true, true),
      ...fields.map((key) => ({
        measure: key,
        right: read[key] === expected[key],
        expected: true,
        why: { id: 'places.json', text, gold, found: JSON.stringify(read) },
      })),
    ]
  })
  return [...asked, ...left.map((mention) => mentions(text, 'nothing', mention.text, false, true))]
}

function mentions(text: string, gold: string, found: string, expected: boolean, given: boolean): Verdict {
  return {
    measure: 'mentions',
    right: expected && given,
    expected,
    found: given,
    why: { id: 'places.json', text, gold, found },
  }
}
