import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gazetteers } from '#adapters/gazetteers.ts'
import { packs } from '#adapters/packs.ts'
import { articleGazetteer } from '#core/claims/places/article-gazetteer.ts'
import { bareKeys } from '#core/claims/places/country-places.ts'
import { placeKey } from '#core/claims/places/keys.ts'
import { romanKeys } from '#core/claims/places/roman-keys.ts'
import { wordsOf } from '#core/claims/text/words.ts'
import type { Pack } from '#core/corpus/pack.ts'
import { likenessText } from '../../../../infra/local/gazetteer/likeness-text.ts'

const world = gazetteers()
const all = packs()

/** What a name means in an article: the id of the place, and its level and country. */
function meant(text: string, name: string, options: { pack?: Pack; level?: 'town' | 'province'; cued?: boolean } = {}) {
  const gazetteer = articleGazetteer([wordsOf(text)], options.pack ?? null, world)
  const { level, cued = true } = options
  const [place] = gazetteer.places(placeKey(name), { cued, ...(level ? { level } : {}) })
  return place && [place.id, place.level, place.country]
}

describe('keys of names', () => {
  it.each([
    ['AlQusayr', '[Al-]Qusayr', 'Al Quşayr', 'al-Qusayr', '“Qusayr”', 'Al\u00a0Qusayr'],
    ['Ar Raqqah', 'ar-Raqqah', 'Al-Raqqah'],
    ["Ra's Lanuf", 'Ra’s Lanuf', 'Ras Lanuf'],
    ['Goražde', 'Gorazde'],
    ['Đakovica', 'Dakovica'],
  ])('%s has the key of its other spellings', (name, ...others) => {
    expect(new Set(others.map(placeKey))).toEqual(new Set([placeKey(name)]))
  })

  it.each([
    ['Qusair', 'Quseyr'],
    ['Eastern Bweida', 'Buwayda al-Sharqiya'],
    ['Kharkiv', 'Kharkov'],
    ['Idlib', 'Idleb'],
    ['Upper Shirvan', 'Yuxari Shirvan'],
    ['Hamidiyeh', 'al-Hamidiyah'],
    ['Hpakant', 'Phakant'],
    ['Ahwaz', 'Ahvaz'],
  ])('%s and %s are alike', (one, other) => {
    expect(romanKeys(placeKey(one)).some((key) => romanKeys(placeKey(other)).includes(key))).toBe(true)
  })

  it.each([
    ['Eastern Bweida', 'Western Bweida'],
    ['Homs', 'Hama'],
    ['Kafr Nabl', 'Kafr Batna'],
    ['Upper Shirvan', 'Shirvan'],
  ])('%s and %s are not', (one, other) => {
    expect(romanKeys(placeKey(one)).some((key) => romanKeys(placeKey(other)).includes(key))).toBe(false)
  })
})

describe("the countries' files", () => {
  const folder = new URL('../../../../corpus/gazetteer/countries/', import.meta.url)
  const sections = (country: string) =>
    brotliDecompressSync(readFileSync(new URL(`${country}.txt.br`, folder)))
      .toString('latin1')
      .split('\n\n')
      .map((section) => section.split('\n'))

  it.each(['SY', 'UA', 'AZ', 'ET', 'CO'])(
    'of %s is made by these keys: after a change of the rules, npm run gazetteer',
    (country) => {
      const [, names = [], orders] = sections(country)
      const keys = names.map((line) => line.split('\t', 1)[0] ?? '')
      expect(keys.filter((key) => placeKey(key) !== key)).toEqual([])
      expect(orders).toEqual([likenessText(keys, romanKeys), likenessText(keys, bareKeys)])
    },
  )

  it('take no more than 10 MB of memory each, searched by every kind of key', () => {
    const largest = gazetteers()
    const before = process.memoryUsage()
    for (const find of ['named', 'like', 'resembling'] as const) largest.of('US')?.[find]('springfeeld')
    const after = process.memoryUsage()
    expect(largest.of('US')?.like('springfeeld').length).toBeGreaterThan(0)
    expect(after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers).toBeLessThan(10e6)
  })
})

describe('which place a name means', () => {
  it('is the town, or the province if its noun says so', () => {
    expect(meant('Syrian troops are in Idlib.', 'Idlib')).toEqual(['gn-169389', 'city', 'SY'])
    expect(meant('Syrian troops are in Idlib province.', 'Idlib', { level: 'province' })).toEqual([
      'sy-12',
      'province',
      'SY',
    ])
  })

  it('is the country, unless what follows says that it is a town of another', () => {
    expect(meant('Shells landed in Lebanon.', 'Lebanon')).toEqual(['lebanon', 'country', 'LB'])
    expect(meant('He lives in Lebanon, New Hampshire.', 'Lebanon')?.[2]).toBe('US')
  })

  it('takes the side of what the article speaks of among namesakes far apart', () => {
    expect(meant('Libyan militias fought in Tripoli.', 'Tripoli')?.[2]).toBe('LY')
    expect(meant('Lebanese soldiers went to Tripoli.', 'Tripoli')?.[2]).toBe('LB')
  })

  it('is the nearer one among namesakes of a country', () => {
    const near = meant('Ukraine lost Krasnohorivka, Marinka and Avdiivka.', 'Avdiivka')
    const far = meant('Ukraine evacuated Snovsk, Mena and Avdiivka.', 'Avdiivka')
    expect([near?.[0], far?.[0]]).toEqual(['gn-713122', 'gn-713120'])
  })

  it('needs a cue or a part in the news for a small town, neither for a metropolis', () => {
    expect(meant('He spoke of Obama at length.', 'Obama', { cued: false })).toBeUndefined()
    expect(meant('He flew on to Shanghai.', 'Shanghai', { cued: false })?.[2]).toBe('CN')
    expect(meant('Malian soldiers spoke of Kidal.', 'Kidal', { cued: false })?.[2]).toBe('ML')
  })

  it('says what speaks for each candidate, the chosen one first', () => {
    const gazetteer = articleGazetteer([wordsOf('Gunmen clashed in Tripoli, Lebanon.')], null, world)
    const [first, second] = gazetteer.explain('tripoli', { cued: true })
    expect(first?.place.country).toBe('LB')
    expect(first?.why.join(' ')).toContain('named with what contains it')
    expect(second && first && first.score > second.score).toBe(true)
  })

  it('is none of the namesakes when all lie far from the rest of the article', () => {
    const text = 'Russia said Russian troops took Avdiivka, Kurakhove, Toretsk and Chasiv Yar in Ukraine, then Zelene.'
    expect(meant(text, 'Zelene')).toBeUndefined()
    expect(meant('Russian police raided the village of Progress.', 'Progress')?.[2]).toBe('RU')
  })

  it('finds none for a name that nothing lists', () => {
    expect(meant('Syrian troops took Tal Zuhrabad.', 'Tal Zuhrabad')).toBeUndefined()
  })
})

describe('a pack and the world', () => {
  const syria = all.of('syria')

  it.each([
    ['Tadmor', 'palmyra'],
    ['Halab', 'aleppo'],
    ['Homs', 'homs'],
    ['Beyrouth', 'beirut'],
  ])('%s is the place of the pack that lies there', (name, id) => {
    expect(meant(`Syrian troops are in ${name}.`, name, { pack: syria })?.[0]).toBe(id)
  })

  it('has one place for every town that both list', () => {
    const doubled = all.all().flatMap((pack) =>
      pack.places.flatMap((place) => {
        const [id] = meant(`They are in ${place.name}.`, place.name, { pack }) ?? []
        return id === place.id || pack.places.some((other) => other.id === id) ? [] : [`${place.id}: ${id}`]
      }),
    )
    expect(doubled).toEqual([])
  })

  it('gives way where the article says it is elsewhere', () => {
    expect(meant('He flew from Damascus to Tripoli, Libya.', 'Tripoli', { pack: syria })?.[2]).toBe('LY')
  })
})
