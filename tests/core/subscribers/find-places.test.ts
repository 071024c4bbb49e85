import { expect, it } from 'vitest'
import { packs } from '#adapters/packs.ts'
import { findPlaces } from '#core/subscribers/find-places.ts'

const known = packs()
  .all()
  .filter(({ watch }) => watch.id === 'syria' || watch.id === 'mali')
const names = (typed: string) =>
  findPlaces(typed, known).map(
    ({ name, places, isExact }) => [name, isExact, places.map((place) => place.name)] as const,
  )

it.each([
  ['Qusayr', 'Qusayr'],
  ['  al-QUSAYR ', 'Qusayr'],
  ['Tombouctou', 'Timbuktu'],
  ['homs', 'Homs'],
])('finds %j, however it is written', (typed, place) => {
  expect(names(typed)).toEqual([[typed.trim(), true, [place]]])
})

it.each([
  ['Qusai', 'Qusayr'],
  ['Alepo', 'Aleppo'],
  ['Timbu', 'Timbuktu'],
])('offers for %j what is spelt almost so', (typed, place) => {
  const [[, isExact, places] = [undefined, true, []]] = names(typed)
  expect([isExact, places[0]]).toEqual([false, place])
})

it.each(['x', '', ' , ;', '🙂', 'Atlantis'])('offers nothing for %j, or nothing alike', (typed) => {
  for (const [, isExact] of names(typed)) expect(isExact).toBe(false)
  expect(names('Atlantis')).toEqual([['Atlantis', false, []]])
})

it('takes several names, each once', () => {
  expect(names('Homs, Aleppo;Homs\nGao').map(([name]) => name)).toEqual(['Homs', 'Aleppo', 'Gao'])
})
