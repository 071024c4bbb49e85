import { Duration } from 'aws-cdk-lib'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { QueueName } from '../functions/core/messages.ts'
import { type FunctionName, type FunctionShape, functionNames, functions, readerOf } from './functions.ts'
import { queueNames } from './queue-names.ts'

/** One queue a stage, each with a dead-letter queue that can be redriven to it. */
export function stageQueues(scope: Construct): Record<QueueName, Queue> {
  return Object.fromEntries(queueNames.map((name) => [name, stageQueue(scope, name)])) as Record<QueueName, Queue>
}

function stageQueue(scope: Construct, name: QueueName): Queue {
  const { visibility, receives } = functions[readerOf(name)]
  const settings = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) }
  const parked = new Queue(scope, `Parked-${name}`, settings)
  const queue = new Queue(scope, `Queue-${name}`, {
    ...settings,
    visibilityTimeout: Duration.seconds(visibility),
    deadLetterQueue: { queue: parked, maxReceiveCount: receives },
  })
  return queue
}

/** Each function reads its queue; only the messages it names as failed come again. */
export function readQueues(lambdas: Record<FunctionName, Lambda>, queues: Record<QueueName, Queue>): void {
  for (const name of functionNames) {
    const { queue, batch, processes }: FunctionShape = functions[name]
    if (queue === null) continue
    lambdas[name].addEventSource(
      new SqsEventSource(queues[queue], {
        batchSize: batch,
        reportBatchItemFailures: true,
        ...(processes === undefined ? {} : { maxConcurrency: processes }),
      }),
    )
  }
}
