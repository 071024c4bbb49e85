import type { CountryHint, CountryPlaces } from '../claims/places/country-places.ts'
import type { Pack } from '../corpus/pack.ts'

export interface Packs {
  /** The pack of a watch; throws PackMissing with the known ones. */
  of(watch: string): Pack
  all(): readonly Pack[]
}

/** A token with its Universal POS tag. `start` counts UTF-16 units from the beginning of the text given. */
export interface TaggedToken {
  readonly text: string
  readonly start: number
  readonly pos: string
  readonly lemma: string
}

export interface Tagger {
  tag(sentence: string): readonly TaggedToken[]
}

/** The places of the world. */
export interface Gazetteers {
  /** Countries (ISO 3166) with a place of this key, the one where it is most prominent first. */
  countriesOf(key: string): readonly CountryHint[]
  /** The places of a country, read when first asked for; undefined where there are none. */
  of(country: string): CountryPlaces | undefined
}
