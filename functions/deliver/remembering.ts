/** How many are kept: more editions than are sent at one time. */
const most = 50

/** Reads what never changes once in a process, and as the same object; `kept` outlives the invocation. */
export function remembering<T>(
  get: (id: string) => Promise<T | undefined>,
  kept: Map<string, T>,
): (id: string) => Promise<T | undefined> {
  return async (id) => {
    const known = kept.get(id) ?? (await get(id))
    if (known !== undefined) kept.set(id, known)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return known
  }
}
