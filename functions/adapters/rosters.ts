import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { shardOf } from '#core/id.ts'
import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Rosters } from '#core/ports/subscribers.ts'
import type { Table } from './dynamodb.ts'
import { keep } from './expiry.ts'
import { isAlive, overwrite, partition, query, under } from './items.ts'
import { expiry, idIn, type Key, keys, rosterShards } from './table.ts'

export function rosters(table: Table, clock: Clock): Rosters {
  const write = (key: Key, fields = {}) => overwrite(table, { ...key, ...fields })
  const ofShard = (watch: string, shard: number) => query(table, partition(keys.roster(watch, shard, '').pk))
  return {
    async joinWatch(watch, subscriber) {
      await write(rosterKey(watch, subscriber))
    },
    /** Who left stays listed until what they were sent can no longer need a correction. */
    async leaveWatch(watch, subscriber) {
      await write(rosterKey(watch, subscriber), { expires: expiry(later(clock.now(), keep.left)) })
    },
    async forgetWatch(watch, subscriber) {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: rosterKey(watch, subscriber) }))
    },
    async ofWatch(watch) {
      const shards = Array.from({ length: rosterShards }, (_, shard) => ofShard(watch, shard))
      const rows = (await Promise.all(shards)).flat().filter((row) => isAlive(row, clock.now()))
      return rows.map((row) => row.sk).sort()
    },
    async joinCohort(cohort, subscriber) {
      await write(keys.cohortMember(cohort, subscriber))
    },
    async leaveCohort(cohort, subscriber) {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.cohortMember(cohort, subscriber) }))
    },
    async ofCohort(cohort) {
      const rows = await query(table, under(keys.cohort(cohort).pk, 'SUB#'))
      return rows.map((row) => idIn(row.sk))
    },
  }
}

function rosterKey(watch: string, subscriber: string): Key {
  return keys.roster(watch, shardOf(subscriber, rosterShards), subscriber)
}
