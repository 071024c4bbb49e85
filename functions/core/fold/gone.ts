import type { Development, DossierHead, DossierState, Settled } from '../dossier.ts'
import type { Instant } from '../instant.ts'
import { historyOf } from './history.ts'

interface At {
  /** Of the head that is made. */
  readonly revision: number
  readonly now: Instant
}

interface Gone {
  /** Told no more under any id: each stays, withdrawn, so that its id and what was said under it can be found. */
  readonly withdrawn: readonly Development[]
  /** Told still, or withdrawn long ago, with no room left in the head; undefined where there never was any. */
  readonly settled: DossierHead['settled']
}

const mostWithdrawn = 30

/** What the head before held and this one does not. */
export function goneFrom(
  previous: DossierHead | undefined,
  state: DossierState,
  standing: readonly Development[],
  at: At,
): Gone {
  const ids = new Set(standing.flatMap(({ id, aliases }) => [id, ...aliases]))
  const roomless = new Set(state.settled)
  const gone = previous?.developments.filter(({ id }) => !ids.has(id)) ?? []
  const withdrawn = gone
    .filter(({ id }) => !roomless.has(id))
    .map((earlier) => withdrawnFrom(earlier, at))
    .sort((a, b) => b.changedIn - a.changedIn || (a.id < b.id ? -1 : 1))
  const leaving = [...gone.filter(({ id }) => roomless.has(id)), ...withdrawn.slice(mostWithdrawn)]
  const before = Object.entries(previous?.settled ?? {}).filter(([id]) => !ids.has(id))
  const settled = Object.fromEntries([...before, ...leaving.map((each) => [each.id, settledFrom(each, previous)])])
  const isNone = previous?.settled === undefined && leaving.length === 0
  return { withdrawn: withdrawn.slice(0, mostWithdrawn), settled: isNone ? undefined : settled }
}

function settledFrom({ status, revisions, aliases }: Development, previous: DossierHead | undefined): Settled {
  return { revision: previous?.revision ?? 1, status, n: revisions.at(-1)?.n ?? 1, aliases }
}

function withdrawnFrom(earlier: Development, { revision, now }: At): Development {
  if (earlier.status === 'withdrawn') return earlier
  const basis = 'no report carries it any more'
  const next = {
    n: (earlier.revisions.at(-1)?.n ?? 0) + 1,
    after: earlier.headline,
    status: 'withdrawn',
    because: earlier.claims.at(-1) ?? '',
    why: `${earlier.status} → withdrawn: ${basis}`,
  }
  return {
    ...earlier,
    status: 'withdrawn',
    basis,
    weight: 0,
    revisions: historyOf([...earlier.revisions, next]),
    changedIn: revision,
    changedAt: now,
  }
}
