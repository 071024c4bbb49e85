import { isWithin } from '#core/atlas.ts'
import type { CountryPlaces, ListedPlace } from '#core/claims/places/country-places.ts'
import { placeKey } from '#core/claims/places/keys.ts'
import { rankOf } from '#core/claims/places/resolution/candidates.ts'
import { romanKeys, skeletonKey } from '#core/claims/places/roman-keys.ts'
import type { Gazetteers } from '#core/ports/reading.ts'

/** Gazetteers of these places, by their names alone; of none, a world in which only countries are known. */
export function gazetteersOf(places: readonly ListedPlace[] = []): Gazetteers {
  const named = (key: string) => places.filter(({ name }) => placeKey(name) === key)
  const codes = [...new Set(places.map(({ country }) => country))]
  const countries = new Map(codes.map((code) => [code, placesOf(code, places)]))
  return {
    countriesOf: (key) =>
      named(key)
        .map((place) => ({ country: place.country, rank: rankOf(place) }))
        .sort((a, b) => b.rank - a.rank),
    of: (country) => countries.get(country),
  }
}

function placesOf(country: string, all: readonly ListedPlace[]): CountryPlaces {
  const places = all.filter((place) => place.country === country)
  const sharing = (keysOf: (key: string) => readonly string[]) => (key: string) => {
    const wanted = keysOf(key)
    return places.filter(({ name }) => keysOf(placeKey(name)).some((each) => wanted.includes(each)))
  }
  return {
    country,
    named: sharing((key) => [key]),
    like: sharing(romanKeys),
    resembling: sharing((key) => [skeletonKey(key)].filter(Boolean)),
    place: (id) => places.find((place) => place.id === id),
    largestIn: (area) => places.find(({ within }) => within === area),
    within: (box) => places.filter((place) => isWithin(place, box)),
  }
}
