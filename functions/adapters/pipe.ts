import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Instant } from '#core/instant.ts'
import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Pipe } from '#core/ports/sending.ts'
import type { Table } from './dynamodb.ts'
import { keep } from './expiry.ts'
import { query } from './items.ts'
import { schemaVersion } from './schema.ts'
import { stored } from './stored.ts'
import { expiry, keys } from './table.ts'

const counts = stored(
  z.object({
    sk: z.string(),
    accepted: z.int().default(0),
    seen: z.int().default(0),
    lastSeen: Instant.optional(),
  }),
)

/** Two counters a minute, and when the second last moved. A doubled `accepted` only makes the proof more careful. */
export function pipe(table: Table, clock: Clock): Pipe {
  const add = async (what: 'accepted' | 'seen', at: Instant) => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.pipeMinute(at.slice(0, 16)),
        UpdateExpression: `ADD #what :one SET expires = :expires, schemaVersion = :schema${what === 'seen' ? ', lastSeen = :now' : ''}`,
        ExpressionAttributeNames: { '#what': what },
        ExpressionAttributeValues: {
          ':one': 1,
          ':schema': schemaVersion,
          ':expires': expiry(later(at, keep.pipeMinute)),
          ...(what === 'seen' ? { ':now': clock.now() } : {}),
        },
      }),
    )
  }
  return {
    accepted: (at) => add('accepted', at),
    seen: (acceptedAt) => add('seen', acceptedAt),
    async minutes(from) {
      const rows = await query(table, {
        KeyConditionExpression: 'pk = :pk AND sk >= :from',
        ExpressionAttributeValues: {
          ':pk': keys.pipeMinute('').pk,
          ':from': from.slice(0, 16),
        },
        ConsistentRead: true,
      })
      return rows.map(counts).map(({ sk, ...rest }) => ({ minute: sk, ...rest }))
    },
  }
}
