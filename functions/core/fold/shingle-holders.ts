export interface Holders {
  /** Shingles it can be given. */
  readonly room: number
  /** The texts that came before with at least two shingles of these, which are noted as this text's. */
  readonly sharing: (shingles: readonly number[], text: number) => readonly number[]
}

/** The last two texts that held each shingle, in a table of open addresses: hundreds of thousands of shingles are looked up. */
export function holdersFor(shingles: number): Holders {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * shingles)))
  const keys = new Uint32Array(size)
  const last = new Int32Array(size).fill(-1)
  const before = new Int32Array(size).fill(-1)
  const slotOf = (shingle: number): number => {
    let slot = shingle & (size - 1)
    while (last[slot] !== -1 && keys[slot] !== shingle) slot = (slot + 1) & (size - 1)
    return slot
  }
  const sharing = (held: readonly number[], text: number): readonly number[] => {
    const shared = new Map<number, number>()
    for (const shingle of held) {
      const slot = slotOf(shingle)
      for (const other of [last[slot] ?? -1, before[slot] ?? -1])
        if (other !== -1) shared.set(other, (shared.get(other) ?? 0) + 1)
      keys[slot] = shingle
      before[slot] = last[slot] ?? -1
      last[slot] = text
    }
    return [...shared].flatMap(([other, count]) => (count > 1 ? [other] : []))
  }
  return { room: size / 2, sharing }
}
