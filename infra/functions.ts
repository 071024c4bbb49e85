import type { QueueName } from '../functions/core/messages.ts'
import { senders } from '../functions/core/sending/quota.ts'

/** How one function runs, wherever it runs. Times in seconds, memory in MB. */
export interface FunctionShape {
  /** The queue whose messages it reads; null for pages, which reads HTTP, and rotate, which Secrets Manager calls. */
  readonly queue: QueueName | null
  /** A second queue, read with the same settings beside the first, for what cannot wait behind its backlog. */
  readonly urgent?: { readonly queue: QueueName; readonly processes: number }
  readonly timeout: number
  readonly memory: number
  /** Messages an invocation takes at most; each is answered for on its own. */
  readonly batch: number
  /** How long a message that was not acknowledged stays invisible: longer than the time-out. */
  readonly visibility: number
  /** Receives after which a message is a dead letter. */
  readonly receives: number
  /** Processes of it at a time, at most: what others it calls can bear. */
  readonly processes: number
}

/**
 * Every function: the folders of functions/ with a handler, in the order of the way of a piece of news.
 * A delivery that was not acknowledged comes again after its lease (300 s), twice before an alert's cut-off.
 */
export const functions = {
  tick: { queue: 'ticks', timeout: 55, memory: 256, batch: 1, visibility: 330, receives: 3, processes: 2 },
  poll: { queue: 'polls', timeout: 60, memory: 256, batch: 1, visibility: 360, receives: 5, processes: 5 },
  ingest: { queue: 'articles', timeout: 60, memory: 512, batch: 5, visibility: 360, receives: 5, processes: 5 },
  detect: { queue: 'readings', timeout: 60, memory: 1024, batch: 5, visibility: 360, receives: 5, processes: 10 },
  alert: { queue: 'changes', timeout: 60, memory: 512, batch: 5, visibility: 360, receives: 5, processes: 5 },
  digest: { queue: 'digests', timeout: 120, memory: 512, batch: 1, visibility: 720, receives: 5, processes: 10 },
  deliver: {
    queue: 'deliveries',
    urgent: { queue: 'urgent', processes: senders },
    timeout: 60,
    memory: 512,
    batch: 5,
    visibility: 420,
    receives: 5,
    processes: senders,
  },
  feedback: { queue: 'mailEvents', timeout: 30, memory: 256, batch: 10, visibility: 180, receives: 5, processes: 10 },
  pages: { queue: null, timeout: 10, memory: 512, batch: 1, visibility: 0, receives: 0, processes: 20 },
  rotate: { queue: null, timeout: 30, memory: 256, batch: 1, visibility: 0, receives: 0, processes: 1 },
} as const satisfies Record<string, FunctionShape>

export type FunctionName = keyof typeof functions

export const functionNames = Object.keys(functions) as readonly FunctionName[]

/** The queues a function reads, the urgent one first. */
export function queuesOf({ queue, urgent }: FunctionShape): readonly QueueName[] {
  return [...(urgent === undefined ? [] : [urgent.queue]), ...(queue === null ? [] : [queue])]
}

const readers = new Map(functionNames.flatMap((name) => queuesOf(functions[name]).map((queue) => [queue, name])))

/** Who reads a queue. */
export function readerOf(queue: QueueName): FunctionName {
  const reader = readers.get(queue)
  if (reader === undefined) throw new Error(`no function reads the queue "${queue}"`)
  return reader
}
