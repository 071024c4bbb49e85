import { countries } from './countries.ts'
import { placeKey } from './keys.ts'

/** Capitals whose names mean other places too: "the capital" of a country is not in doubt where the bare name is. */
const ambiguous: readonly (readonly [country: string, name: string])[] = [
  ['LY', 'Tripoli'],
  ['DJ', 'Djibouti'],
]

const keys = new Map([
  ...countries.flatMap(({ code, capitals }) => (capitals[0] ? [[code, placeKey(capitals[0])] as const] : [])),
  ...ambiguous.map(([code, name]) => [code, placeKey(name)] as const),
])

const names = new Set(countries.flatMap(({ name, names: others }) => [name, ...others].map(placeKey)))

/** The key of a country's capital; undefined where the table has none. */
export function capitalOf(country: string): string | undefined {
  return keys.get(country)
}

const capitalKeys = new Set(keys.values())

/** Whether a key is the name of a country's capital. */
export function isCapitalKey(key: string): boolean {
  return capitalKeys.has(key)
}

/** Whether a key is a country's name: "the south Colombia town" is a town there, none of that name. */
export function isCountryKey(key: string): boolean {
  return names.has(key)
}
