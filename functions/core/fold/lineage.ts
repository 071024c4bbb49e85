const least = 8

/**
 * Fingerprints of a paragraph's three-word shingles, sorted; empty below 8 words, where sameness says nothing.
 */
export function shinglesOf(paragraph: string): number[] {
  const words = paragraph.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < least) return []
  const shingles = words.slice(2).map((word, index) => fingerprint(`${words[index]} ${words[index + 1]} ${word}`))
  return [...new Set(shingles)].sort((a, b) => a - b)
}

/** Two paragraphs are one wire's copy: Jaccard ≥ .30, or one lies in the other to .60. */
export function isSameCopy(a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  const other = new Set(b)
  const shared = a.filter((shingle) => other.has(shingle)).length
  return shared / (a.length + b.length - shared) >= 0.3 || shared / Math.min(a.length, b.length) >= 0.6
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
