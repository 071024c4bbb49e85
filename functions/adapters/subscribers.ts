import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { Clock } from '#core/ports/host.ts'
import type { Subscribers } from '#core/ports/subscribers.ts'
import { Profile, Suppression } from '#core/subscribers/subscriber.ts'
import type { Table } from './dynamodb.ts'
import { profileExpires } from './expiry.ts'
import { type Condition, get, keyOf, over, overwrite, partition, put, query } from './items.ts'
import { owing } from './owing.ts'
import { stored } from './stored.ts'
import { expiry, type Key, keys, owedAttributes } from './table.ts'

const profile = stored(Profile)
const suppression = stored(Suppression)

export function subscribers(table: Table, clock: Clock): Subscribers {
  return {
    async profile(subscriber) {
      const row = await get(table, keys.profile(subscriber), clock.now())
      return row && profile(row)
    },
    save(next) {
      const lapses = profileExpires(next)
      const expires = lapses === undefined ? {} : { expires: expiry(lapses) }
      const row = { ...keys.profile(next.subscriber), ...next, ...expires, ...owedAttributes(owing.profile(next)) }
      return put(table, row, overAlive(next.revision, expiry(clock.now())))
    },
    async erase(subscriber) {
      const own = keys.profile(subscriber)
      // The profile first: without it nothing is sent, and so no missing delivery is taken for an unsent one.
      await remove(table, own)
      for (const row of await query(table, partition(own.pk))) await remove(table, keyOf(row))
    },
    async suppression(subscriber) {
      const row = await get(table, keys.suppression(subscriber))
      return row && suppression(row)
    },
    async suppress(next) {
      await overwrite(table, { ...keys.suppression(next.subscriber), ...next })
    },
  }
}

/** A lapsed sign-up counts as gone before the table has removed it. */
function overAlive(revision: number, now: number): Condition {
  const condition = over(revision)
  if (revision > 1) return condition
  return { expression: `${condition.expression} OR expires <= :now`, values: { ':now': now } }
}

async function remove(table: Table, key: Key): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: key }))
}
