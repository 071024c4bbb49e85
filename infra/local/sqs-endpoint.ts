import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { QueueName } from '#core/messages.ts'
import { md5 } from './drain.ts'
import { type Answer, answerOnLoopback, type Listening } from './loopback.ts'
import type { LocalQueue, LocalQueues } from './queues.ts'

/** SQS's own limits, so that what runs here runs there: one message, or all of a batch together. */
const maxBytes = 1_048_576
const maxEntries = 10

const entry = { MessageBody: z.string().min(1), DelaySeconds: z.int().min(0).max(900).default(0) }
const SendMessage = z.object({ QueueUrl: z.string(), ...entry })
const SendMessageBatch = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), ...entry })).min(1),
})

const GetQueueAttributes = z.object({ QueueUrl: z.string() })
const MoveTask = z.object({ SourceArn: z.string() })

class Refused extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** SQS's JSON protocol, as far as functions and operators speak it: sending, counting and the redrive of what was given up. */
export function openSqsEndpoint(queues: LocalQueues): Promise<Listening> {
  const moved = new Map<string, number>()
  return answerOnLoopback((request, body) => {
    const target = String(request.headers['x-amz-target'] ?? '')
    try {
      return json(200, perform(target.split('.')[1] ?? '', JSON.parse(body), queues, moved))
    } catch (error) {
      return refusal(error)
    }
  })
}

/** Path of a queue's dead-letter queue. */
export function parkedPath(queue: QueueName): string {
  return `${queuePath(queue)}${parkedMark}`
}

const parkedMark = '-parked'

/** Path of a queue below the endpoint, in the shape of a real queue's URL. */
export function queuePath(queue: QueueName): string {
  return `/000000000000/${queue}`
}

function perform(action: string, input: unknown, queues: LocalQueues, moved: Map<string, number>): unknown {
  switch (action) {
    case 'GetQueueAttributes': {
      const { QueueUrl } = GetQueueAttributes.parse(input)
      const queue = queueAt(QueueUrl.replace(parkedMark, ''), queues)
      const count = QueueUrl.endsWith(parkedMark) ? queue.dead.length : queue.waiting()
      const QueueArn = `arn:aws:sqs:local:000000000000:${QueueUrl.split('/').at(-1)}`
      return { Attributes: { ApproximateNumberOfMessages: String(count), QueueArn } }
    }
    case 'StartMessageMoveTask': {
      const { SourceArn } = MoveTask.parse(input)
      if (!SourceArn.endsWith(parkedMark))
        throw new Refused('ResourceNotFoundException', 'The source is not a dead-letter queue of an SQS queue.')
      moved.set(SourceArn, queueAt(SourceArn.split(':').at(-1)?.replace(parkedMark, '') ?? '', queues).redrive())
      return { TaskHandle: randomUUID() }
    }
    case 'ListMessageMoveTasks': {
      const { SourceArn } = MoveTask.parse(input)
      const count = moved.get(SourceArn)
      return {
        Results:
          count === undefined ? [] : [{ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: count, SourceArn }],
      }
    }
    case 'SendMessage': {
      const { QueueUrl, MessageBody, DelaySeconds } = SendMessage.parse(input)
      refuseOver(maxBytes, [MessageBody], 'InvalidParameterValue')
      return sent(queueAt(QueueUrl, queues), MessageBody, DelaySeconds)
    }
    case 'SendMessageBatch': {
      const { QueueUrl, Entries } = SendMessageBatch.parse(input)
      const queue = queueAt(QueueUrl, queues)
      if (Entries.length > maxEntries)
        throw new Refused('TooManyEntriesInBatchRequest', `a batch holds at most ${maxEntries} messages`)
      if (new Set(Entries.map((one) => one.Id)).size < Entries.length)
        throw new Refused('BatchEntryIdsNotDistinct', 'two entries of the batch have the same Id')
      refuseOver(
        maxBytes,
        Entries.map((one) => one.MessageBody),
        'BatchRequestTooLong',
      )
      const successful = Entries.map((one) => ({ Id: one.Id, ...sent(queue, one.MessageBody, one.DelaySeconds) }))
      return { Successful: successful, Failed: [] }
    }
    default:
      throw new Refused('UnsupportedOperation', `this endpoint knows no ${action || 'operation without a name'}`)
  }
}

function sent(queue: LocalQueue, body: string, delay: number): { MessageId: string; MD5OfMessageBody: string } {
  return { MessageId: queue.send(body, delay).id, MD5OfMessageBody: md5(body) }
}

function queueAt(url: string, queues: LocalQueues): LocalQueue {
  const name = url.split('/').at(-1) as QueueName
  const queue = queues.get(name)
  if (!queue) throw new Refused('QueueDoesNotExist', 'The specified queue does not exist.')
  return queue
}

function refuseOver(limit: number, bodies: readonly string[], code: string): void {
  const bytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0)
  if (bytes > limit) throw new Refused(code, `${bytes} bytes are more than the ${limit} allowed`)
}

function refusal(error: unknown): Answer {
  const code = error instanceof Refused ? error.code : 'InvalidParameterValue'
  const message = error instanceof Error ? error.message : String(error)
  return json(400, { __type: `com.amazonaws.sqs#${code}`, message })
}

function json(status: number, body: unknown): Answer {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() }
  return { status, headers, body: JSON.stringify(body) }
}
