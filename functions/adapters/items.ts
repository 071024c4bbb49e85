import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { BatchGetCommand, GetCommand, PutCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '#core/instant.ts'
import type { Saved } from '#core/ports/host.ts'
import type { Table } from './dynamodb.ts'
import { current, stamped } from './schema.ts'
import { expiry, type Key } from './table.ts'

/** An item as it is stored: its key, its index attributes, and fields or a packed `body`. */
export type Row = Key & Readonly<Record<string, unknown>>

/** A condition of a write, in DynamoDB's words. */
export interface Condition {
  readonly expression: string
  readonly values?: Readonly<Record<string, unknown>>
}

export const absent: Condition = { expression: 'attribute_not_exists(pk)' }

/** Over what a revision may be written: the one before it, or nothing for the first. Reads `revision` of the row. */
export function over(revision: number): Condition {
  return revision === 1 ? absent : { expression: 'revision = :previous', values: { ':previous': revision - 1 } }
}

/** The item of a key; consistent unless said otherwise, undefined when absent or past its expiry at `now`. */
export async function get(table: Table, key: Key, now?: Instant): Promise<Row | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }))
  return Item && isAlive(Item, now) ? current(Item as Row) : undefined
}

/**
 * One conditional write of one item. The client may repeat a write whose reply was lost, which then fails on itself: so
 * after a failed condition the item is read consistently, and one equal to ours was ours.
 */
export async function put(table: Table, row: Row, condition: Condition): Promise<Saved> {
  const item = stamped(withoutUndefined(row))
  try {
    await table.client.send(new PutCommand({ TableName: table.name, Item: item, ...conditionInput(condition) }))
    return 'saved'
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return isDeepStrictEqual(plain(await get(table, keyOf(row))), plain(item)) ? 'saved' : 'conflict'
  }
}

/** Writes over whatever stands there. */
export async function overwrite(table: Table, row: Row): Promise<void> {
  await table.client.send(new PutCommand({ TableName: table.name, Item: stamped(withoutUndefined(row)) }))
}

/** All pages of a query, or the first `limit` items. */
export async function query(
  table: Table,
  input: Omit<QueryCommandInput, 'TableName'>,
  limit = Number.POSITIVE_INFINITY,
) {
  const rows: Row[] = []
  let from: QueryCommandInput['ExclusiveStartKey']
  do {
    const page = Number.isFinite(limit) ? { Limit: limit - rows.length } : {}
    const answer = await table.client.send(
      new QueryCommand({ TableName: table.name, ...input, ...page, ExclusiveStartKey: from }),
    )
    rows.push(...((answer.Items ?? []) as Row[]).map(current))
    from = answer.LastEvaluatedKey
  } while (from !== undefined && rows.length < limit)
  return rows
}

/** Everything under one partition key whose sort key begins so; consistent. */
export function under(pk: string, prefix: string): Omit<QueryCommandInput, 'TableName'> {
  return {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    ConsistentRead: true,
  }
}

/** Everything under one partition key; consistent. */
export function partition(pk: string): Omit<QueryCommandInput, 'TableName'> {
  return { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true }
}

/** Items of many keys, in no order; those that are gone are left out. Asks again for what DynamoDB left unprocessed. */
export async function getMany(table: Table, wanted: readonly Key[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  let keys: readonly Key[] = wanted
  for (let attempt = 0; keys.length > 0; attempt++) {
    if (attempt > 0) await wait(Math.min(20 * 2 ** attempt, 1000))
    const now = keys.slice(0, 100)
    const request = { [table.name]: { Keys: now.map(keyOf), ConsistentRead: true } }
    const answer = await table.client.send(new BatchGetCommand({ RequestItems: request }))
    const got = (answer.Responses?.[table.name] ?? []) as Row[]
    const left = (answer.UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[]
    rows.push(...got.map(current))
    if (left.length === 0) attempt = -1
    keys = [...left, ...keys.slice(100)]
  }
  return rows
}

export function keyOf(row: Key): Key {
  return { pk: row.pk, sk: row.sk }
}

export function isAlive(row: Readonly<Record<string, unknown>>, now: Instant | undefined): boolean {
  return now === undefined || typeof row.expires !== 'number' || row.expires > expiry(now)
}

export function conditionInput(condition: Condition) {
  const values = condition.values ? { ExpressionAttributeValues: { ...condition.values } } : {}
  return { ConditionExpression: condition.expression, ...values }
}

function withoutUndefined(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row
}

/** Buffers and typed arrays of equal bytes compare as equal, fields set to undefined as absent. */
function plain(row: Row | undefined): unknown {
  return JSON.parse(JSON.stringify(row ?? null, (_, value) => (value instanceof Uint8Array ? [...value] : value)))
}
