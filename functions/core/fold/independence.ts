import type { Independent } from '../dossier.ts'
import { isSameCopy } from './lineage.ts'
import { compare, type Said } from './said.ts'

export interface SourceGroup {
  readonly said: readonly Said[]
  readonly why: string
}

/**
 * Who stands behind the claims, once copies of one wire paragraph, repeats of one speaker and outlets of one owner are one.
 * An unnamed source never counts as the second one.
 */
export function independentOf(claims: readonly Said[]): Independent {
  const groups = groupsOf(claims)
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

export function groupsOf(claims: readonly Said[]): readonly SourceGroup[] {
  const groups: { said: Said[]; reasons: Set<string> }[] = []
  for (const said of [...claims].sort((a, b) => compare(a.at, b.at) || compare(a.ref, b.ref))) {
    const joined = groups.flatMap((group) => {
      const why = group.said.map((other) => sameSource(other, said)).find((reason) => reason !== undefined)
      return why === undefined ? [] : [{ group, why }]
    })
    const [first, ...others] = joined
    if (first === undefined) {
      groups.push({ said: [said], reasons: new Set() })
      continue
    }
    first.group.said.push(said)
    first.group.reasons.add(first.why)
    for (const { group, why } of others) {
      first.group.said.push(...group.said)
      for (const reason of [...group.reasons, why]) first.group.reasons.add(reason)
      groups.splice(groups.indexOf(group), 1)
    }
  }
  return groups.map(({ said, reasons }) => ({
    said,
    why: reasons.size > 0 ? [...reasons].sort().join('; ') : 'one source',
  }))
}

/** Why two claims have one source behind them; undefined when nothing says so. */
function sameSource(a: Said, b: Said): string | undefined {
  if (a.voice.key === b.voice.key) return a.voice.own ? `${a.voice.name} itself` : `the same speaker, ${a.voice.name}`
  if (
    isSameCopy(paragraphOf(a), paragraphOf(b)) &&
    a.voice.own === b.voice.own &&
    a.evidence.article !== b.evidence.article
  ) {
    return a.voice.own || !a.voice.named || !b.voice.named ? 'copies of one wire paragraph' : undefined
  }
  if (isRepeatedFigure(a, b)) return 'one figure, repeated'
  const owner = a.source?.owner
  if (owner && owner === b.source?.owner && a.voice.own && b.voice.own) return `outlets of one owner, ${owner}`
  return undefined
}

/** An outlet that prints a counter's own figure without naming anyone has not counted. */
function isRepeatedFigure(a: Said, b: Said): boolean {
  if (a.claim.kind !== 'casualty' || b.claim.kind !== 'casualty' || !(a.voice.own || b.voice.own)) return false
  const [x, y] = [a.claim, b.claim]
  return x.casualty === y.casualty && x.count.value !== null && x.count.value === y.count.value && x.count.value > 1
}

function paragraphOf({ evidence, claim }: Said): readonly number[] {
  return evidence.context[claim.id]?.shingles ?? []
}
