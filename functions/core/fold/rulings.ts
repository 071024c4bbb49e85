import type { Evidence, Ruling } from '../articles/evidence.ts'
import type { DossierState } from '../dossier.ts'
import { idOf } from '../id.ts'
import type { Instant } from '../instant.ts'
import { compare } from './said.ts'

type Folded = DossierState['developments'][number]

/** The evidence row of a ruling. The same ruling again is the same row; after it was revoked it needs a higher version. */
export function rulingRow(ruling: Ruling, now: Instant, version = 1): Evidence {
  const target = ruling.ruling === 'same-as' ? ruling.as : ''
  return {
    article: `desk:${idOf(ruling.ruling, ruling.development, target)}`,
    version,
    reader: 1,
    source: null,
    published: null,
    arrived: now,
    claims: [],
    context: {},
    ruling,
  }
}

/** Takes a ruling back: the row's next version rules nothing. */
export function revokedRow(row: Evidence, now: Instant): Evidence {
  const { ruling: _, ...rest } = row
  return { ...rest, version: row.version + 1, arrived: now }
}

/** Rulings in an order that does not depend on their arrival. */
export function rulingsIn(evidence: readonly Evidence[]): readonly (Ruling & { readonly row: string })[] {
  return evidence
    .flatMap(({ ruling, article }) => (ruling === undefined ? [] : [{ ...ruling, row: article }]))
    .sort((a, b) => compare(a.row, b.row))
}

/** The id under which each development is told; itself where nobody ruled. Chains are followed, circles end where they began. */
export function sameAs(evidence: readonly Evidence[]): (id: string) => string {
  const targets = new Map(
    rulingsIn(evidence).flatMap((ruling) => (ruling.ruling === 'same-as' ? [[ruling.development, ruling.as]] : [])),
  )
  return (id) => {
    const seen = [id]
    for (let next = targets.get(id); next !== undefined; next = targets.get(next)) {
      if (seen.includes(next)) return [...seen].sort(compare)[0] ?? id
      seen.push(next)
    }
    return seen.at(-1) ?? id
  }
}

/** Groups that are ruled one development, each with the id it is told under. The group whose own id that is comes first. */
export function joined<G>(
  groups: readonly G[],
  idOf: (group: G) => string,
  same: (id: string) => string,
  join: (into: G, other: G) => G,
): readonly { readonly id: string; readonly group: G }[] {
  const byId = new Map<string, G>()
  const ids = groups.map((group) => {
    const own = idOf(group)
    return { group, own, id: same(own) }
  })
  for (const { group, own, id } of ids) if (own === id) byId.set(id, group)
  for (const { group, own, id } of ids) {
    if (own === id) continue
    const into = byId.get(id)
    byId.set(id, into === undefined ? group : join(into, group))
  }
  return [...byId].map(([id, group]) => ({ id, group }))
}

/** A development as operators left it: withdrawn where they withdrew it. */
export function withdrawalsIn(evidence: readonly Evidence[]): (development: Folded) => Folded {
  const withdrawals = new Map(
    rulingsIn(evidence).flatMap((ruling) => (ruling.ruling === 'withdraw' ? [[ruling.development, ruling]] : [])),
  )
  return (development) => {
    const ruling = withdrawals.get(development.id)
    if (ruling === undefined) return development
    return { ...development, status: 'withdrawn', basis: `withdrawn by ${ruling.by}: ${ruling.note}`, weight: 0 }
  }
}
