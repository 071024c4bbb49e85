import type { Place } from '../claim.ts'
import { countries } from './countries.ts'
import { placeKey } from './keys.ts'

const places: ReadonlyMap<string, Place> = new Map(
  countries.map(({ code, name }) => [
    code,
    { name, id: placeKey(name).replaceAll(' ', '-'), level: 'country', country: code, resolved: 'gazetteer' },
  ]),
)

/** A country by its code of ISO 3166. */
export function countryPlace(code: string): Place | undefined {
  return places.get(code)
}
