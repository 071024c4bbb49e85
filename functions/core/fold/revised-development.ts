import type { ClaimRef, Development, LedgerRow, Settled } from '../dossier.ts'
import type { Instant } from '../instant.ts'
import { becauseOf, whyOf } from './cause.ts'
import { corrected } from './corrected.ts'
import type { Folded } from './development.ts'
import { historyOf } from './history.ts'
import { isSame } from './same.ts'

/** What a development was in the head before. */
interface Before {
  readonly same: Development | undefined
  /** Those whose claims went into it. */
  readonly merged: readonly Development[]
  /** How it stood when it left the head. */
  readonly settled: Settled | undefined
}

interface Revising {
  /** Whether any development rests on the claim. */
  readonly isTold: (claim: ClaimRef) => boolean
  /** Of the head that is made. */
  readonly revision: number
  readonly now: Instant
}

/** A development with its history, one revision longer where it changed. */
export function revisedDevelopment(
  told: Folded,
  { same, merged, settled }: Before,
  { isTold, revision, now }: Revising,
): Development {
  const earlier = same ?? merged[0]
  const folded = corrected(told, earlier, isTold)
  const ids = [
    ...(earlier?.aliases ?? settled?.aliases ?? []),
    ...merged.flatMap(({ id, aliases }) => [...aliases, id]),
  ]
  const aliases = [...new Set(ids)].filter((id) => id !== folded.id)
  const revisions = earlier?.revisions ?? []
  if (earlier && !isChanged(earlier, folded)) {
    return { ...folded, aliases, revisions, changedIn: earlier.changedIn, changedAt: earlier.changedAt }
  }
  const next = {
    n: (revisions.at(-1)?.n ?? settled?.n ?? 0) + 1,
    after: folded.headline,
    status: folded.status,
    because: becauseOf(folded, earlier),
    why: settled === undefined ? whyOf(folded, earlier) : `told again; ${folded.basis}`,
  }
  return { ...folded, aliases, revisions: historyOf([...revisions, next]), changedIn: revision, changedAt: now }
}

/** More of the same from another outlet is no news; a status, a basis, a fact or a figure is. */
function isChanged(earlier: Development, folded: Folded): boolean {
  return (
    earlier.status !== folded.status ||
    earlier.type !== folded.type ||
    uncounted(earlier.basis) !== uncounted(folded.basis) ||
    (folded.kind === 'diplomacy' && earlier.date?.value !== folded.date?.value) ||
    !isSame(earlier.ledger.map(figuresOf), folded.ledger.map(figuresOf))
  )
}

function uncounted(basis: string): string {
  return basis.replace(/^\d+ independent sources/, 'independent sources')
}

function figuresOf({ casualty, victims, scope, low, high, open }: LedgerRow) {
  return { casualty, victims, scope, low, high, open }
}
