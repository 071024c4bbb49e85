import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import type { Listening } from './loopback.ts'
import { Problem } from './problem.ts'

/** The embedded DynamoDB on its folder, on a free loopback port, with the table in it. One process owns the folder. */
export async function openDynamodb(folder: string, definition: CreateTableCommandInput): Promise<Listening> {
  mkdirSync(folder, { recursive: true })
  const file = new URL('./dynamodb-worker.js', import.meta.url)
  const worker = new Worker(file, { workerData: { folder, port: 0 } })
  const died = new Promise<never>((_, reject) => worker.once('error', (cause) => reject(damaged(folder, cause))))
  died.catch(() => {})
  const port = await Promise.race([portOf(worker), died])
  await Promise.race([createTable(`http://127.0.0.1:${port}`, definition), died])
  return {
    port,
    async close() {
      const gone = once(worker, 'exit')
      worker.postMessage('close')
      await gone
    },
  }
}

async function portOf(worker: Worker): Promise<number> {
  const [message]: { port?: number; error?: string }[] = await once(worker, 'message')
  if (message?.port === undefined) throw new Problem(`The embedded database does not start: ${message?.error}`)
  return message.port
}

async function createTable(endpoint: string, definition: CreateTableCommandInput): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts: 1 })
  try {
    await client.send(new DescribeTableCommand({ TableName: definition.TableName }))
  } catch (error) {
    if ((error as Error).name !== 'ResourceNotFoundException') throw error
    await client.send(new CreateTableCommand(definition))
  } finally {
    client.destroy()
  }
}

function damaged(folder: string, cause: unknown): Problem {
  return new Problem(`The database in ${folder} cannot be opened; \`npm start -- --fresh\` starts over.`, { cause })
}
