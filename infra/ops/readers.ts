import type { Stores } from '#adapters/stores.ts'
import { type DebtKind, debts } from '#core/debt.ts'
import type { Instant } from '#core/instant.ts'

/** Further than anything is owed. */
const ever: Instant = '9999-12-31T23:59:59.999Z'
const mostAShard = 10_000

/** Keys of all cohorts: each owes its next digest, so that the index of debts lists them. */
export async function cohortKeys(stores: Pick<Stores, 'debts'>): Promise<readonly string[]> {
  const kind: DebtKind = 'digest'
  const found = new Set<string>()
  for (let shard = 0; shard < debts[kind].shards; shard += 1)
    for (const { message } of await stores.debts.due(kind, shard, ever, mostAShard))
      if ('cohort' in message) found.add(String(message.cohort))
  return [...found].sort()
}

/** Everybody who waits for digests, by the cohort they wait in. Rosters are hints: profiles decide. */
export async function readersOf(stores: Pick<Stores, 'debts' | 'rosters'>): Promise<readonly string[]> {
  const all = new Set<string>()
  for (const key of await cohortKeys(stores)) for (const each of await stores.rosters.ofCohort(key)) all.add(each)
  return [...all].sort()
}
