import type { QueueName } from './messages.ts'

/** Kinds of owed work: which queue hears of it, and over how many shards of the `owed` index it is spread. */
export const debts = {
  poll: { queue: 'polls', shards: 1 },
  extraction: { queue: 'articles', shards: 2 },
  reading: { queue: 'readings', shards: 2 },
  announcement: { queue: 'changes', shards: 2 },
  confirmation: { queue: 'deliveries', shards: 1 },
  digest: { queue: 'digests', shards: 4 },
  alertAudit: { queue: 'changes', shards: 1 },
  digestAudit: { queue: 'digests', shards: 1 },
} as const satisfies Record<string, { queue: QueueName; shards: number }>

export type DebtKind = keyof typeof debts
