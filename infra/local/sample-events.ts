import type { Instant } from '#core/instant.ts'
import type { Message, QueueName } from '#core/messages.ts'
import { type FunctionName, functions } from '../functions.ts'
import { sqsEvent } from './drain.ts'
import { httpEvent } from './http-event.ts'
import { eventsOf } from './ses-events.ts'

const subscriber = 'AAAAAAAAAAAAAAAAAAAAAA'
const delivery = 'D20130605-AAAAAAAAAAAAAAAAAAAAAA'

/** One message for each queue, in the shape its function reads. */
const messages: { readonly [Q in QueueName]: (now: Instant) => Message<Q> } = {
  ticks: () => ({ tick: true }),
  polls: () => ({ source: 'harbour-post' }),
  articles: (now) => ({
    document: {
      id: 'sample-1',
      source: 'harbour-post',
      published: now,
      text: 'The army has taken the town of Qusayr, state television said on Wednesday. Rebels said they had withdrawn.',
    },
  }),
  readings: () => ({ article: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  changes: () => ({ dossier: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  digests: () => ({ cohort: 'Asia/Beirut#07:00#0' }),
  urgent: () => ({ subscriber, letters: true }),
  deliveries: () => ({ subscriber, delivery }),
  mailEvents: (at) => {
    const tags = { subscriber, delivery }
    const envelope = { messageId: 'sample', at, from: 'sitrep@sitrep.example', to: ['reader@sitrep.example'], tags }
    return JSON.parse(eventsOf({ ...envelope, configurationSet: 'sitrep' })[0] ?? '{}')
  },
}

/** An event as AWS would hand it to the function. */
export async function sampleEvent(name: FunctionName, now: Instant): Promise<unknown> {
  const { queue } = functions[name]
  if (queue === null) return httpEvent(new Request('http://localhost/'), now)
  return queueEvent(queue, messages[queue](now), now)
}

/** A message as SQS hands it to the function that reads the queue. */
export function queueEvent(queue: QueueName, message: unknown, now: Instant): unknown {
  const at = Date.parse(now)
  const record = { id: 'sample', sentAt: at, visibleAt: at, receives: 1, firstReceivedAt: at }
  return sqsEvent(queue, [{ ...record, body: JSON.stringify(message) }])
}
