import type { ListedPlace } from '#core/claims/places/country-places.ts'
import { placeKey } from '#core/claims/places/keys.ts'
import { kilometres } from '#core/claims/places/resolution/distance.ts'
import { isArea } from '#core/claims/places/resolution/levels.ts'
import type { Listing } from './listing.ts'
import { keysOf } from './spellings.ts'

type Level = keyof typeof ranks
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
const near = { point: 25, neighbour: 60, area: 300 }
/** Beyond this a namesake is another place. */
const doubt = 150

/**
 * Listings with what corpus/gazetteer/supplement adds: `country level latitude longitude | name | other names` for a place, which
 * only lends its names where it is listed already; `= id | names` for names of a listed place.
 * @throws Error naming the line that cannot be read
 */
export function withSupplement(listings: Listings, text: string): Listings {
  const made = new Map([...listings].map(([country, places]) => [country, [...places]]))
  for (const { line, head, name, others } of linesOf(text)) {
    const done = head.startsWith('=')
      ? addNames(made, head.slice(1).trim(), list(name))
      : addPlace(made, head, [name, ...list(others)])
    if (!done) throw new Error(`the supplement's line ${JSON.stringify(line)} is of no listed place or country`)
  }
  return made
}

/** Lines that place a town some way off a listed one of its name: a slip of the hand, or a true namesake. */
export function doubtfulLines(listings: Listings, text: string): readonly string[] {
  return linesOf(text).flatMap(({ line, head, name }) => {
    const place = head.startsWith('=') ? undefined : placeOf(head, name)
    if (!place || isArea(place.level)) return []
    const key = placeKey(name)
    const namesakes = (listings.get(place.country) ?? []).filter(
      (each) => !isArea(each.place.level) && each.keys.includes(key),
    )
    const distances = namesakes.map((each) => kilometres(each.place, place))
    const nearest = Math.min(...distances)
    const { lat, lon } = namesakes[distances.indexOf(nearest)]?.place ?? place
    return nearest > near.point && nearest < doubt
      ? [`${line} (listed at ${lat.toFixed(2)} ${lon.toFixed(2)}, ${Math.round(nearest)} km away)`]
      : []
  })
}

function linesOf(text: string) {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [head = '', name = '', others = ''] = line.split('|').map((cell) => cell.trim())
      return { line, head, name, others }
    })
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
  const place = placeOf(head, name)
  const places = place && made.get(place.country)
  if (!place || !places) return false
  const keys = keysOf(place.country, name, others, false)
  const at = places.findIndex((each) => each.keys.some((key) => keys.includes(key)) && isSame(each.place, place))
  const listing = places[at]
  if (listing) places[at] = named(listing, [name, ...others])
  else places.push({ place: { ...place, ...withinNearest(places, place) }, keys, rank: ranks[place.level as Level] })
  return true
}

/** Undefined for a head that does not read "SY town 35.12 36.75". */
function placeOf(head: string, name: string): ListedPlace | undefined {
  const [country = '', level = '', lat, lon] = head.split(' ')
  if (!(level in ranks) || !(Math.abs(Number(lat)) <= 90) || !(Math.abs(Number(lon)) <= 180)) return undefined
  return {
    id: `${country.toLowerCase()}-${placeKey(name).replaceAll(' ', '-')}`,
    name,
    level: level as Level,
    country,
    lat: Number(lat),
    lon: Number(lon),
    population: 0,
  }
}

/** The area of the nearest listed town: near borders of areas a guess, and better than none. */
function withinNearest(places: readonly Listing[], place: ListedPlace): { readonly within?: string } {
  if (isArea(place.level)) return {}
  let nearest: ListedPlace | undefined
  let least: number = near.neighbour
  for (const { place: other } of places) {
    if (!other.within || isArea(other.level) || other.population === 0) continue
    const distance = kilometres(other, place)
    if (distance < least) [nearest, least] = [other, distance]
  }
  return nearest?.within ? { within: nearest.within } : {}
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
