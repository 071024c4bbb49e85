import { createHash } from 'node:crypto'
import type { SQSEvent, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import type { QueueName } from '#core/messages.ts'
import type { Clock } from '#core/ports/host.ts'
import { type FunctionName, type FunctionShape, functions, readerOf } from '../functions.ts'
import type { Invocation } from './functions.ts'
import type { LocalQueues, QueuedMessage } from './queues.ts'

const BatchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })

/** Told of every invocation that failed as a whole. */
export type OnFailure = (name: string, error: unknown) => void

/**
 * Lambda's poller for all queues: hands visible messages to the functions that read them until nothing is visible.
 * What a function names in `batchItemFailures`, or all of the batch when it throws, comes back after the visibility
 * time-out. Answers how many messages were handed over.
 */
export async function drain(
  queues: LocalQueues,
  clock: Clock,
  run: (invocation: Invocation) => Promise<unknown>,
  onFailure: OnFailure,
  shapes: Readonly<Record<FunctionName, FunctionShape>> = functions,
): Promise<number> {
  let handed = 0
  for (let before = -1; before !== handed; ) {
    before = handed
    for (const queue of queues.values()) {
      const name = readerOf(queue.name)
      const batch = queue.receive(shapes[name].batch)
      if (batch.length === 0) continue
      handed += batch.length
      const failed = await failuresOf(run({ name, event: sqsEvent(queue.name, batch), now: clock.now() }), (error) =>
        onFailure(name, error),
      )
      for (const { id } of batch) if (failed !== 'all' && !failed.has(id)) queue.acknowledge(id)
    }
  }
  return handed
}

/** What SQS hands to Lambda. */
export function sqsEvent(queue: QueueName, messages: readonly QueuedMessage[]): SQSEvent {
  return { Records: messages.map((message) => recordOf(queue, message)) }
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex')
}

/** A throw fails the whole batch; an answer without `batchItemFailures` acknowledges all of it. */
async function failuresOf(
  answer: Promise<unknown>,
  onError: (error: unknown) => void,
): Promise<ReadonlySet<string> | 'all'> {
  try {
    const response = BatchResponse.safeParse(await answer)
    return new Set(response.data?.batchItemFailures.map((failure) => failure.itemIdentifier))
  } catch (error) {
    onError(error)
    return 'all'
  }
}

function recordOf(queue: QueueName, message: QueuedMessage): SQSRecord {
  return {
    messageId: message.id,
    receiptHandle: `${message.id}#${message.receives}`,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      SenderId: '000000000000',
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    },
    messageAttributes: {},
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
    awsRegion: 'local',
  }
}
