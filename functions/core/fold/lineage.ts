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

/** Pairs of items, by way of the paragraphs they stand in, that are copies; items of one paragraph come as one list. */
export function copiesIn<T>(
  items: readonly T[],
  shinglesFor: (item: T) => readonly number[],
): readonly (readonly T[])[] {
  const paragraphs = new Map<string, { shingles: readonly number[]; items: T[] }>()
  for (const item of items) {
    const shingles = shinglesFor(item)
    if (shingles.length === 0) continue
    const key = shingles.join()
    const paragraph = paragraphs.get(key) ?? { shingles, items: [] }
    paragraph.items.push(item)
    paragraphs.set(key, paragraph)
  }
  const holders = new Map<number, (typeof list)[number][]>()
  const list = [...paragraphs.values()]
  const copies: T[][] = list.map((paragraph) => paragraph.items)
  for (const paragraph of list) {
    const near = new Set(paragraph.shingles.flatMap((shingle) => holders.get(shingle) ?? []))
    for (const other of near) {
      if (isSameCopy(other.shingles, paragraph.shingles)) copies.push([...other.items, ...paragraph.items])
    }
    for (const shingle of paragraph.shingles) holders.set(shingle, [...(holders.get(shingle) ?? []), paragraph])
  }
  return copies
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
