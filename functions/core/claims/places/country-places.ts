import { type GeoBox, isWithin } from '../../atlas.ts'
import type { Place } from '../claim.ts'
import { memoised } from '../text/memoised.ts'
import { firstOf, type Likeness, likenessOf } from './likeness.ts'
import { romanKeys, skeletonKey } from './roman-keys.ts'

/** A country that has a place of some name. `rank` is its prominence there: 0 a hamlet … 15 a capital. */
export interface CountryHint {
  readonly country: string
  readonly rank: number
}

/** A place as a country's gazetteer lists it. Degrees; population 0 where it is unknown. */
export interface ListedPlace {
  readonly id: string
  readonly name: string
  readonly level: NonNullable<Place['level']>
  readonly country: string
  readonly lat: number
  readonly lon: number
  readonly population: number
  /** Id of the smallest area that contains it. */
  readonly within?: string
}

/** The places of one country by their names' keys. */
export interface CountryPlaces {
  readonly country: string
  named(key: string): readonly ListedPlace[]
  /** By a coarser key: romanisations of one name ("Qusair", "Quseyr"). */
  like(key: string): readonly ListedPlace[]
  /** By consonants alone. */
  resembling(key: string): readonly ListedPlace[]
  place(id: string): ListedPlace | undefined
  /** The most prominent town of an area or of the areas in it. */
  largestIn(area: string): ListedPlace | undefined
  /** Towns and villages in a box, best known first. */
  within(box: GeoBox): readonly ListedPlace[]
}

export const levelLetters = {
  site: 's',
  part: 'q',
  village: 'v',
  town: 't',
  city: 'c',
  district: 'd',
  province: 'p',
  region: 'r',
  country: 'n',
} as const satisfies Record<ListedPlace['level'], string>

const levels = new Map(Object.entries(levelLetters).map(([level, letter]) => [letter, level as ListedPlace['level']]))

/**
 * A country's places over the text of its file: lines of places (id, name, letter of the level, latitude, longitude,
 * population, line of what contains it), an empty line, then lines of keys in order, each with its places' lines in base 36,
 * an empty line, then two lines that order the keys by coarser ones. The text itself is searched, so that a country takes
 * little more memory than its file.
 */
export function countryPlaces(country: string, text: string): CountryPlaces {
  const middle = text.indexOf('\n\n')
  const places = linesOf(text, 0, middle)
  const end = text.indexOf('\n\n', middle + 2)
  const names = linesOf(text, middle + 2, end)
  let orders: readonly Likeness[] | undefined

  const line = (lines: Uint32Array, at: number) => text.slice(lines[at], (lines[at + 1] ?? 0) - 1)
  const keyAt = (at: number) => text.slice(names[at], text.indexOf('\t', names[at]))
  const keys = names.length - 1

  function placeAt(at: number): ListedPlace {
    const [id = '', name = '', level = '', lat, lon, population, within] = line(places, at).split('\t')
    const area = within ? line(places, Number.parseInt(within, 36)).split('\t', 1)[0] : undefined
    return {
      id,
      name,
      level: levels.get(level as never) ?? 'town',
      country,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population),
      ...(area ? { within: area } : {}),
    }
  }

  const placesOf = (at: number) => {
    const found = line(names, at)
    return found
      .slice(found.indexOf('\t') + 1)
      .split(',')
      .map((each) => placeAt(Number.parseInt(each, 36)))
  }

  function named(key: string): readonly ListedPlace[] {
    let low = 0
    let high = keys - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = keyAt(middle)
      if (found === key) return placesOf(middle)
      if (found < key) low = middle + 1
      else high = middle - 1
    }
    return []
  }

  function alike(order: 0 | 1, key: string): readonly ListedPlace[] {
    orders ??= text
      .slice(end + 2)
      .split('\n')
      .map((each, at) => likenessOf(each, keyAt, at === 0 ? romanKeys : bareKeys))
    return distinct((orders[order]?.of(key) ?? []).flatMap(placesOf))
  }

  function place(id: string): ListedPlace | undefined {
    const start = text.startsWith(`${id}\t`) ? 0 : text.indexOf(`\n${id}\t`) + 1
    const found = start > 0 ? start < middle : text.startsWith(`${id}\t`)
    return found ? placeAt(firstOf(places, start)) : undefined
  }

  function largestIn(area: string): ListedPlace | undefined {
    const areas = new Set([area])
    for (let at = 0; at < places.length - 1; at++) {
      const { id, level, within } = placeAt(at)
      if (within === undefined || !areas.has(within)) continue
      if (level !== 'district' && level !== 'province') return placeAt(at)
      areas.add(id)
    }
    return undefined
  }

  return {
    country,
    named: memoised(named),
    like: memoised((key) => alike(0, key)),
    resembling: memoised((key) => alike(1, key)),
    place: memoised(place),
    largestIn: memoised(largestIn),
    within(box) {
      return Array.from({ length: places.length - 1 }, (_, at) => placeAt(at))
        .filter((place) => settled.has(place.level) && isWithin(place, box))
        .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    },
  }
}

const settled: ReadonlySet<ListedPlace['level']> = new Set(['village', 'town', 'city'])

/** The key of a name's consonants; none where too few remain. */
export function bareKeys(key: string): readonly string[] {
  return [skeletonKey(key)].filter(Boolean)
}

/** Where each line begins, and one past the end of the last. */
function linesOf(text: string, from: number, to: number): Uint32Array {
  const starts = [from]
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  starts.push(to + 1)
  return Uint32Array.from(starts)
}

function distinct(places: readonly ListedPlace[]): readonly ListedPlace[] {
  return [...new Map(places.map((place) => [place.id, place])).values()]
}
