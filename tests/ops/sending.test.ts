import { afterEach, describe, expect, test } from 'vitest'
import { firstCohort } from '#core/sending/cohort.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import { audit } from '../../infra/ops/audit.ts'
import { resend } from '../../infra/ops/resend.ts'
import { sending, startSending, stopSending } from '../../infra/ops/sending.ts'
import { profile } from '../builders/profile.ts'
import { type World, world } from '../memory/world.ts'
import { atDesk } from './desk.ts'

const now = '2013-06-06T20:00:00.000Z'
const date = '2013-06-05'
const cohort = 'Asia/Beirut#07:00#0'

/** Readers of one cohort, each with what became of the digest of a date. */
async function withReaders(states: Readonly<Record<string, Delivery['state'] | undefined>>): Promise<World> {
  const on = world({ now })
  await on.cohorts.save(firstCohort(cohort, now))
  for (const [reader, state] of Object.entries(states)) {
    await on.subscribers.save(profile(reader))
    await on.rosters.joinCohort(cohort, reader)
    if (state !== undefined) await on.deliveries.save(row(reader, date, { state }))
  }
  return on
}

function row(subscriber: string, on: string, given: Partial<Delivery>): Delivery {
  const id = digestDeliveryId('vale', on, subscriber)
  const times = { cutOff: '2013-06-05T16:00:00.000Z', at: '2013-06-05T16:01:00.000Z' }
  return {
    id,
    subscriber,
    kind: 'digest',
    about: 'e1',
    run: 'r1',
    state: 'MISSED',
    revision: 1,
    attempts: 0,
    ...times,
    ...given,
  }
}

afterEach(() => {
  process.exitCode = 0
})

describe('audit', () => {
  test('counts one outcome a reader, and names those that have none', async () => {
    const on = await withReaders({ a: 'DELIVERED', b: 'DELIVERED', c: 'MISSED', d: undefined })
    const { result } = await atDesk(audit, on, { options: { date } })
    expect(result.slice(0, 3)).toEqual(['DELIVERED\t2', 'MISSED\t1', 'NONE\t1'])
    expect(result.slice(3).map((line) => line.split('\t').filter((_, i) => i !== 1))).toEqual([
      ['MISSED', 'c', '-'],
      ['NONE', 'd', '-'],
    ])
    expect(process.exitCode).toBe(1)
  })

  test('asks nothing of who was not yet a reader, or wants no digest', async () => {
    const on = await withReaders({})
    for (const [reader, given] of [
      ['late', { activeSince: '2013-06-06T00:00:00.000Z' }],
      ['gone', { state: 'unsubscribed' }],
    ] as const) {
      await on.subscribers.save(profile(reader, given))
      await on.rosters.joinCohort(cohort, reader)
    }
    expect((await atDesk(audit, on, { options: { date } })).result).toEqual([])
    expect(process.exitCode).not.toBe(1)
  })

  test('gives a digest half a day', async () => {
    const on = await withReaders({ a: undefined })
    on.clock.set('2013-06-06T06:00:00.000Z')
    expect((await atDesk(audit, on, { options: { date: '2013-06-06' } })).result).toEqual([])
  })

  test('refuses what is no date', async () => {
    await expect(atDesk(audit, world(), { options: { date: 'yesterday' } })).rejects.toThrow('--date takes a date')
  })
})

describe('resend', () => {
  const options = { onlyMissed: true, date } as const

  test('sends what was missed, and nothing else', async () => {
    const on = await withReaders({ a: 'MISSED', b: 'UNSETTLED', c: 'SKIPPED', d: 'DELIVERED', e: 'FAILED' })
    const id = digestDeliveryId('vale', date, 'a')
    expect((await atDesk(resend, on, { options })).result).toEqual([id])
    expect(on.queues.take('deliveries')).toEqual([{ subscriber: 'a', delivery: id, edition: 'e1' }])
    const again = await on.deliveries.get('a', id)
    expect(again).toMatchObject({ state: 'PENDING', cutOff: '2013-06-07T02:00:00.000Z' })
    expect(again?.run, 'its run is over: the queue brings it back').toBeUndefined()
  })

  test('sends nothing that a later digest has told', async () => {
    const on = await withReaders({ a: 'MISSED' })
    await on.deliveries.save(row('a', '2013-06-06', { state: 'DELIVERED' }))
    expect((await atDesk(resend, on, { options })).result).toEqual([])
  })

  test('only says what it would do, and asks before it does it', async () => {
    const on = await withReaders({ a: 'MISSED' })
    expect((await atDesk(resend, on, { options: { ...options, dryRun: true } })).result).toHaveLength(1)
    await atDesk(resend, on, { options, isSure: false })
    expect(on.queues.sent).toEqual([])
  })

  test('must be told that it is only of what was missed', async () => {
    await expect(atDesk(resend, world(), { options: { date } })).rejects.toThrow('--only-missed')
  })
})

describe('a pause of sending', () => {
  test('holds until it is ended, and says so', async () => {
    const on = world({ now })
    await atDesk(stopSending, on)
    expect((await atDesk(sending, on)).result[0]).toContain('paused for "operator" until 9999')
    await atDesk(startSending, on)
    expect((await atDesk(sending, on)).result).toEqual(['memory: mail goes out.'])
  })

  test('may end by itself, and changes nothing when only asked about', async () => {
    const on = world({ now })
    await atDesk(stopSending, on, { options: { hours: '2', dryRun: true } })
    expect(await on.breaker.state()).toBeUndefined()
    await atDesk(stopSending, on, { options: { hours: '2' } })
    expect((await on.breaker.state())?.pausedUntil).toBe('2013-06-06T22:00:00.000Z')
  })
})
