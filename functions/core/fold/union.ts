/** Numbers 0…size−1 in sets that can be joined; a set is known by its least member. */
export interface Union {
  readonly rootOf: (member: number) => number
  readonly join: (a: number, b: number) => void
}

export function unionOf(size: number): Union {
  const parents = Int32Array.from({ length: size }, (_, index) => index)
  const rootOf = (member: number): number => {
    let root = member
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) root = parent
    for (let at = member; at !== root; ) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)]
    parents[Math.max(first, second)] = Math.min(first, second)
  }
  return { rootOf, join }
}
