import type { Message, QueueName } from '#core/messages.ts'
import type { Queues } from '#core/ports/host.ts'
import { functions, readerOf } from '../../infra/functions.ts'
import { type Random, stretched } from './random.ts'
import type { Timeline } from './timeline.ts'

/** What a queue does to messages besides keeping them. */
export interface Mischief {
  /** Share that comes twice. */
  readonly doubled: number
  /** Share of nudges that never come. */
  readonly lost: number
}

export type Receive = (queue: QueueName, message: unknown) => Promise<'done' | 'again'>

export interface SimulatedQueues extends Queues {
  /** Puts a message on its way, as it is: neither doubled nor lost. */
  put(queue: QueueName, message: unknown, afterMilliseconds: number): void
  /** Messages that failed as often as their queue allows. */
  readonly parked: { readonly queue: QueueName; readonly message: unknown }[]
  redrive(): void
  /** Forgets what is parked. */
  restart(): void
}

const second = 1000

/**
 * SQS under virtual time, with the stack's own visibility time-outs and receive counts: messages come in any order, some twice;
 * what is not acknowledged comes again, until it is parked.
 */
export function simulatedQueues(
  { timeline, random }: { readonly timeline: Timeline; readonly random: Random },
  mischief: () => Mischief,
  receive: Receive,
): SimulatedQueues {
  const parked: SimulatedQueues['parked'] = []

  function deliver(queue: QueueName, message: unknown, received: number): void {
    const { visibility, receives } = functions[readerOf(queue)]
    receive(queue, message).then((outcome) => {
      if (outcome === 'done') return
      if (received >= receives) parked.push({ queue, message })
      else timeline.at(timeline.now() + visibility * second, () => deliver(queue, message, received + 1))
    })
  }

  function put(queue: QueueName, message: unknown, after: number): void {
    timeline.at(timeline.now() + after, () => deliver(queue, message, 1))
  }

  return {
    put,
    parked,
    redrive() {
      for (const { queue, message } of parked.splice(0)) put(queue, message, second)
    },
    restart() {
      parked.length = 0
    },
    async send<Q extends QueueName>(queue: Q, messages: readonly Message<Q>[], delaySeconds = 0) {
      const { doubled, lost } = mischief()
      for (const message of messages) {
        const chance = random()
        const copies = chance < doubled ? 2 : chance > 1 - lost ? 0 : 1
        for (let i = 0; i < copies; i += 1) {
          put(queue, message, (delaySeconds + stretched(random, 0, i === 0 ? 5 : 600)) * second)
        }
      }
    },
  }
}
