import type { ListedPlace } from '#core/claims/places/country-places.ts'
import { bareKeys, levelLetters } from '#core/claims/places/country-places.ts'
import { romanKeys } from '#core/claims/places/roman-keys.ts'
import { likenessText } from './likeness-text.ts'
import type { Listing } from './listing.ts'

/**
 * A country's places as the text that `countryPlaces` reads: a line a place, an empty line, a line a key in order, an empty line,
 * then those keys in the order of two coarser ones, a line each.
 */
export function countryText(listings: readonly Listing[]): string {
  const lineOf = new Map(listings.map(({ place }, i) => [place.id, i.toString(36)]))
  const places = listings.map(({ place }) => placeLine(place, lineOf))
  const names = new Map<string, string[]>()
  for (const { place, keys } of listings) {
    for (const key of keys) names.set(key, [...(names.get(key) ?? []), lineOf.get(place.id) ?? ''])
  }
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  const keys = sorted.map(([key]) => key)
  const orders = [likenessText(keys, romanKeys), likenessText(keys, bareKeys)]
  return [...places, '', ...sorted.map(([key, lines]) => `${key}\t${lines.join(',')}`), '', ...orders].join('\n')
}

function placeLine(place: ListedPlace, lineOf: ReadonlyMap<string, string>): string {
  const { id, name, level, lat, lon, population, within } = place
  return [
    id,
    plain(name),
    levelLetters[level],
    lat.toFixed(2),
    lon.toFixed(2),
    population || '',
    (within && lineOf.get(within)) ?? '',
  ].join('\t')
}

/** One byte a letter keeps a country small in memory. */
function plain(name: string): string {
  return [...name.normalize('NFC')].map(inLatin1).join('')
}

function inLatin1(letter: string): string {
  const plain = letter < 'Ā' ? letter : (letter.normalize('NFD')[0] ?? '')
  return plain < 'Ā' ? plain : ''
}
