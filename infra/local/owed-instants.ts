import * as z from 'zod'
import { owedBy } from '#adapters/table.ts'
import { type DebtKind, debts } from '#core/debt.ts'
import { Instant } from '#core/instant.ts'

const Answer = z.object({ Items: z.array(z.object({ owedAt: z.object({ S: Instant }) })) })

/** Enough to see past what stays owed to what will be due. */
const aShard = 20

const shards = (Object.keys(debts) as DebtKind[]).flatMap((kind) =>
  Array.from({ length: debts[kind].shards }, (_, shard) => owedBy(kind, shard)),
)

/**
 * When the first debts of every kind and shard are due, late ones among them. Travelling asks this at every stop, so it
 * speaks to the embedded table as it is: the SDK's signing and parsing would be most of a replay's work.
 */
export async function owedInstants(dynamodbPort: number, tableName: string): Promise<readonly Instant[]> {
  return (await Promise.all(shards.map((by) => first(dynamodbPort, tableName, by)))).flat()
}

async function first(port: number, TableName: string, by: string): Promise<readonly Instant[]> {
  const query = {
    TableName,
    IndexName: 'owed',
    KeyConditionExpression: 'owedBy = :by',
    ExpressionAttributeValues: { ':by': { S: by } },
    Limit: aShard,
  }
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.Query',
      'x-amz-date': '20130605T000000Z',
      authorization: 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=unchecked',
    },
    body: JSON.stringify(query),
  })
  if (!response.ok) throw new Error(`the embedded table answered ${response.status}: ${await response.text()}`)
  return Answer.parse(await response.json()).Items.map(({ owedAt }) => owedAt.S)
}
