import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { type CountryPlaces, countryPlaces } from '#core/claims/places/country-places.ts'
import { type NameIndex, nameIndex } from '#core/claims/places/name-index.ts'
import type { Gazetteers } from '#core/ports/reading.ts'
import { dataFile } from './data-file.ts'

/** The gazetteers of corpus/gazetteer: the index of names is read at the first question, each country when first asked for. */
export function gazetteers(): Gazetteers {
  const countries = new Map<string, CountryPlaces | undefined>()
  let index: NameIndex | undefined
  return {
    countriesOf(key) {
      index ??= nameIndex(unpacked('names.bin.br') ?? new Uint8Array(6))
      return index.countriesOf(key)
    },
    of(country) {
      if (!countries.has(country)) {
        const text = unpacked(`countries/${country}.txt.br`)
        countries.set(country, text && countryPlaces(country, text.toString('latin1')))
      }
      return countries.get(country)
    },
  }
}

/** Undefined where there is no such file. */
function unpacked(file: string): Buffer | undefined {
  try {
    return brotliDecompressSync(readFileSync(dataFile(`corpus/gazetteer/${file}`)))
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return undefined
    throw problem
  }
}
