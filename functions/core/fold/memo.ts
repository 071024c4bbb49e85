import type { Folded } from './development.ts'
import type { Said } from './said.ts'
import { isSame } from './same.ts'

/** What was made of a dossier before, for a caller who folds it again after each arrival. It saves time and changes nothing. */
export interface Memo {
  /** What `make` gives, or gave last time under this key for the very same claims. */
  readonly folded: (key: string, claims: readonly (readonly Said[])[], make: () => Folded) => Folded
  /** The same claim as it was under this key last time, where nothing about it differs. */
  readonly said: <S extends Said>(key: string, said: S) => S
}

export const noMemo: Memo = { folded: (_, _1, make) => make(), said: (_, said) => said }

export function memoOf(): Memo {
  const made = new Map<string, { readonly claims: readonly (readonly Said[])[]; readonly folded: Folded }>()
  const told = new Map<string, Said>()
  return {
    folded(key, claims, make) {
      const known = made.get(key)
      if (known !== undefined && areSame(known.claims, claims)) return known.folded
      const folded = make()
      made.set(key, { claims, folded })
      return folded
    },
    said<S extends Said>(key: string, said: S): S {
      const known = told.get(`${key} ${said.ref}`)
      if (known !== undefined && isUnchanged(known, said)) return known as S
      told.set(`${key} ${said.ref}`, said)
      return said
    },
  }
}

function areSame(a: readonly (readonly Said[])[], b: readonly (readonly Said[])[]): boolean {
  return a.every((list, at) => list.length === b[at]?.length && list.every((said, index) => said === b[at]?.[index]))
}

function isUnchanged(known: Said, said: Said): boolean {
  return (
    known.evidence === said.evidence &&
    known.order === said.order &&
    known.copy === said.copy &&
    isSame(known.voice, said.voice) &&
    isSame(known.claim, said.claim)
  )
}
