import { expect, test } from 'vitest'
import type { Delivery } from '#core/sending/delivery.ts'
import { feedback } from '#functions/feedback/feedback.ts'
import { crash, crashPoints } from '../builders/crash-points.ts'
import { profile } from '../builders/profile.ts'
import { sesEvent } from '../builders/ses-event.ts'
import { type World, world } from '../memory/world.ts'

const now = '2013-06-05T06:00:00.000Z'
const permanent = { bounce: { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [] } }
const transient = { bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', bouncedRecipients: [] } }

async function worldWith(state: Delivery['state'] = 'ACCEPTED', ids: readonly string[] = ['D1']): Promise<World> {
  const made = world({ now })
  await made.subscribers.save(profile('ann'))
  for (const id of ids) {
    await made.deliveries.save({
      id,
      subscriber: 'ann',
      kind: 'digest',
      about: 'e',
      cutOff: '2013-06-05T16:00:00.000Z',
      state,
      revision: 1,
      attempts: 1,
      at: now,
    })
  }
  await made.pipe.accepted(now)
  return made
}
const hear = (made: World, type: string, more: object = {}, delivery = 'D1') =>
  feedback(sesEvent(type, { subscriber: 'ann', delivery }, now, more), made)
const row = (made: World) => made.store.deliveries.get('ann')?.get('D1')

test('a second mail under one delivery is told as what it is', async () => {
  const made = await worldWith()
  await hear(made, 'Delivery')
  expect(made.log.names()).not.toContain('delivery.duplicate')
  const tags = { subscriber: 'ann', delivery: 'D1' }
  await feedback(sesEvent('Send', tags, now, {}, 'another-message'), made)
  expect(made.log.names()).toContain('delivery.duplicate')
})

test('events in any order and number leave the highest rank', async () => {
  const orders = [
    ['Send', 'Delivery', 'Complaint'],
    ['Complaint', 'Delivery', 'Send'],
    ['Delivery', 'Complaint', 'Complaint', 'Send', 'Delivery'],
  ]
  for (const order of orders) {
    const made = await worldWith()
    for (const type of order) expect(await hear(made, type)).toBe('done')
    expect(row(made)?.state).toBe('COMPLAINED')
    expect(made.store.pipe.get('2013-06-05T06:00')).toMatchObject({ accepted: 1, seen: 1 })
  }
})

test('a complaint suppresses, and so does a permanent bounce', async () => {
  for (const [type, more, reason] of [
    ['Complaint', {}, 'complained'],
    ['Bounce', permanent, 'bounced'],
  ] as const) {
    const made = await worldWith()
    await hear(made, type, more)
    expect(made.store.suppressions.get('ann')).toMatchObject({ reason })
    expect(made.store.profiles.get('ann')?.state).toBe('suppressed')
  }
})

test('a bounce after a complaint does not soften it', async () => {
  const made = await worldWith()
  await hear(made, 'Complaint')
  await hear(made, 'Bounce', permanent)
  expect(made.store.suppressions.get('ann')?.reason).toBe('complained')
})

test('what comes late about a mail of before a new opt-in does not undo it', async () => {
  const made = await worldWith()
  await made.subscribers.save(profile('ann', { revision: 2, activeSince: '2013-06-05T07:00:00.000Z' }))
  await hear(made, 'Complaint')
  expect(made.store.profiles.get('ann')?.state).toBe('active')
})

test('the third mail that a mailbox could not take pauses, one told thrice does not', async () => {
  const made = await worldWith('ACCEPTED', ['D1', 'D2', 'D3'])
  for (const id of ['D1', 'D1', 'D1', 'D2']) await hear(made, 'Bounce', transient, id)
  expect(made.store.profiles.get('ann')?.state).toBe('active')
  await hear(made, 'Bounce', transient, 'D3')
  expect(made.store.profiles.get('ann')?.state).toBe('paused')
  expect(made.store.suppressions.size).toBe(0)
})

test('an event lifts what is unknown or unsettled', async () => {
  for (const state of ['SENDING', 'UNSETTLED', 'PENDING'] as const) {
    const made = await worldWith(state)
    await hear(made, 'Send')
    expect(row(made)?.state).toBe('ACCEPTED')
  }
})

test('a mail that deliver has not counted yet is not counted as seen', async () => {
  const made = await worldWith('SENDING')
  await hear(made, 'Send')
  expect(made.store.pipe.get('2013-06-05T06:00')).toMatchObject({ accepted: 1, seen: 0 })
})

test('a delay is no outcome, and other people’s mails are none of ours', async () => {
  const made = await worldWith()
  await hear(made, 'DeliveryDelay')
  await hear(made, 'Open')
  expect(await feedback(sesEvent('Bounce', undefined, now, permanent), made)).toBe('done')
  expect(row(made)).toMatchObject({ state: 'ACCEPTED', revision: 1 })
})

test('an event delivered raw, without the envelope, is read the same', async () => {
  const made = await worldWith()
  const { Message } = sesEvent('Delivery', { subscriber: 'ann', delivery: 'D1' }, now)
  await feedback(JSON.parse(Message), made)
  expect(row(made)?.state).toBe('DELIVERED')
})

test('what is no SES event throws, to end among the dead letters', async () => {
  await expect(feedback({ hello: 'world' }, await worldWith())).rejects.toThrow()
})

test('whatever call fails, a complaint told again has its full effect', async () => {
  const complain = (made: World) => hear(made, 'Complaint')
  for (const point of await crashPoints(() => worldWith(), complain)) {
    const made = await worldWith()
    await crash(made, point, complain)
    await complain(made)
    expect(made.store.suppressions.has('ann')).toBe(true)
    expect(made.store.profiles.get('ann')?.state).toBe('suppressed')
    expect(row(made)?.state).toBe('COMPLAINED')
    expect(made.store.pipe.get('2013-06-05T06:00')?.seen).toBeLessThanOrEqual(1)
  }
})
