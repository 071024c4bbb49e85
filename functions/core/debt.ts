import type { Instant } from './instant.ts'
import { later, minute } from './later.ts'
import type { QueueName } from './messages.ts'

/** Kinds of owed work: which queue hears of it, and over how many shards of the `owed` index it is spread. */
export const debts = {
  poll: { queue: 'polls', shards: 1 },
  extraction: { queue: 'articles', shards: 2 },
  reading: { queue: 'readings', shards: 2 },
  announcement: { queue: 'changes', shards: 2 },
  letter: { queue: 'urgent', shards: 1 },
  digest: { queue: 'digests', shards: 4 },
  daySheet: { queue: 'digests', shards: 1 },
  dayLetter: { queue: 'urgent', shards: 1 },
  alertAudit: { queue: 'changes', shards: 1 },
  digestAudit: { queue: 'digests', shards: 1 },
} as const satisfies Record<string, { queue: QueueName; shards: number }>

export type DebtKind = keyof typeof debts

/** Minutes after which what is still owed is nudged again; later every quarter of an hour. */
const again = [0, 1, 3, 7]
const quarter = 15
/** Ticks are a minute apart, more or less: within so many minutes there is one, sometimes two. */
const betweenTicks = 1.5

/**
 * Whether a tick, one a minute, nudges what has been owed since `at`: at once, then ever more rarely. So a message that
 * always fails does not come anew every minute, and a lost nudge costs a quarter of an hour at most.
 */
export function isNudged(at: Instant, now: Instant): boolean {
  const minutes = (Date.parse(now) - Date.parse(at)) / 60_000
  const since = minutes < quarter ? minutes - (again.findLast((each) => each <= minutes) ?? minutes) : minutes % quarter
  return since < betweenTicks
}

/** Owed for longer than whatever was to happen may take. */
export function isOverdue(at: Instant, now: Instant): boolean {
  return at < later(now, -30 * minute)
}
