import { describe, expect, it } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { actorIn } from '#core/claims/actors/actors.ts'
import { packFor } from '#core/claims/choose-pack.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { wordsOf } from '#core/claims/text/words.ts'
import type { Pack } from '#core/corpus/pack.ts'
import { gazetteersOf } from '../../memory/gazetteers.ts'

const bamako = {
  id: 'bamako',
  name: 'Bamako',
  level: 'city',
  country: 'ML',
  lat: 12.65,
  lon: -8,
  population: 1_300_000,
} as const

const place = { lat: 0, lon: 0, level: 'town' as const }
function packOf(id: string, country: string, towns: readonly string[], groups: readonly string[]): Pack {
  return {
    version: 1,
    watch: { id, name: id, zone: 'Etc/UTC', countries: [country] },
    sides: [{ id: 'guard', name: 'the guard', adjective: 'guard' }],
    actors: groups.map((name) => ({ name, names: [name], side: 'guard', kind: 'armed' as const })),
    places: towns.map((name) => ({ ...place, country, id: name.toLowerCase(), name, names: [name] })),
    sources: [],
  }
}
const hills = packOf('hills', 'XA', ['Marsa', 'Dahra', 'Tamra'], ['Red Column'])
const coast = packOf('coast', 'XB', ['Dahra', 'Solna'], ['Blue Column'])

describe('who a noun phrase means', () => {
  it.each([
    ['government troops', 'government'],
    ['the army', 'government'],
    ['loyalist forces', 'government'],
    ['Malian soldiers', 'government'],
    ['Ukrainian forces', 'government'],
    ['Hezbollah-backed Syria troops', 'government'],
    ['Sudanese Armed Forces', 'government'],
    ['the junta', 'government'],
    ['government-allied militia', 'government'],
    ['members of the presidential guard', 'government'],
    ['fighters of the oldest ethnic army', 'opposition'],
    ['resistance fighters', 'opposition'],
    ['rebels', 'opposition'],
    ['Insurgents', 'opposition'],
    ['armed men', 'opposition'],
    ['opposition activists', 'opposition'],
  ])('puts "%s" on the side of the %s', (phrase, side) => {
    expect(actorIn(wordsOf(phrase), null)?.side).toBe(side)
  })

  it.each([
    ['Islamic State fighters', 'Islamic State'],
    ['at least 346 Al-Shabaab militants', 'Al-Shabaab'],
    ['M23 rebels', 'M23'],
    ['the Free Valley Army', 'Free Valley Army'],
  ])('takes the group of "%s" by its name and guesses no side', (phrase, name) => {
    expect(actorIn(wordsOf(phrase), null)).toEqual({ name })
  })

  it.each(['people', 'Syrian civilians', 'the town', 'an armed gang', 'a government-backed loan'])(
    'sees no party in "%s"',
    (phrase) => {
      expect(actorIn(wordsOf(phrase), null)).toBeUndefined()
    },
  )

  it('lets the pack decide the side of a named group', () => {
    expect(actorIn(wordsOf('12 fighters of the Red Column'), hills)).toEqual({ name: 'Red Column', side: 'guard' })
  })
})

describe('sides of a pack', () => {
  const kivu = { ...hills, watch: { ...hills.watch, countries: ['CD'] }, sides: [] }
  it.each(['Malian rebels', 'Afghan government forces', 'Turkish troops', 'the Burmese army'])(
    'are not put on %s of another country',
    (phrase) => {
      expect(actorIn(wordsOf(phrase), kivu)).toEqual({ name: phrase.replace(/^the /, '') })
    },
  )

  it('stay with a party of the pack that acts abroad, and are taken off "rebels" there', () => {
    const parts = { tagger: winkTagger(), pack: kivu, gazetteers: gazetteersOf([bamako]) }
    const read = (text: string) => readClaims({ id: 'a', text }, parts).claims
    const [claim] = read('In Mali, rebels captured Bamako.')
    expect(claim).toMatchObject({
      kind: 'control',
      type: 'taken',
      place: { country: 'ML' },
      gainer: { name: 'rebels' },
    })
    expect(claim?.kind === 'control' && claim.gainer?.side).toBeUndefined()
    const named = { id: 'b', text: 'In Mali, the Red Column captured Bamako.' }
    expect(readClaims(named, parts).claims[0]).toMatchObject({ gainer: { side: 'guard' } })
  })
})

describe('the pack of a text', () => {
  it.each([
    ['The Red Column entered Marsa.', 'hills'],
    ['Solna and Dahra were shelled.', 'coast'],
    ['Dahra was shelled.', undefined],
    ['The Red Column paraded; the Blue Column did not.', undefined],
    ['The Red Column left Dahra to the Blue Column.', undefined],
    ['A minister spoke in Paris.', undefined],
  ])('of "%s" is %s', (text, id) => {
    expect(packFor(text, [hills, coast])?.watch.id).toBe(id)
  })
})
