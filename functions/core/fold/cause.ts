import type { ClaimRef, Development } from '../dossier.ts'
import type { Folded } from './development.ts'
import { isSame } from './same.ts'

/** What each status rests on: a denial for a dispute, a concession for what is conceded. */
const decisive: Readonly<Partial<Record<Development['status'], readonly string[]>>> = {
  disputed: ['denies', 'disputes'],
  confirmed: ['concedes'],
}

/**
 * The claim that made a revision: among those that are new, the one its status rests on, else the newest. Where none is new,
 * the last of those that are gone; where none is gone, the newest of the figures that changed.
 */
export function becauseOf(folded: Folded, earlier: Development | undefined): ClaimRef {
  const known = new Set(earlier?.claims)
  const fresh = folded.claims.filter((claim) => !known.has(claim))
  const stances = earlier?.status === folded.status ? [] : (decisive[folded.status] ?? [])
  const deciding = new Set(folded.statements.filter(({ stance }) => stances.includes(stance)).map(({ claim }) => claim))
  return (
    fresh.findLast((claim) => deciding.has(claim)) ??
    fresh.at(-1) ??
    goneFrom(folded, earlier).at(-1) ??
    folded.ledger[0]?.figures.flatMap(({ claims }) => claims).at(-1) ??
    folded.claims.at(-1) ??
    ''
  )
}

export function whyOf(folded: Folded, earlier: Development | undefined): string {
  if (earlier === undefined) return `first told; ${folded.basis}`
  const why =
    earlier.status !== folded.status
      ? `${earlier.status} → ${folded.status}: ${folded.basis}`
      : earlier.basis !== folded.basis
        ? `${folded.status}: ${folded.basis}`
        : isSame(earlier.ledger, folded.ledger)
          ? 'told in other words'
          : 'figures changed'
  const gone = goneFrom(folded, earlier)
  return gone.length === 0
    ? why
    : `${why} (${gone.length === 1 ? 'a claim is' : `${gone.length} claims are`} gone: ${gone.at(-1)})`
}

function goneFrom(folded: Folded, earlier: Development | undefined): readonly ClaimRef[] {
  const told = new Set(folded.claims)
  return earlier?.claims.filter((claim) => !told.has(claim)) ?? []
}
