import { hashOf } from './hash.ts'

/** Finds the names that share a coarse key with another, by their index. */
export interface Likeness {
  of(key: string): readonly number[]
}

/** Hashes of the coarse keys of `count` names, eight bytes a key; every hit is compared, so a hash that two keys share does no harm. */
export function likenessOf(
  count: number,
  keyAt: (index: number) => string,
  coarse: (key: string) => readonly string[],
): Likeness {
  const pairs: (readonly [number, number])[] = []
  for (let index = 0; index < count; index++) for (const key of coarse(keyAt(index))) pairs.push([hashOf(key), index])
  pairs.sort((a, b) => a[0] - b[0])
  const hashes = Uint32Array.from(pairs, ([hash]) => hash)
  const indices = Uint32Array.from(pairs, ([, index]) => index)
  return {
    of(key) {
      const wanted = coarse(key)
      const found = new Set<number>()
      for (const each of wanted) {
        const hash = hashOf(each)
        for (let at = firstOf(hashes, hash); hashes[at] === hash; at++) {
          const index = indices[at] ?? 0
          if (coarse(keyAt(index)).includes(each)) found.add(index)
        }
      }
      return [...found]
    },
  }
}

/** Index of the first element not below a value, in ascending order. */
export function firstOf(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
