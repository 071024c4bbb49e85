/** Different arguments kept: the words of a language come again and again, and some hundred articles bring few that are new. */
const most = 20_000

/** A pure function of a string that remembers what it answered. When it remembers too much, it begins anew. */
export function memoised<T>(answer: (given: string) => T): (given: string) => T {
  const known = new Map<string, T>()
  return (given) => {
    const before = known.get(given)
    if (before !== undefined || known.has(given)) return before as T
    if (known.size >= most) known.clear()
    const found = answer(given)
    known.set(given, found)
    return found
  }
}

/** A value made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
