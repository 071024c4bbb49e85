import type { QueueName } from '../functions/core/messages.ts'

/** How one function runs, wherever it runs. Seconds and MB; `queue` null = called by HTTP. */
export interface FunctionShape {
  readonly queue: QueueName | null
  readonly timeout: number
  readonly memory: number
  /** Messages an invocation takes at most; each is answered for on its own. */
  readonly batch: number
}

/** Every function: the folders of functions/ with a handler, no more and no fewer (a test). */
export const functions = {
  tick: { queue: 'ticks', timeout: 60, memory: 256, batch: 1 },
  poll: { queue: 'polls', timeout: 60, memory: 256, batch: 1 },
  ingest: { queue: 'articles', timeout: 60, memory: 512, batch: 5 },
  detect: { queue: 'readings', timeout: 120, memory: 1024, batch: 5 },
  alert: { queue: 'changes', timeout: 60, memory: 512, batch: 5 },
  digest: { queue: 'digests', timeout: 180, memory: 512, batch: 1 },
  deliver: { queue: 'deliveries', timeout: 60, memory: 512, batch: 1 },
  feedback: { queue: 'mailEvents', timeout: 30, memory: 256, batch: 10 },
  pages: { queue: null, timeout: 15, memory: 512, batch: 1 },
} as const satisfies Record<string, FunctionShape>

export type FunctionName = keyof typeof functions

export const functionNames = Object.keys(functions) as readonly FunctionName[]

/** Deliveries answers "again" while a mail's outcome is unknown: lease (300 s) and grace (120 s) pass before it is seen again. */
export function visibilityOf(name: FunctionName): number {
  return name === 'deliver' ? 420 : functions[name].timeout * 6
}

/** Receives before a message is parked in the dead-letter queue of its stage. */
export const maxReceives = 5
