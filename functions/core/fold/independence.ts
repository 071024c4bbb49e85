import type { Independent } from '../dossier.ts'
import { alike } from './lists.ts'
import { compare, type Said } from './said.ts'
import { tiesAmong } from './ties.ts'
import { unionOf } from './union.ts'

export interface SourceGroup {
  readonly said: readonly Said[]
  readonly why: string
}

/**
 * Who stands behind the claims, once copies of one wire paragraph, repeats of one speaker and outlets of one owner are one.
 * An unnamed source never counts as the second one.
 */
export function independentOf(groups: readonly SourceGroup[]): Independent {
  const named = groups.filter(({ said }) => said.some(({ voice }) => voice.named)).length
  return {
    count: named > 0 ? named : Math.min(groups.length, 1),
    groups: groups.map(({ said, why }) => ({
      speaker: said.find(({ voice }) => !voice.own)?.voice.name ?? null,
      wire: said.find(({ claim }) => claim.wire !== null)?.claim.wire ?? null,
      owner: said.find(({ source }) => source?.owner)?.source?.owner ?? null,
      side: sideOf(said),
      claims: said.map(({ ref }) => ref),
      why,
    })),
  }
}

export function sideOf(group: readonly Said[]): string | null {
  return group.find(({ voice }) => voice.side !== null)?.voice.side ?? null
}

/** The sources behind the claims, each with its claims in the order of saying and with what ties them. */
export function sourcesOf(claims: readonly Said[]): readonly SourceGroup[] {
  if (claims.length === 1) return [{ said: claims, why: 'one source' }]
  const ordered = [...claims].sort((a, b) => a.order - b.order)
  const ties = tiesAmong(ordered)
  const numbers = new Map(ordered.map((said, number) => [said, number]))
  const numberOf = (said: Said) => numbers.get(said) ?? 0
  const { rootOf, join } = unionOf()
  for (const { members } of ties) {
    const [first, ...others] = members.map(numberOf)
    for (const other of others) join(first ?? other, other)
  }
  const reasons = alike(ties, ({ members: [first] }) => (first === undefined ? null : rootOf(numberOf(first))))
  return [...alike(ordered, (said) => rootOf(numberOf(said)))].map(([root, said]) => ({
    said,
    why: [...new Set(reasons.get(root)?.map(({ why }) => why))].sort(compare).join('; ') || 'one source',
  }))
}
