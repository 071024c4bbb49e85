import { copiesOf, copying } from './copies.ts'
import type { Folded } from './development.ts'
import type { Said } from './said.ts'

/**
 * What was made of a dossier before, for a caller who folds it again after each arrival: what an arrival leaves as it was is
 * not made anew. It knows rows and claims by their identity, saves time and changes nothing.
 */
export interface Memo {
  /** What `make` gives, or gave last time for this object under the same facts. */
  readonly kept: <T>(of: object, facts: readonly unknown[], make: () => T) => T
  /** What `make` gives, or gave last time under this key for the very same claims. */
  readonly folded: (key: string, claims: readonly (readonly Said[])[], make: () => Folded) => Folded
  readonly copies: typeof copiesOf
}

export const noMemo: Memo = { kept: (_, _1, make) => make(), folded: (_, _1, make) => make(), copies: copiesOf }

export function memoOf(): Memo {
  const made = new Map<string, { readonly claims: readonly (readonly Said[])[]; readonly folded: Folded }>()
  const known = new WeakMap<object, { readonly facts: readonly unknown[]; readonly told: unknown }>()
  return {
    kept<T>(of: object, facts: readonly unknown[], make: () => T): T {
      const last = known.get(of)
      if (last !== undefined && areSame(last.facts, facts)) return last.told as T
      const told = make()
      known.set(of, { facts, told })
      return told
    },
    folded(key, claims, make) {
      const last = made.get(key)
      if (last?.claims.every((list, at) => areSame(list, claims[at] ?? []))) return last.folded
      const folded = make()
      made.set(key, { claims, folded })
      return folded
    },
    copies: copying(),
  }
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => Object.is(each, b[at]))
}
