const least = 8

/** Neighbours among the holders of one shingle that are compared: enough to find a copy, whatever boilerplate all share. */
const neighbours = 3

/**
 * Fingerprints of a paragraph's three-word shingles, sorted; empty below 8 words, where sameness says nothing.
 */
export function shinglesOf(paragraph: string): number[] {
  const words = paragraph.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < least) return []
  const shingles = words.slice(2).map((word, index) => fingerprint(`${words[index]} ${words[index + 1]} ${word}`))
  return [...new Set(shingles)].sort((a, b) => a - b)
}

/** Two paragraphs, as sorted shingles, are one wire's copy: Jaccard ≥ .30, or one lies in the other to .60. */
export function isSameCopy(a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return shared / (a.length + b.length - shared) >= 0.3 || shared / Math.min(a.length, b.length) >= 0.6
}

/**
 * For each paragraph the number of the text it is a copy of; undefined where it is too short to tell. Copies share many
 * shingles, so that comparing neighbours among each shingle's holders finds them without comparing all with all.
 */
export function copiesOf(paragraphs: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const texts = new Map<string, number>()
  const distinct: (readonly number[])[] = []
  const text = paragraphs.map((shingles) => {
    if (shingles.length === 0) return undefined
    const key = `${shingles.length} ${shingles[0]} ${shingles[shingles.length >> 1]} ${shingles.at(-1)}`
    const known = texts.get(key)
    if (known !== undefined) return known
    texts.set(key, distinct.length)
    return distinct.push(shingles) - 1
  })
  const original = originals(distinct)
  return text.map((index) => (index === undefined ? undefined : original(index)))
}

function originals(texts: readonly (readonly number[])[]): (index: number) => number {
  const parents = texts.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    for (let parent = parents[at]; parent !== undefined && parent !== at; parent = parents[at]) at = parent
    parents[index] = at
    return at
  }
  const compared = new Set<number>()
  const compareWith = (a: number, b: number) => {
    const pair = a * texts.length + b
    if (compared.has(pair) || root(a) === root(b)) return
    compared.add(pair)
    if (isSameCopy(texts[a] ?? [], texts[b] ?? [])) parents[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
  }
  const held = holders(texts)
  for (let at = 1; at < held.length; at += 1) {
    const { shingle, text } = holder(held[at])
    for (let before = at - 1; before >= 0 && before >= at - neighbours; before -= 1) {
      const other = holder(held[before])
      if (other.shingle !== shingle) break
      compareWith(other.text, text)
    }
  }
  return root
}

/** Every pair of shingle and text as one number, so that a numeric sort brings the holders of a shingle together. */
function holders(texts: readonly (readonly number[])[]): Float64Array {
  const pairs = new Float64Array(texts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  texts.forEach((shingles, text) => {
    for (const shingle of shingles) pairs[at++] = shingle * room + text
  })
  return pairs.sort()
}

const room = 2 ** 20

function holder(pair: number | undefined): { readonly shingle: number; readonly text: number } {
  const shingle = Math.floor((pair ?? 0) / room)
  return { shingle, text: (pair ?? 0) - shingle * room }
}

/** FNV-1a, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
