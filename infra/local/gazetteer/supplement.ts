import type { ListedPlace } from '#core/claims/places/country-places.ts'
import { kilometres } from '#core/claims/places/resolution/distance.ts'
import { isArea } from '#core/claims/places/resolution/levels.ts'
import type { Listing } from './listing.ts'
import { keysOf } from './spellings.ts'

type Listings = ReadonlyMap<string, readonly Listing[]>

const ranks = {
  country: 15,
  city: 10,
  province: 11,
  region: 11,
  district: 8,
  town: 6,
  site: 5,
  part: 4,
  village: 4,
} as const
/** How far the hand that placed it may be off, in kilometres. */
const near = { point: 25, area: 300 }

/**
 * Listings with what corpus/gazetteer/supplement.txt adds: `country level latitude longitude | name | other names` for a
 * place, which only lends its names where it is listed already; `= id | names` for names of a listed place.
 * @throws Error naming the line that cannot be read
 */
export function withSupplement(listings: Listings, text: string): Listings {
  const made = new Map([...listings].map(([country, places]) => [country, [...places]]))
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [head = '', name = '', others = ''] = line.split('|').map((cell) => cell.trim())
    const done = head.startsWith('=')
      ? addNames(made, head.slice(1).trim(), list(name))
      : addPlace(made, head, [name, ...list(others)])
    if (!done) throw new Error(`the supplement's line ${JSON.stringify(line)} is of no listed place or country`)
  }
  return made
}

function addNames(made: Map<string, Listing[]>, id: string, names: readonly string[]): boolean {
  for (const places of made.values()) {
    const at = places.findIndex(({ place }) => place.id === id)
    const listing = places[at]
    if (!listing) continue
    places[at] = named(listing, names)
    return true
  }
  return false
}

function addPlace(made: Map<string, Listing[]>, head: string, [name = '', ...others]: readonly string[]): boolean {
  const [country = '', level, lat, lon] = head.split(' ')
  const places = made.get(country)
  if (!places || !level || !(level in ranks)) return false
  const place: ListedPlace = {
    id: '',
    name,
    level: level as ListedPlace['level'],
    country,
    lat: Number(lat),
    lon: Number(lon),
    population: 0,
  }
  const keys = keysOf(country, name, others, false)
  const at = places.findIndex((each) => each.keys.some((key) => keys.includes(key)) && isSame(each.place, place))
  const listing = places[at]
  if (listing) places[at] = named(listing, [name, ...others])
  else
    places.push({
      place: { ...place, id: `${country.toLowerCase()}-${keys[0]?.replaceAll(' ', '-')}` },
      keys,
      rank: ranks[place.level],
    })
  return true
}

function isSame(listed: ListedPlace, place: ListedPlace): boolean {
  return (
    isArea(listed.level) === isArea(place.level) &&
    kilometres(listed, place) <= (isArea(place.level) ? near.area : near.point)
  )
}

function named(listing: Listing, names: readonly string[]): Listing {
  const added = names.flatMap((name) => keysOf(listing.place.country, name, [], false))
  return { ...listing, keys: [...new Set([...listing.keys, ...added])] }
}

function list(cell: string): readonly string[] {
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}
