import { withoutStandingPhrases } from './standing-phrases.ts'

const least = 8

/**
 * Fingerprints of a paragraph's three-word shingles, sorted, its standing phrases left out; empty below 8 words, where
 * sameness says nothing.
 */
export function shinglesOf(paragraph: string): number[] {
  const words =
    namesAsWords(withoutStandingPhrases(paragraph))
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  if (words.length < least) return []
  const hashes = words.map(fingerprint)
  const shingles = hashes.slice(2).map((hash, index) => mixed(hashes[index] ?? 0, hashes[index + 1] ?? 0, hash))
  return [...Uint32Array.from(new Set(shingles)).sort()]
}

/** A name of many words is one: who is quoted says nothing of who wrote. */
function namesAsWords(text: string): string {
  return text.replace(/\p{Lu}[\p{L}\p{N}]*(?:[ -](?:(?:of|for|the|and|in) ){0,2}\p{Lu}[\p{L}\p{N}]*)+/gu, (name) =>
    name.replace(/[ -]/g, '_'),
  )
}

/** Two paragraphs, as sorted shingles, are one wire's copy: one lies in the other to .56. */
export function isSameCopy(a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return shared / Math.min(a.length, b.length) >= 0.56
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** Three words' fingerprints as one that depends on their order; each is spread over all bits before the next comes in. */
function mixed(...words: readonly number[]): number {
  let hash = 0x9e3779b9
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}
