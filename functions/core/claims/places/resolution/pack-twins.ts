import type { Pack, PackPlace } from '../../../corpus/pack.ts'
import type { Place } from '../../claim.ts'
import type { CountryPlaces, ListedPlace } from '../country-places.ts'
import { placeKey } from '../keys.ts'
import { kilometres } from './distance.ts'
import { isArea } from './levels.ts'

type Twins = ReadonlyMap<string, PackPlace>
const made = new WeakMap<Pack, WeakMap<CountryPlaces, Twins>>()
/** Coordinates placed by hand lie some way off; two towns of one name do not lie this near. */
const apart = 25

/** The pack's place for a place of a country's gazetteer: one place has one id, by whichever of its names it is found. */
export function twinOf(listed: ListedPlace, pack: Pack | null, places: CountryPlaces): PackPlace | undefined {
  if (!pack) return undefined
  const known = made.get(pack) ?? new WeakMap<CountryPlaces, Twins>()
  made.set(pack, known)
  const twins = known.get(places) ?? twinsOf(pack, places)
  known.set(places, twins)
  return twins.get(listed.id)
}

function twinsOf(pack: Pack, places: CountryPlaces): Twins {
  const twins = new Map<string, PackPlace>()
  for (const place of pack.places.filter(({ country }) => country === places.country)) {
    const keys = new Set([place.name, ...place.names].map(placeKey))
    const named = [...keys].flatMap((key) => [...places.named(key), ...places.named(bare(key))])
    for (const listed of named) if (!twins.has(listed.id) && isTwin(place, listed)) twins.set(listed.id, place)
  }
  return twins
}

/** An area's centre is a matter of opinion; its name within its country is not. */
function isTwin(place: PackPlace, listed: ListedPlace): boolean {
  if (isArea(place.level) !== isArea(listed.level)) return false
  return isArea(place.level) ? place.level === listed.level : kilometres(place, listed) <= apart
}

function bare(key: string): string {
  return key.replace(/ (?:province|governorate|region|district|state|oblast)$/, '')
}

export function packPlace({ id, name, level, lat, lon, country }: PackPlace): Place {
  return { name, id, level, lat, lon, country, resolved: 'pack' }
}
