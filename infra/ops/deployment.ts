import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { SQSClient } from '@aws-sdk/client-sqs'
import { dynamodbTable } from '#adapters/dynamodb.ts'
import { packs } from '#adapters/packs.ts'
import { queues } from '#adapters/queues.ts'
import { secretsClient, secretTokens } from '#adapters/secrets.ts'
import { stores } from '#adapters/stores.ts'
import { silenceNodeWarning } from '../local/environment.ts'
import type { Connection } from './connection.ts'
import { parked } from './parked.ts'
import { stackOutputs } from './stack-outputs.ts'

/** A deployment in AWS, found by the outputs of its stack; everything after that goes the way its functions go. */
export async function deployment(stage: string): Promise<Connection> {
  silenceNodeWarning()
  const outputs = await stackOutputs(stage)
  const clock = { now: () => new Date().toISOString() }
  return {
    name: `sitrep-${stage} in ${await new SQSClient({}).config.region()}`,
    clock,
    stores: stores(dynamodbTable(outputs.table), clock),
    packs: packs(),
    queues: queues(outputs.queues),
    parked: parked(outputs.parked),
    tokens: () => secretTokens(outputs, secretsClient())(clock),
    invoke: (name, event) => invoke(outputs.functions[name], event),
  }
}

async function invoke(FunctionName: string, event: unknown): Promise<unknown> {
  const client = new LambdaClient({})
  const { FunctionError, Payload } = await client.send(
    new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(event)) }),
  )
  const answer = Payload?.length ? JSON.parse(Buffer.from(Payload).toString('utf8')) : null
  if (FunctionError !== undefined) throw new Error(`${FunctionName}: ${answer?.errorMessage ?? FunctionError}`)
  return answer
}
