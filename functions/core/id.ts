import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * 22 base64url characters (132 bits) of SHA-256 over the parts; the same parts give the same id anywhere.
 * Parts are joined by a character none of them may hold, so ('a', 'bc') and ('ab', 'c') differ.
 */
export function idOf(...parts: readonly string[]): string {
  const bytes = sha256(utf8ToBytes(parts.join('\u0000')))
  let id = ''
  for (let i = 0; i < 18; i += 3) {
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) id += alphabet[(word >> shift) & 63]
  }
  return id.slice(0, 22)
}

/** A stable number in [0, size) for an id: which shard of an index or roster it stands in. */
export function shardOf(id: string, size: number): number {
  return (sha256(utf8ToBytes(id))[0] ?? 0) % size
}
