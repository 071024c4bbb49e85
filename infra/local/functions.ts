import type { Instant } from '#core/instant.ts'
import type { QueueName } from '#core/messages.ts'

/** One function of `functions/`: how Lambda would be told to run it. Times in seconds. */
export interface LocalFunction {
  /** The queue whose messages it reads; null for pages, which reads HTTP. */
  readonly queue: QueueName | null
  readonly timeout: number
  readonly batch: number
  /** How long a message that was not acknowledged stays invisible: longer than the time-out. */
  readonly visibility: number
  /** Receives after which a message is a dead letter. */
  readonly receives: number
}

/** The event's time travels in `clientContext.Custom.now`; only this host sets it. */
export interface Invocation {
  readonly name: FunctionName
  readonly event: unknown
  readonly now: Instant
}

/** In the order of the way of a piece of news, which is the order in which their queues are drained. */
export const functions = {
  tick: { queue: 'ticks', timeout: 55, batch: 1, visibility: 60, receives: 3 },
  poll: { queue: 'polls', timeout: 60, batch: 1, visibility: 120, receives: 5 },
  ingest: { queue: 'articles', timeout: 60, batch: 5, visibility: 120, receives: 5 },
  detect: { queue: 'readings', timeout: 60, batch: 5, visibility: 120, receives: 5 },
  alert: { queue: 'changes', timeout: 60, batch: 5, visibility: 120, receives: 5 },
  digest: { queue: 'digests', timeout: 120, batch: 1, visibility: 240, receives: 5 },
  deliver: { queue: 'deliveries', timeout: 60, batch: 5, visibility: 420, receives: 5 },
  feedback: { queue: 'mailEvents', timeout: 30, batch: 10, visibility: 60, receives: 5 },
  pages: { queue: null, timeout: 10, batch: 1, visibility: 0, receives: 0 },
} as const satisfies Record<string, LocalFunction>

export type FunctionName = keyof typeof functions

export const functionNames = Object.keys(functions) as FunctionName[]

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functions, name)
}

/** Who reads a queue. */
export function readerOf(queue: QueueName): FunctionName {
  const reader = functionNames.find((name) => functions[name].queue === queue)
  if (!reader) throw new Error(`no function reads the queue "${queue}"`)
  return reader
}

/** The handler as Lambda would load it; its module is loaded at the first call. */
export async function handlerOf(name: FunctionName): Promise<(event: unknown, context: unknown) => unknown> {
  const file = new URL(`../../functions/${name}/handler.ts`, import.meta.url).href
  const module: { handler?: unknown } = await import(/* @vite-ignore */ file)
  if (typeof module.handler !== 'function') throw new Error(`functions/${name}/handler.ts exports no handler`)
  return module.handler as (event: unknown, context: unknown) => unknown
}
