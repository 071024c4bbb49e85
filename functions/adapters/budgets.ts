import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { LocalDate } from '#core/instant.ts'
import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Budgets } from '#core/ports/sending.ts'
import type { Table } from './dynamodb.ts'
import { keep } from './expiry.ts'
import { get } from './items.ts'
import { schemaVersion } from './schema.ts'
import { expiry, keys } from './table.ts'

/** A day's budget is the set of deliveries that took of it, so that a delivery tried twice takes once. */
export function budgets(table: Table, clock: Clock): Budgets {
  return {
    async take(subscriber, date, delivery, perDay) {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: keys.budget(subscriber, date),
            UpdateExpression: 'ADD deliveries :one SET expires = :expires, schemaVersion = :schema',
            ConditionExpression:
              'attribute_not_exists(deliveries) OR contains(deliveries, :id) OR size(deliveries) < :n',
            ExpressionAttributeValues: {
              ':one': new Set([delivery]),
              ':id': delivery,
              ':n': perDay,
              ':expires': expiryOf(date),
              ':schema': schemaVersion,
            },
          }),
        )
        return 'taken'
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'spent'
        throw error
      }
    },
    async hold(subscriber, date, delivery) {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.budget(subscriber, date),
          UpdateExpression: 'ADD held :one SET expires = :expires, schemaVersion = :schema',
          ExpressionAttributeValues: {
            ':one': new Set([delivery]),
            ':expires': expiryOf(date),
            ':schema': schemaVersion,
          },
        }),
      )
    },
    async of(subscriber, date) {
      const row = await get(table, keys.budget(subscriber, date))
      return { taken: sizeOf(row?.deliveries), held: sizeOf(row?.held) }
    },
    async count(what, windowSeconds) {
      const window = Math.floor(Date.parse(clock.now()) / (windowSeconds * 1000))
      const { Attributes } = await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.limit(what, `${windowSeconds}#${window}`),
          UpdateExpression: 'ADD hits :one SET expires = :expires, schemaVersion = :schema',
          ExpressionAttributeValues: { ':one': 1, ':expires': (window + 2) * windowSeconds, ':schema': schemaVersion },
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      return Number(Attributes?.hits)
    },
    async once(what, holder, seconds) {
      const now = clock.now()
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: keys.limit(what, 'once'),
            UpdateExpression: 'SET holder = :holder, expires = :expires, schemaVersion = :schema',
            ConditionExpression: 'attribute_not_exists(pk) OR holder = :holder OR expires <= :now',
            ExpressionAttributeValues: {
              ':holder': holder,
              ':schema': schemaVersion,
              ':expires': expiry(later(now, seconds)),
              ':now': expiry(now),
            },
          }),
        )
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },
  }
}

function expiryOf(date: LocalDate): number {
  return expiry(later(`${date}T00:00:00.000Z`, keep.budget))
}

function sizeOf(ids: unknown): number {
  return ids instanceof Set ? ids.size : 0
}
