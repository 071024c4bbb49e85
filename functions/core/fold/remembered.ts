/** A function of a text that remembers its last thousands of answers: a dossier's claims name the same few people, places and days. */
export function remembered<T>(answer: (text: string) => T, most = 5000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const told = known.get(text)
    if (told !== undefined || known.has(text)) return told as T
    if (known.size >= most) known.clear()
    const fresh = answer(text)
    known.set(text, fresh)
    return fresh
  }
}

/** The same of an object that never changes, for as long as somebody holds the object. */
export function keptFor<O extends object, T>(answer: (of: O) => T): (of: O) => T {
  const known = new WeakMap<O, { readonly told: T }>()
  return (of) => {
    const kept = known.get(of)
    if (kept !== undefined) return kept.told
    const told = answer(of)
    known.set(of, { told })
    return told
  }
}
