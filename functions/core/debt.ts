import type { QueueName } from './messages.ts'

/** Kinds of owed work: which queue hears of it, and over how many shards of the `owed` index it is spread. */
export const debts = {
  poll: { queue: 'polls', shards: 1 },
  extraction: { queue: 'articles', shards: 4 },
  reading: { queue: 'readings', shards: 4 },
  announcement: { queue: 'changes', shards: 4 },
  confirmation: { queue: 'deliveries', shards: 2 },
  digest: { queue: 'digests', shards: 4 },
  alertAudit: { queue: 'changes', shards: 2 },
  digestAudit: { queue: 'digests', shards: 2 },
} as const satisfies Record<string, { queue: QueueName; shards: number }>

export type DebtKind = keyof typeof debts
