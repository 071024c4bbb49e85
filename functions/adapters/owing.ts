import type { ArticleHead } from '#core/articles/article.ts'
import type { SourceState } from '#core/articles/source.ts'
import type { DaySheet } from '#core/day-sheet.ts'
import { type DebtKind, debts } from '#core/debt.ts'
import type { DossierHead } from '#core/dossier.ts'
import { shardOf } from '#core/id.ts'
import type { Instant } from '#core/instant.ts'
import type { Message, QueueName } from '#core/messages.ts'
import { cohortKey } from '#core/sending/cohort.ts'
import type { Run } from '#core/sending/run.ts'
import type { Cohort, Profile } from '#core/subscribers/subscriber.ts'

/** One item's debt as the `owed` index holds it: under `kind#shard`, from `at` on. */
export interface Owing {
  readonly kind: DebtKind
  readonly shard: number
  readonly at: Instant
}

/** What each kind of item owes, read off the item itself; undefined = nothing. */
export const owing = {
  article: (head: ArticleHead) => head.owed && owe(head.owed.kind, head.id, head.owed.at),
  dossier: (head: DossierHead) =>
    head.announced < head.revision ? owe('announcement', head.id, head.changedAt) : undefined,
  profile: ({ subscriber, owed }: Profile) => owed?.[0] && owe('letter', subscriber, owed[0].at),
  cohort: (cohort: Cohort) => owe('digest', cohortId(cohort), cohort.nextAt),
  run: (run: Run) =>
    run.nextAudit === undefined
      ? undefined
      : owe(run.kind === 'digest' ? 'digestAudit' : 'alertAudit', run.id, run.nextAudit),
  daySheet: ({ date, due, letter }: DaySheet) =>
    due === undefined ? undefined : owe(letter ? 'dayLetter' : 'daySheet', date, due),
  source: (state: SourceState) => owe('poll', state.id, state.nextPoll),
} as const

/** The name a cohort goes by in messages and ports. */
export function cohortId(cohort: Cohort): string {
  return cohortKey(cohort.zone, cohort.at, cohort.shard)
}

/** What tells the queue of this kind to look at this item. */
export function nudge(kind: DebtKind, id: string): Message<QueueName> {
  return nudges[kind](id)
}

const nudges: Record<DebtKind, (id: string) => Message<QueueName>> = {
  poll: (source) => ({ source }),
  extraction: (extract) => ({ extract }),
  reading: (article) => ({ article }),
  announcement: (dossier) => ({ dossier }),
  letter: (subscriber) => ({ subscriber, letters: true }),
  digest: (cohort) => ({ cohort }),
  alertAudit: (audit) => ({ audit }),
  digestAudit: (audit) => ({ audit }),
  daySheet: (daySheet) => ({ daySheet }),
  dayLetter: (daySheet) => ({ daySheet }),
}

function owe(kind: DebtKind, id: string, at: Instant): Owing {
  return { kind, shard: shardOf(id, debts[kind].shards), at }
}
