import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  SQSClient,
  type SQSClientConfig,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs'
import type { QueueName } from '#core/messages.ts'

/** The dead-letter queues: what was received too often, kept for a fortnight. */
export interface Parked {
  /** About how many messages lie there; SQS counts roughly. */
  count(queue: QueueName): Promise<number>
  /** Begins to move all of them back to their queue, at most so many a second. */
  redrive(queue: QueueName, perSecond: number): Promise<void>
  /** How many the newest move has moved, and whether it still runs; undefined where none was ever made. */
  moved(queue: QueueName): Promise<{ readonly count: number; readonly isRunning: boolean } | undefined>
}

/** `urls` are those of the dead-letter queues. */
export function parked(urls: Readonly<Record<QueueName, string>>, config: SQSClientConfig = {}): Parked {
  const client = new SQSClient(config)
  const attributes = async (queue: QueueName) => {
    const AttributeNames = ['ApproximateNumberOfMessages', 'QueueArn'] as const
    const asked = new GetQueueAttributesCommand({ QueueUrl: urls[queue], AttributeNames: [...AttributeNames] })
    return (await client.send(asked)).Attributes ?? {}
  }
  const arnOf = async (queue: QueueName) => ({ SourceArn: (await attributes(queue)).QueueArn ?? '' })
  return {
    count: async (queue) => Number((await attributes(queue)).ApproximateNumberOfMessages ?? 0),
    async redrive(queue, perSecond) {
      const limit = { MaxNumberOfMessagesPerSecond: perSecond }
      await client.send(new StartMessageMoveTaskCommand({ ...(await arnOf(queue)), ...limit }))
    },
    async moved(queue) {
      const asked = new ListMessageMoveTasksCommand({ ...(await arnOf(queue)), MaxResults: 1 })
      const { Results } = await client.send(asked)
      const [newest] = Results ?? []
      if (newest === undefined) return undefined
      return { count: newest.ApproximateNumberOfMessagesMoved ?? 0, isRunning: newest.Status === 'RUNNING' }
    },
  }
}
