import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { type Message, Messages, type QueueName } from '#core/messages.ts'
import type { Clock, Log } from '#core/ports/host.ts'
import { clockOf } from './clock.ts'
import { type CountingLog, logTo } from './log.ts'

/** What a record may know of the call it came in. */
export interface Invocation {
  readonly clock: Clock
  readonly log: Log
  /** Until Lambda ends this call. */
  remainingMilliseconds(): number
  /** How often this message was received, this time included. */
  readonly attempt: number
}

/** Done, or to be shown again after the queue's visibility time-out. */
export type Outcome = 'done' | 'again'

/** Below this the rest of a batch is left for another call. */
const enough = 2000

/**
 * A handler for one queue: records one after the other, each parsed by its queue's schema. 'again', a throw or a message
 * that does not parse fails that record alone; SQS shows it again and sets it aside after its last attempt.
 */
export function onQueue<Q extends QueueName>(
  queue: Q,
  perRecord: (message: Message<Q>, invocation: Invocation) => Promise<Outcome>,
  log: Log & Partial<Pick<CountingLog, 'flush'>> = logTo(queue),
): (event: SQSEvent, context: Context) => Promise<SQSBatchResponse> {
  return async (event, context) => {
    const clock = clockOf(context)
    const remainingMilliseconds = () => context.getRemainingTimeInMillis()
    const batchItemFailures: { itemIdentifier: string }[] = []
    for (const record of event.Records) {
      const attempt = Number(record.attributes.ApproximateReceiveCount)
      const invocation = { clock, log, remainingMilliseconds, attempt }
      const late = remainingMilliseconds() < enough
      const outcome = late ? 'again' : await attend(queue, record, perRecord, invocation)
      if (outcome === 'again') batchItemFailures.push({ itemIdentifier: record.messageId })
    }
    log.flush?.()
    return { batchItemFailures }
  }
}

async function attend<Q extends QueueName>(
  queue: Q,
  record: SQSRecord,
  perRecord: (message: Message<Q>, invocation: Invocation) => Promise<Outcome>,
  invocation: Invocation,
): Promise<Outcome> {
  const told = { queue, messageId: record.messageId, attempt: invocation.attempt }
  const message = parse(queue, record.body)
  if (message === undefined) {
    invocation.log.event('message.malformed', told)
    return 'again'
  }
  try {
    return await perRecord(message, invocation)
  } catch (error) {
    const { name, message: text } = error instanceof Error ? error : { name: 'unknown', message: String(error) }
    invocation.log.event('message.failed', { ...told, error: name, detail: withoutAddresses(text) })
    return 'again'
  }
}

function parse<Q extends QueueName>(queue: Q, body: string): Message<Q> | undefined {
  try {
    return Messages[queue].parse(JSON.parse(body)) as Message<Q>
  } catch {
    return undefined
  }
}

/** Errors of libraries may quote what they were given; no log line holds an address or a token. */
function withoutAddresses(text: string): string {
  return text.replace(/\S+@\S+/g, '[address]').replace(/v1\.\w+\.\S+/g, '[token]')
}
