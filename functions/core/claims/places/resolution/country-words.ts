import { countries } from '../countries.ts'
import { placeKey } from '../keys.ts'

/** What a word says about where an article plays. */
export interface CountryWord {
  readonly country: string
  readonly kind: 'name' | 'demonym' | 'capital'
}

/** States whose officials speak and whose arms turn up in every war: their words say less about where it is. */
const powers = new Set(['US', 'GB', 'FR', 'RU', 'CN', 'DE'])
const weights = { name: 3, demonym: 2, capital: 1 } as const

/** Names of countries, their capitals and nationalities, by key. */
export const countryWords: ReadonlyMap<string, CountryWord> = new Map(
  countries.flatMap(({ code, name, names, capitals, demonyms }) => [
    ...capitals.map((each) => entry(each, code, 'capital')),
    ...demonyms.flatMap((each) => [entry(each, code, 'demonym'), entry(`${each}s`, code, 'demonym')]),
    ...[name, ...names].map((each) => entry(each, code, 'name')),
  ]),
)

function entry(name: string, country: string, kind: CountryWord['kind']): [string, CountryWord] {
  return [placeKey(name), { country, kind }]
}

/** Whether a state turns up in the news of every war. */
export function isPower(country: string): boolean {
  return powers.has(country)
}

/** How much one such word says. */
export function weightOf({ country, kind }: CountryWord): number {
  return powers.has(country) ? weights[kind] / 3 : weights[kind]
}
