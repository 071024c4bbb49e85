import { Duration } from 'aws-cdk-lib'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { QueueName } from '../functions/core/messages.ts'
import { type FunctionName, type FunctionShape, functionNames, functions, queuesOf, readerOf } from './functions.ts'
import { queueNames } from './queue-names.ts'

/** A stage's queue, and its dead-letter queue, which can be redriven to it. */
export interface StageQueue {
  readonly queue: Queue
  readonly parked: Queue
}

export type StageQueues = Readonly<Record<QueueName, StageQueue>>

/** One queue a stage. What SES tells holds addresses, so that its queues are under the customer's key; all others name ids alone. */
export function stageQueues(scope: Construct, key: Key): StageQueues {
  const withAddresses = { encryption: QueueEncryption.KMS, encryptionMasterKey: key } as const
  const withIds = { encryption: QueueEncryption.SQS_MANAGED } as const
  return Object.fromEntries(
    queueNames.map((name) => [name, stageQueue(scope, name, name === 'mailEvents' ? withAddresses : withIds)]),
  ) as unknown as StageQueues
}

function stageQueue(scope: Construct, name: QueueName, encryption: object): StageQueue {
  const { visibility, receives } = functions[readerOf(name)]
  const settings = { ...encryption, enforceSSL: true, retentionPeriod: Duration.days(14) }
  const parked = new Queue(scope, `Parked-${name}`, settings)
  const queue = new Queue(scope, `Queue-${name}`, {
    ...settings,
    visibilityTimeout: Duration.seconds(visibility),
    deadLetterQueue: { queue: parked, maxReceiveCount: receives },
  })
  return { queue, parked }
}

/** Each function reads its queue, in so many processes at most; only the messages it names as failed come again. */
export function readQueues(lambdas: Record<FunctionName, Lambda>, queues: StageQueues): void {
  for (const name of functionNames) {
    const { urgent, batch, processes }: FunctionShape = functions[name]
    for (const queue of queuesOf(functions[name])) {
      lambdas[name].addEventSource(
        new SqsEventSource(queues[queue].queue, {
          batchSize: batch,
          reportBatchItemFailures: true,
          maxConcurrency: queue === urgent?.queue ? urgent.processes : processes,
        }),
      )
    }
  }
}
