import type { DebtKind } from '../debt.ts'
import type { Instant } from '../instant.ts'
import type { Message, QueueName } from '../messages.ts'

/**
 * What became of a write at the edge of the core. Every `save` of a port is one conditional write of one item: `item.revision` is the revision it shall have, so it is saved only
 * over `revision - 1` (or nothing, for 1). A retry that meets its own earlier write answers "saved".
 */
export type Saved = 'saved' | 'conflict'

export interface Clock {
  now(): Instant
}

export interface Queues {
  send<Q extends QueueName>(queue: Q, messages: readonly Message<Q>[], delaySeconds?: number): Promise<void>
}

export interface Debt {
  readonly kind: DebtKind
  readonly at: Instant
  /** What to tell the queue of this kind. */
  readonly message: Message<QueueName>
}

export interface Debts {
  due(kind: DebtKind, shard: number, until: Instant, limit: number): Promise<readonly Debt[]>
}

/** One structured line an event: names alarms can count, ids, never addresses or bodies. */
export interface Log {
  event(name: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void
}
