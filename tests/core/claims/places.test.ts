import { describe, expect, it } from 'vitest'
import { placesIn } from '#core/claims/places/places.ts'
import type { Pack } from '#core/corpus/pack.ts'
import { gazetteersOf } from '../../memory/gazetteers.ts'

const at = { lat: 1, lon: 2, country: 'XA' }
const pack: Pack = {
  version: 1,
  watch: { id: 'valley', name: 'Valley', zone: 'Etc/UTC', countries: ['XA'] },
  sides: [{ id: 'north', name: 'the north', adjective: 'northern' }],
  actors: [{ name: 'Hadid', names: ['Hadid', 'Omar Hadid'], side: 'north', kind: 'person' }],
  places: [
    { ...at, id: 'marsa', name: 'Marsa', names: ['Marsa', 'al-Marsa'], level: 'town' },
    { ...at, id: 'marsa-district', name: 'Marsa district', names: ['Marsa district'], level: 'district' },
    { ...at, id: 'dahra', name: 'Dahra', names: ['Dahra'], level: 'city' },
    { ...at, id: 'dahra-province', name: 'Dahra province', names: ['Dahra province'], level: 'province' },
  ],
  sources: [],
}

/** Sentences end with a full stop and a space. */
function places(text: string, of: Pack | null = pack) {
  const spans = [...text.matchAll(/[^.]+\./g)].map((match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ])
  return placesIn(text, spans, of, gazetteersOf())
    .flat()
    .map(({ span, place }) => [text.slice(...span), place.id, ...(place.part ? [place.part] : [])])
}

describe('places of the pack', () => {
  it.each(['Al-Marsa', 'al-Marsa', 'Marsa', 'Mársa', '[Al-]Marsa', 'Al Marsa'])(
    'knows %s however it is written',
    (name) => {
      expect(places(`Troops entered ${name} at dawn.`)).toEqual([[name, 'marsa']])
    },
  )

  it('tells a town from its district and a city from its province by the noun', () => {
    expect(
      places('They hold Marsa, the district of Marsa, Dahra province and the whole province of Dahra.').map(
        ([, id]) => id,
      ),
    ).toEqual(['marsa', 'marsa-district', 'dahra-province', 'dahra-province'])
  })

  it('reads the part of a place', () => {
    expect(places('The army holds the center of al-Marsa and eastern Dahra.')).toEqual([
      ['center of al-Marsa', 'marsa', 'centre'],
      ['eastern Dahra', 'dahra', 'eastern'],
    ])
  })

  it('resolves references to the place most spoken of so far', () => {
    const text =
      'The battle for Marsa goes on, 20 miles from Dahra. Troops hold the town hall. Marsa is lost. Its fall opens the road to Dahra. Rebels left the town.'
    expect(places(text).filter(([words]) => /^(?:the|Its)/.test(words ?? ''))).toEqual([
      ['the town hall', 'marsa', 'town hall'],
      ['Its', 'marsa'],
      ['the town', 'marsa'],
    ])
  })

  it('does not take a person for a place', () => {
    expect(places('Fighters in Marsa praised Omar Hadid and Hadid left.')).toEqual([['Marsa', 'marsa']])
  })
})

describe('places no list knows', () => {
  it.each([
    ['They seized the town of Khirbet Noor.', 'Khirbet Noor', 'p-khirbet-noor'],
    ['Gunmen attacked Tal Zahra village.', 'Tal Zahra', 'p-tal-zahra'],
    ['Rebels captured al-Zuhur on Friday.', 'al-Zuhur', 'p-zuhur'],
    ['After the fall of Port-Sable, they ran.', 'Port-Sable', 'p-port-sable'],
    ['The shells landed near Deir ez-Zahr in the night.', 'Deir ez-Zahr', 'p-deir-zahr'],
    ['Kolwanda fell on Sunday.', 'Kolwanda', 'p-kolwanda'],
    ['They fled from Ndiri in the night.', 'Ndiri', 'p-ndiri'],
  ])('finds the place in "%s"', (text, name, id) => {
    expect(places(text, null)).toEqual([[name, id]])
  })

  it.each([
    'In June he spoke to Reuters on Friday.',
    'A source told NOW in a Facebook message.',
    'They met in Parliament with General Assan Dor.',
    'Lebanese and Syrian officials spoke to the Red Cross.',
    'The Free Valley Army fought on.',
  ])('finds none in "%s"', (text) => {
    expect(places(text, null)).toEqual([])
  })

  it('knows countries by themselves', () => {
    expect(places('He flew from Mali to Niger.', null)).toEqual([
      ['Mali', 'mali'],
      ['Niger', 'niger'],
    ])
  })

  it('gives one name one id in every article', () => {
    expect(places('They entered Al-Zuhur.', null)[0]?.[1]).toBe(places('The siege of Zuhur ended.', null)[0]?.[1])
  })
})
