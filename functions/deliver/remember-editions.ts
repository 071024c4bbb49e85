import type { Edition } from '#core/editions/edition.ts'
import type { Editions } from '#core/ports.ts'

/** Editions kept: more than are sent at one time. */
const most = 50

/**
 * Editions do not change: each is read once in a process, and as the same object, so that its body is rendered once.
 * `kept` outlives the invocation.
 */
export function rememberEditions(editions: Editions, kept: Map<string, Edition>): Editions {
  return {
    ...editions,
    async get(id) {
      const known = kept.get(id) ?? (await editions.get(id))
      if (known !== undefined) kept.set(id, known)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return known
    },
  }
}
