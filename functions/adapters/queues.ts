import { setTimeout as wait } from 'node:timers/promises'
import {
  type BatchResultErrorEntry,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SQSClient,
  type SQSClientConfig,
} from '@aws-sdk/client-sqs'
import type { QueueName } from '#core/messages.ts'
import type { Queues } from '#core/ports/host.ts'

/** SQS takes at most so many messages and bytes a call; bytes are kept well below, escapes included. */
const most = { entries: 10, bytes: 200_000 }
const attempts = 4

export type QueueUrls = Partial<Record<QueueName, string>>

export class QueueRefused extends Error {
  override readonly name = 'QueueRefused'
}

/** A message may arrive twice: the client repeats what it is unsure of, and every message is only a nudge. */
export function queues(urls: QueueUrls, config: SQSClientConfig = {}): Queues {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false, ...config })
  return {
    async send(queue, messages, delaySeconds = 0) {
      const url = urls[queue]
      if (url === undefined) throw new QueueRefused(`this function was given no URL for the queue ${queue}`)
      const delay = delaySeconds > 0 ? { DelaySeconds: Math.min(Math.ceil(delaySeconds), 900) } : {}
      const bodies = messages.map((message) => JSON.stringify(message))
      for (const batch of batches(bodies)) {
        const entries = batch.map((body, i) => ({ Id: String(i), MessageBody: body, ...delay }))
        await sendAll(client, url, entries)
      }
    },
  }
}

/** A batch may be taken in part: what failed by SQS's fault is sent again, what failed by ours is an error. */
async function sendAll(client: SQSClient, url: string, all: readonly SendMessageBatchRequestEntry[]): Promise<void> {
  let entries = all
  for (let attempt = 1; ; attempt++) {
    const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: [...entries] }))
    const failed = answer.Failed ?? []
    if (failed.length === 0) return
    if (attempt === attempts || failed.some((each) => each.SenderFault)) throw refusal(failed)
    entries = entries.filter((entry) => failed.some((each) => each.Id === entry.Id))
    await wait(50 * 2 ** attempt)
  }
}

function refusal(failed: readonly BatchResultErrorEntry[]): QueueRefused {
  const codes = [...new Set(failed.map((each) => each.Code ?? 'no code'))].join(', ')
  return new QueueRefused(`SQS refused ${failed.length} messages of a batch: ${codes}`)
}

function batches(bodies: readonly string[]): string[][] {
  const all: string[][] = []
  let bytes = 0
  for (const body of bodies) {
    const size = Buffer.byteLength(body)
    const last = all.at(-1)
    if (last && last.length < most.entries && bytes + size <= most.bytes) {
      last.push(body)
      bytes += size
    } else {
      all.push([body])
      bytes = size
    }
  }
  return all
}
