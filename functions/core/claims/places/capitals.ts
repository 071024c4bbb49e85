import { countries } from './countries.ts'
import { placeKey } from './keys.ts'

const keys = new Map(
  countries.flatMap(({ code, capitals }) => (capitals[0] ? [[code, { key: placeKey(capitals[0]) }]] : [])),
)

/** The key of a country's capital; undefined where the table has none. */
export function capitalOf(country: string): { readonly key: string } | undefined {
  return keys.get(country)
}
