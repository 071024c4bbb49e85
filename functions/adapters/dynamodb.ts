import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** A table and the way to it. */
export interface Table {
  readonly name: string
  readonly client: DynamoDBDocumentClient
}

/**
 * The client retries freely: every write here is conditional and recognises itself, and counters may count one too many.
 * Time-outs are short: an item is a few milliseconds away, and a stuck connection is better left.
 */
export function dynamodbTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const client = new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: {
      connectionTimeout: 1000,
      requestTimeout: 3000,
      throwOnRequestTimeout: true,
      httpsAgent: { keepAlive: true, maxSockets: 50 },
    },
    ...config,
  })
  return { name, client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) }
}
