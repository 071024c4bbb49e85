import { withoutStandingPhrases } from './standing-phrases.ts'
import { unionOf } from './union.ts'

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

/**
 * For each paragraph the number of the text it is a copy of; undefined where it is too short to tell. A copy shares many
 * shingles with the last text that had each of them, so that nothing is compared with all that came before.
 */
export function copiesOf(paragraphs: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const { distinct, textAt } = distinctOf(paragraphs)
  const { rootOf, join } = unionOf(distinct.length)
  const holders = holdersOf(distinct.reduce((sum, { length }) => sum + length, 0))
  distinct.forEach((shingles, text) => {
    for (const other of holders.sharing(shingles, text))
      if (rootOf(other) !== rootOf(text) && isSameCopy(shingles, distinct[other] ?? [])) join(other, text)
  })
  return textAt.map((text) => (text === undefined ? undefined : rootOf(text)))
}

/** Each text once: all claims of a paragraph share its shingles. */
function distinctOf(paragraphs: readonly (readonly number[])[]) {
  const texts = new Map<string, number>()
  const distinct: (readonly number[])[] = []
  const textAt = paragraphs.map((shingles) => {
    if (shingles.length === 0) return undefined
    const key = `${shingles.length} ${shingles[0]} ${shingles[shingles.length >> 1]} ${shingles.at(-1)}`
    const known = texts.get(key)
    if (known !== undefined) return known
    texts.set(key, distinct.length)
    return distinct.push(shingles) - 1
  })
  return { distinct, textAt }
}

/**
 * The last two texts that held each shingle, in a table of open addresses: hundreds of thousands of shingles are looked up.
 * `sharing` gives the texts that came before with at least two shingles of these, and notes these as the text's.
 */
function holdersOf(shingles: number) {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * shingles)))
  const keys = new Uint32Array(size)
  const last = new Int32Array(size).fill(-1)
  const before = new Int32Array(size).fill(-1)
  const slotOf = (shingle: number): number => {
    let slot = shingle & (size - 1)
    while (last[slot] !== -1 && keys[slot] !== shingle) slot = (slot + 1) & (size - 1)
    return slot
  }
  const sharing = (shingles: readonly number[], text: number): readonly number[] => {
    const shared = new Map<number, number>()
    for (const shingle of shingles) {
      const slot = slotOf(shingle)
      for (const other of [last[slot] ?? -1, before[slot] ?? -1])
        if (other !== -1) shared.set(other, (shared.get(other) ?? 0) + 1)
      keys[slot] = shingle
      before[slot] = last[slot] ?? -1
      last[slot] = text
    }
    return [...shared].flatMap(([other, count]) => (count > 1 ? [other] : []))
  }
  return { sharing }
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
