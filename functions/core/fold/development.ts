import type { Claim, Place, When } from '../claims/claim.ts'
import type { Development, DossierState, LedgerRow, Status } from '../dossier.ts'
import type { Said } from './said.ts'
import { statementsOf } from './statements.ts'
import { type Standing, statusOf } from './status.ts'
import { summaryOf } from './summary.ts'
import { unknownsOf } from './unknowns.ts'

/** A development as the fold alone knows it: without its history. */
export type Folded = DossierState['developments'][number]

export interface Making {
  readonly id: string
  readonly kind: Development['kind']
  readonly type: string
  /** What decides its status. */
  readonly standing: Standing
  /** Everything told, where that is more. */
  readonly told?: readonly Said[]
  readonly headline: (status: Status) => string
  /** What a claim says, in our words, after "X says". */
  readonly says: (claim: Claim) => string
  readonly place: Place | null
  /** Where that is not the day most claims give. */
  readonly date?: When | null
  /** Before status and freshness, 0–100. */
  readonly weight: number
  readonly ledger?: readonly LedgerRow[]
}

const statusWeight: Record<Status, number> = {
  confirmed: 20,
  reported: 12,
  disputed: 12,
  corrected: 10,
  claimed: 0,
  withdrawn: 0,
}

export function developmentOf(making: Making): Folded {
  const { standing, says } = making
  const { status, basis, independent } = statusOf(standing)
  const { denials, incompatible, loser: losing, gainer: gaining } = standing
  const told = { supporting: making.told ?? standing.supporting, denials, incompatible, loser: losing, gainer: gaining }
  const gainer = actorOf(standing.supporting, 'gainer')
  const loser = actorOf(standing.supporting, 'loser')
  return {
    id: making.id,
    kind: making.kind,
    type: making.type,
    status,
    basis,
    place: making.place,
    date: making.date ?? dateOf(told.supporting),
    ...(gainer ? { gainer } : {}),
    ...(loser ? { loser } : {}),
    headline: making.headline(status),
    summary: summaryOf(standing, says),
    independent,
    claims: [...told.supporting, ...denials].map(({ ref }) => ref),
    ledger: [...(making.ledger ?? [])],
    statements: statementsOf(told, says),
    unknowns: unknownsOf(standing, status),
    weight: Math.min(100, making.weight + statusWeight[status]),
  }
}

function actorOf(said: readonly Said[], role: 'gainer' | 'loser') {
  for (const { claim } of said) {
    if (claim.kind === 'control' && claim[role]) return claim[role]
  }
  return undefined
}

/** The date most claims state; the earliest of those. Falls back to the first publication. */
function dateOf(said: readonly Said[]): When | null {
  const [only, another] = said
  if (another === undefined && only?.claim.date !== undefined) return only.claim.date
  const counts = new Map<string, { when: When; count: number }>()
  for (const { claim } of said) {
    if (claim.date === undefined) continue
    const count = (counts.get(claim.date.value)?.count ?? 0) + (claim.date.basis === 'published' ? 0.5 : 1)
    counts.set(claim.date.value, { when: claim.date, count })
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count || (a.when.value < b.when.value ? -1 : 1))[0]
  if (best) return best.when
  const first = said.find(({ evidence }) => evidence.published !== null)
  return first ? { value: first.day, granularity: 'day', basis: 'published' } : null
}
