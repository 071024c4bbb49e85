/** The list under a key, begun where there is none. */
export function listAt<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const known = lists.get(key)
  if (known !== undefined) return known
  const list: T[] = []
  lists.set(key, list)
  return list
}

/** Lists of what has the same key, in the order in which keys first appear; what has none is left out. */
export function alike<T, K>(all: readonly T[], keyOf: (each: T) => K | null | undefined): ReadonlyMap<K, readonly T[]> {
  const lists = new Map<K, T[]>()
  for (const each of all) {
    const key = keyOf(each)
    if (key !== null && key !== undefined && key !== '') listAt(lists, key).push(each)
  }
  return lists
}
