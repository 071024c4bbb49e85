import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Instant } from '#core/instant.ts'
import { day, later } from '#core/later.ts'
import type { Clock, Pipe } from '#core/ports.ts'
import { pipeMark } from '#core/sending/pipe-mark.ts'
import type { Table } from './dynamodb.ts'
import { keep } from './expiry.ts'
import { query } from './items.ts'
import { stored } from './stored.ts'
import { expiry, keys } from './table.ts'

const counts = stored(z.object({ sk: z.string(), accepted: z.int().default(0), seen: z.int().default(0) }))

/** Two counters a minute. A doubled `accepted` only makes the mark more careful. */
export function pipe(table: Table, clock: Clock): Pipe {
  const add = async (what: 'accepted' | 'seen', at: Instant) => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.pipeMinute(at.slice(0, 16)),
        UpdateExpression: 'ADD #what :one SET expires = :expires',
        ExpressionAttributeNames: { '#what': what },
        ExpressionAttributeValues: { ':one': 1, ':expires': expiry(later(at, keep.pipeMinute)) },
      }),
    )
  }
  return {
    accepted: (at) => add('accepted', at),
    seen: (acceptedAt) => add('seen', acceptedAt),
    /** Looks back one day: nothing unsettled is older than its cut-off. */
    async mark() {
      const rows = await query(table, {
        KeyConditionExpression: 'pk = :pk AND sk >= :from',
        ExpressionAttributeValues: {
          ':pk': keys.pipeMinute('').pk,
          ':from': later(clock.now(), -day).slice(0, 16),
        },
        ConsistentRead: true,
      })
      return pipeMark(rows.map(counts).map(({ sk, accepted, seen }) => ({ minute: sk, accepted, seen })))
    },
  }
}
