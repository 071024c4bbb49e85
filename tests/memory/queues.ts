import { Messages, type QueueName } from '#core/messages.ts'
import type { Queues } from '#core/ports/host.ts'
import { copy } from './store.ts'

export interface Sent {
  readonly queue: QueueName
  readonly message: unknown
  readonly delaySeconds: number
}

export interface MemoryQueues extends Queues {
  /** Everything sent and not taken, in order. */
  readonly sent: Sent[]
  /** Takes all messages of one queue. */
  take(queue: QueueName): readonly unknown[]
}

export function memoryQueues(): MemoryQueues {
  const sent: Sent[] = []
  return {
    sent,
    async send(queue, messages, delaySeconds = 0) {
      for (const message of messages) sent.push({ queue, message: copy(Messages[queue].parse(message)), delaySeconds })
    },
    take(queue) {
      const taken = sent.filter((each) => each.queue === queue)
      sent.splice(0, sent.length, ...sent.filter((each) => each.queue !== queue))
      return taken.map((each) => each.message)
    },
  }
}
