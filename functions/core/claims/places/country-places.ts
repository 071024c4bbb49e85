import type { Place } from '../claim.ts'

/** A country that has a place of some name. `rank` is its prominence there: 0 a hamlet … 15 a capital or a metropolis. */
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
  place(id: string): ListedPlace | undefined
}
