/** Finds the names that share a coarse key with another, by their index. */
export interface Likeness {
  of(key: string): readonly number[]
}

/** A plane of letters stands for six bits of every entry, the highest first: each plane is one long run that packs well. */
export const planes = 3
/** The letter of no bits: none is below it, so that no plane holds a line break. */
export const firstLetter = 0x30

/**
 * Likeness over the text that `likenessText` wrote: all names in order of their coarse keys, an entry twice the name's index, and
 * one more for its second key. Only what a search meets is made coarse, so that a country costs nothing until it is asked, and
 * each meeting is remembered.
 */
export function likenessOf(
  text: string,
  keyAt: (index: number) => string,
  coarse: (key: string) => readonly string[],
): Likeness {
  const count = text.length / planes
  const met = new Map<number, string>()

  function entryAt(at: number): number {
    let entry = 0
    for (let plane = 0; plane < planes; plane++) entry = entry * 64 + text.charCodeAt(plane * count + at) - firstLetter
    return entry
  }

  function coarseAt(at: number): string {
    const known = met.get(at)
    if (known !== undefined) return known
    const entry = entryAt(at)
    const key = coarse(keyAt(entry >> 1))[entry & 1] ?? ''
    met.set(at, key)
    return key
  }

  return {
    of(key) {
      const found = new Set<number>()
      for (const wanted of coarse(key))
        for (let at = firstFrom(count, (each) => coarseAt(each) >= wanted); at < count && coarseAt(at) === wanted; at++)
          found.add(entryAt(at) >> 1)
      return [...found]
    },
  }
}

/** Index of the first element not below a value, in ascending order. */
export function firstOf(sorted: Uint32Array, value: number): number {
  return firstFrom(sorted.length, (at) => (sorted[at] ?? 0) >= value)
}

/** The first of `count` positions that has come far enough, where all after it have too; `count` when none has. */
function firstFrom(count: number, hasCome: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (hasCome(middle)) high = middle
    else low = middle + 1
  }
  return low
}
