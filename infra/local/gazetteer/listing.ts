import type { ListedPlace } from '#core/claims/places/country-places.ts'
import { placeKey } from '#core/claims/places/keys.ts'
import { rankOfSize } from '#core/claims/places/resolution/levels.ts'
import type { AreaRow, TownRow } from './sources.ts'
import { bareArea, keysOf } from './spellings.ts'

/** A place with the keys it is found by, the one of its own name first, and how prominent it is (0 … 15). */
export interface Listing {
  readonly place: ListedPlace
  readonly keys: readonly string[]
  readonly rank: number
}

/** No country lists more towns: beyond the largest some thousands the news of a war has no use for them. */
const mostTowns = 6000

/** The places of every country, areas before towns, each group the most prominent first. */
export function listingsOf(
  towns: readonly TownRow[],
  areas: readonly AreaRow[],
): ReadonlyMap<string, readonly Listing[]> {
  const byCountry = groups(towns, ({ country }) => country)
  const areasOf = groups(areas, ({ code }) => code.slice(0, 2))
  return new Map(
    [...byCountry].map(([country, rows]) => {
      const settled = rows.filter(({ feature }) => !/^(?:PPLH|PPLCH)$/.test(feature))
      const byArea = groups(settled, ({ admin1 }) => admin1)
      const within = (areasOf.get(country) ?? []).flatMap((area) => areaListing(country, area, byArea))
      const known = new Set(within.map(({ place }) => place.id))
      const listed = settled
        .map((row) => townListing(row, known))
        .sort(byRank)
        .slice(0, mostTowns)
      return [country, unique([...within.sort(byRank), ...listed])]
    }),
  )
}

function byRank(a: Listing, b: Listing): number {
  return b.rank - a.rank || b.place.population - a.place.population || (a.place.id < b.place.id ? -1 : 1)
}

function townListing(row: TownRow, areas: ReadonlySet<string>): Listing {
  const keys = keysOf(row.country, row.name, row.names, false)
  const rank = rankOf(row)
  const { lat, lon, country, population } = row
  const first = areaId(`${country}.${row.admin1}`)
  const second = areaId(`${country}.${row.admin1}.${row.admin2}`)
  const within = areas.has(second) ? second : areas.has(first) ? first : undefined
  const id = row.id ?? `${first}-${placeKey(row.name).replaceAll(/[^a-z0-9]+/g, '-')}`
  const level = row.feature === 'PPLX' ? 'district' : rank >= 11 ? 'city' : rank >= 6 ? 'town' : 'village'
  return {
    place: { id, name: row.name, level, country, lat, lon, population, ...(within ? { within } : {}) },
    keys: keys.length > 0 ? keys : [placeKey(row.name)],
    rank,
  }
}

/** By its size, at least what the seat of an area of its level would have; the capital of a small state is no metropolis. */
function rankOf({ feature, population }: TownRow): number {
  const capital = population === 0 || population >= 100_000 ? 15 : 12
  const seat = { PPLC: capital, PPLA: 11, PPLA2: 7, PPLA3: 6, PPLA4: 4 }[feature] ?? 3
  return feature === 'PPLX' ? 5 : Math.max(seat, rankOfSize(population))
}

/** An area lies where its towns lie; one without any, where the town of its name does. Unknown areas are left out. */
function areaListing(
  country: string,
  { code, name }: AreaRow,
  towns: ReadonlyMap<string, readonly TownRow[]>,
): readonly Listing[] {
  const [, admin1 = '', admin2] = code.split('.')
  const inFirst = towns.get(admin1) ?? []
  const members = admin2 === undefined ? inFirst : inFirst.filter((town) => town.admin2 === admin2)
  const keys = keysOf(country, name, [], true)
  const known = members.length > 0 ? members : inFirst.filter((town) => keys.includes(placeKey(town.name))).slice(0, 1)
  if (known.length === 0 || keys.length === 0) return []
  const [lat, lon] = [mean(known.map((town) => town.lat)), mean(known.map((town) => town.lon))]
  const level = levelOf(country, admin2 !== undefined)
  const within = admin2 === undefined ? undefined : areaId(`${country}.${admin1}`)
  return [
    {
      place: {
        id: areaId(code),
        name: bareArea(name),
        level,
        country,
        lat,
        lon,
        population: known.reduce((sum, { population }) => sum + population, 0),
        ...(within ? { within } : {}),
      },
      keys,
      rank: admin2 === undefined ? 12 : 7,
    },
  ]
}

/** The Philippines count regions first and provinces second. */
function levelOf(country: string, second: boolean): ListedPlace['level'] {
  if (country === 'PH') return second ? 'province' : 'region'
  return second ? 'district' : 'province'
}

/** GeoNames' own code, as an id: `SY.11` is `sy-11`. */
function areaId(code: string): string {
  return code
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Namesakes without an id of GeoNames, in one area, are told apart by their latitude. */
function unique(listings: readonly Listing[]): readonly Listing[] {
  const seen = new Set<string>()
  return listings.flatMap((listing) => {
    const { place } = listing
    const id = seen.has(place.id) ? `${place.id}-${Math.round(Math.abs(place.lat) * 100)}` : place.id
    if (seen.has(id)) return []
    seen.add(id)
    return [{ ...listing, place: { ...place, id } }]
  })
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const group = found.get(keyOf(item))
    if (group) group.push(item)
    else found.set(keyOf(item), [item])
  }
  return found
}
