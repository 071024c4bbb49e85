/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export type Random = () => number

export function randomOf(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Between `low` and `high`, long ones rare: a third of all lie in the lowest hundredth. */
export function stretched(random: Random, low: number, high: number): number {
  return low + (high - low) * random() ** 4
}
