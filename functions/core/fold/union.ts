/** Numbers from 0 in sets that can be joined, each alone at first; a set is known by its least member. */
export interface Union {
  readonly rootOf: (member: number) => number
  readonly join: (a: number, b: number) => void
}

export function unionOf(): Union {
  const parents = new Map<number, number>()
  const rootOf = (member: number): number => {
    let root = member
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    for (let at = member; at !== root; ) {
      const next = parents.get(at) ?? root
      parents.set(at, root)
      at = next
    }
    return root
  }
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)]
    if (first !== second) parents.set(Math.max(first, second), Math.min(first, second))
  }
  return { rootOf, join }
}
