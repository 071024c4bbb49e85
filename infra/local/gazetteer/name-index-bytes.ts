import { hashOf } from '#core/claims/places/hash.ts'
import type { Listing } from './listing.ts'

/** The index that `nameIndex` reads, of every key of every country. Planes of bytes compress far better than records. */
export function nameIndexBytes(listings: ReadonlyMap<string, readonly Listing[]>): Uint8Array {
  const countries = [...listings.keys()].sort()
  const entries = countries
    .flatMap((country, at) => entriesOf(listings.get(country) ?? [], at))
    .sort((a, b) => a.hash - b.hash || a.country - b.country)
  const count = entries.length
  const head = 6 + 2 * countries.length
  const bytes = new Uint8Array(head + 6 * count)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, count)
  view.setUint16(4, countries.length)
  bytes.set(new TextEncoder().encode(countries.join('')), 6)
  let before = 0
  for (const [i, { hash, country, rank }] of entries.entries()) {
    const step = hash - before
    for (let plane = 0; plane < 4; plane++) bytes[head + plane * count + i] = step >>> (24 - 8 * plane)
    bytes[head + 4 * count + i] = country
    bytes[head + 5 * count + i] = rank
    before = hash
  }
  return bytes
}

/** A name that is not the place's own counts for less: Paris is also what some call another town. */
function entriesOf(listings: readonly Listing[], country: number) {
  const ranks = new Map<string, number>()
  for (const { keys, rank } of listings) {
    for (const [i, key] of keys.entries())
      ranks.set(key, Math.max(ranks.get(key) ?? 0, i === 0 ? rank : Math.max(rank - 2, 0)))
  }
  return [...ranks].map(([key, rank]) => ({ hash: hashOf(key), country, rank }))
}
