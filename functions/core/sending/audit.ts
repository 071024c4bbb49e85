import type { Instant } from '../instant.ts'
import { later, minute } from '../later.ts'
import type { Delivery, DeliveryState } from './delivery.ts'
import { isSettled } from './delivery-transitions.ts'
import type { Run } from './run.ts'

/** How long a run waits before it looks again at what it listed. */
export const auditSeconds: Readonly<Record<Run['kind'], number>> = {
  alert: minute,
  correction: 10 * minute,
  digest: 10 * minute,
}

export interface Listed {
  readonly listing: Run['listed'][number]
  readonly delivery: Delivery | undefined
  /** Erased since it was listed: leaves no row and needs none. */
  readonly erased: boolean
}

/** The run after a look at its ledger, and what must be nudged again; it owes until everything listed is settled. */
export function audited(run: Run, ledger: readonly Listed[], now: Instant): readonly [Run, Run['listed']] {
  const open = ledger.filter(({ delivery, erased }) => !erased && !isSettled(delivery?.state))
  const { nextAudit: _, ...rest } = run
  const next: Run = {
    ...rest,
    revision: run.revision + 1,
    outcomes: outcomesOf(ledger),
    ...(open.length === 0 ? {} : { nextAudit: later(now, auditSeconds[run.kind]) }),
  }
  return [next, open.map(({ listing }) => listing)]
}

function outcomesOf(ledger: readonly Listed[]): Record<string, number> {
  const outcomes: Record<string, number> = {}
  for (const { delivery, erased } of ledger) {
    const outcome: DeliveryState | 'ERASED' = erased ? 'ERASED' : (delivery?.state ?? 'PENDING')
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
  return outcomes
}
