import type { Place } from '../claim.ts'
import { isFacility, placeNouns, referenceNouns } from './place-nouns.ts'

type Ask = (noun: string, place: Place) => boolean

const urban = new Set<Place['level']>(['town', 'city', 'village', undefined])
const wide = new Set<Place['level']>(['province', 'region'])

/** Whether a place may be called by a noun of some level: a province is never "the base". */
const fits: Readonly<Partial<Record<NonNullable<Place['level']>, Ask>>> = {
  province: (_, { level }) => wide.has(level),
  region: (_, { level }) => level === 'region',
  district: (_, { level }) => level === 'district' || level === 'part' || (level !== undefined && urban.has(level)),
  site: (noun, { level, name }) =>
    level === 'site'
      ? name.toLowerCase().includes(noun) || !isFacility(noun) || noun === 'base'
      : !level && isFacility(noun),
}

/** Nouns that say no level, and pronouns. */
const loose: Ask = (noun, { level }) =>
  /^(?:port|hub)$/.test(noun) ? urban.has(level) : !wide.has(level) || /^(?:enclave|pocket)$/.test(noun)

/** Whether a noun can mean a place; `called` is what the article called it. A country is only ever "the country". */
export function allows(noun: string, place: Place, called?: string): boolean {
  if (noun === 'country' || place.level === 'country') return noun === 'country' && place.level === 'country'
  if (called !== undefined && called === noun) return true
  const asked = referenceNouns.has(noun) ? referenceNouns.get(noun) : placeNouns.get(noun)
  if (!asked) return loose(noun, place)
  return fits[asked]?.(noun, place) ?? urban.has(place.level)
}

/** How much more or less than others a place is meant by a noun: as it was called, or of the very level, or called otherwise. */
export function likelihood(noun: string, { level }: Place, called: string | undefined): number {
  if (noun === '') return 1
  if (called === noun) return 1.5
  const asked = referenceNouns.get(noun) ?? placeNouns.get(noun)
  if (called !== undefined && settled.has(asked) && settled.has(placeNouns.get(called))) return 0.7
  return asked !== undefined && asked === level ? 1.2 : 1
}

const settled: ReadonlySet<Place['level'] | null> = new Set(['village', 'town', 'city'])
