import { memoised } from '../text/memoised.ts'
import type { CountryHint } from './country-places.ts'
import { hashOf } from './hash.ts'
import { firstOf } from './likeness.ts'

/** Which countries have a place of a name: the only thing held of the whole world, six bytes a name and country. */
export interface NameIndex {
  /** The country where it is most prominent first. Some 1 name in 10,000 that is nowhere is said to be somewhere. */
  countriesOf(key: string): readonly CountryHint[]
}

/**
 * Reads what `nameIndexBytes` wrote: the number of entries (4 bytes), the number of countries (2) and their codes, then for
 * all entries in order of their hashes four planes of the differences between hashes, a plane of countries, a plane of ranks.
 */
export function nameIndex(bytes: Uint8Array): NameIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0)
  const countries = codes(bytes.subarray(6, 6 + 2 * view.getUint16(4)))
  const planes = bytes.subarray(6 + 2 * countries.length)
  const hashes = new Uint32Array(count)
  for (let i = 0, hash = 0; i < count; i++) {
    const step = planes.subarray(0)
    hash +=
      ((step[i] ?? 0) * 0x1000000 +
        ((step[count + i] ?? 0) << 16) +
        ((step[2 * count + i] ?? 0) << 8) +
        (step[3 * count + i] ?? 0)) >>>
      0
    hashes[i] = hash
  }
  const inCountries = planes.slice(4 * count, 5 * count)
  const ranks = planes.slice(5 * count, 6 * count)
  return {
    countriesOf: memoised((key) => {
      const hash = hashOf(key)
      const found: CountryHint[] = []
      for (let at = firstOf(hashes, hash); hashes[at] === hash; at++)
        found.push({ country: countries[inCountries[at] ?? 0] ?? '', rank: ranks[at] ?? 0 })
      return found.sort((a, b) => b.rank - a.rank)
    }),
  }
}

function codes(bytes: Uint8Array): readonly string[] {
  return Array.from({ length: bytes.length / 2 }, (_, i) =>
    String.fromCharCode(bytes[2 * i] ?? 0, bytes[2 * i + 1] ?? 0),
  )
}
