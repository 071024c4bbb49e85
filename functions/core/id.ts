import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const standard = `${alphabet.slice(0, -2)}+/`

/**
 * 22 base64url characters (132 bits) of SHA-256 over the parts; the same parts give the same id anywhere.
 * Parts are joined by a character none of them may hold, so ('a', 'bc') and ('ab', 'c') differ.
 */
export function idOf(...parts: readonly string[]): string {
  return base64(sha256(utf8ToBytes(parts.join('\u0000'))).subarray(0, 18), alphabet).slice(0, 22)
}

/** The SHA-256 of a text in standard base64: as a page's policy names a style sheet. */
export function sha256Base64(text: string): string {
  return `${base64(sha256(utf8ToBytes(text)), standard)}=`
}

/** Without padding; the last group may hold less than three bytes. */
function base64(bytes: Uint8Array, letters: string): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (const shift of [18, 12, 6, 0].slice(0, bytes.length - i + 1)) text += letters[(word >> shift) & 63]
  }
  return text
}

/** A stable number in [0, size) for an id: which shard of an index or roster it stands in. */
export function shardOf(id: string, size: number): number {
  return (sha256(utf8ToBytes(id))[0] ?? 0) % size
}
