import { expect, test } from 'vitest'
import { gazetteers } from '#adapters/gazetteers.ts'
import { placeReading } from '#core/claims/places/place-reading.ts'
import { type PlacePhrase, placePhrases, readAs } from '../../quality/own/place-phrases.ts'

const world = gazetteers()
const phrases = placePhrases()

test.each(phrases.filter(({ notYet }) => notYet === undefined))('$rule: $text', (phrase) => {
  expect(read(phrase)).toEqual(phrase.places)
})

test.each(phrases.filter(({ notYet }) => notYet !== undefined))('not yet, $notYet: $text', (phrase) => {
  expect(read(phrase)).not.toEqual(phrase.places)
})

test('there are phrases enough, of many countries, near-misses among them', () => {
  const countries = new Set(phrases.flatMap(({ places }) => places.flatMap(({ country }) => country ?? [])))
  expect(phrases.length).toBeGreaterThanOrEqual(150)
  expect(countries.size).toBeGreaterThanOrEqual(15)
  expect(phrases.filter(({ places }) => places.length === 0).length).toBeGreaterThanOrEqual(40)
})

/** The mentions read, each with the fields that the expectation at its position asks for. */
function read({ text, places }: PlacePhrase) {
  const { mentions } = placeReading({ id: 'phrase', text }, { pack: null, gazetteers: world })
  return mentions.map((mention, index) => readAs(mention, places[index] ?? { text: '' }))
}
