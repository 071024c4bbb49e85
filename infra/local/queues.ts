import { randomUUID } from 'node:crypto'
import type { Instant } from '#core/instant.ts'
import type { QueueName } from '#core/messages.ts'
import type { Clock } from '#core/ports/host.ts'
import { type FunctionName, type FunctionShape, functionNames, functions, queuesOf } from '../functions.ts'

/** One message as the queue keeps it. Times are epoch milliseconds of the host's clock. */
export interface QueuedMessage {
  readonly id: string
  readonly body: string
  readonly sentAt: number
  visibleAt: number
  receives: number
  firstReceivedAt: number | undefined
}

export interface LocalQueue {
  readonly name: QueueName
  send(body: string, delaySeconds: number): QueuedMessage
  /** Up to `limit` visible messages, hidden for the visibility time-out; those received too often go to `dead`. */
  receive(limit: number): readonly QueuedMessage[]
  acknowledge(id: string): void
  /** When the next message becomes visible; undefined when the queue is empty. */
  nextVisible(): Instant | undefined
  waiting(): number
  readonly dead: readonly QueuedMessage[]
  /** Puts what was given up back into the queue, as new; answers how many. */
  redrive(): number
}

export type LocalQueues = ReadonlyMap<QueueName, LocalQueue>

/** A queue for every function that reads one. `onDead` hears of each message that was given up. */
export function createQueues(
  clock: Clock,
  onDead: (queue: QueueName, message: QueuedMessage) => void,
  shapes: Readonly<Record<FunctionName, FunctionShape>> = functions,
): LocalQueues {
  const queues = new Map<QueueName, LocalQueue>()
  for (const name of functionNames) {
    for (const queue of queuesOf(shapes[name]))
      queues.set(
        queue,
        createQueue(queue, shapes[name], clock, (message) => onDead(queue, message)),
      )
  }
  return queues
}

/** A standard queue: at least once, no promise of order, nothing lost but by its process's end. */
export function createQueue(
  name: QueueName,
  settings: { readonly visibility: number; readonly receives: number },
  clock: Clock,
  onDead: (message: QueuedMessage) => void = () => {},
): LocalQueue {
  const messages = new Map<string, QueuedMessage>()
  const dead: QueuedMessage[] = []
  const now = () => Date.parse(clock.now())
  const bury = (message: QueuedMessage) => {
    messages.delete(message.id)
    dead.push(message)
    onDead(message)
  }
  const send = (body: string, delaySeconds: number) => {
    const sentAt = now()
    const visibleAt = sentAt + delaySeconds * 1000
    const message = { id: randomUUID(), body, sentAt, visibleAt, receives: 0, firstReceivedAt: undefined }
    messages.set(message.id, message)
    return message
  }
  return {
    name,
    dead,
    send,
    receive(limit) {
      const at = now()
      const received: QueuedMessage[] = []
      for (const message of messages.values()) {
        if (received.length === limit) break
        if (message.visibleAt > at) continue
        if (message.receives >= settings.receives) {
          bury(message)
          continue
        }
        message.receives += 1
        message.firstReceivedAt ??= at
        message.visibleAt = at + settings.visibility * 1000
        received.push(message)
      }
      return received
    },
    acknowledge(id) {
      messages.delete(id)
    },
    nextVisible() {
      let first: number | undefined
      for (const { visibleAt } of messages.values()) if (first === undefined || visibleAt < first) first = visibleAt
      return first === undefined ? undefined : new Date(first).toISOString()
    },
    waiting: () => messages.size,
    redrive() {
      const back = dead.splice(0)
      for (const { body } of back) send(body, 0)
      return back.length
    },
  }
}
