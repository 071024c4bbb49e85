import { describe, expect, test, vi } from 'vitest'
import type { Edition } from '#core/editions/edition.ts'
import { urgentEdition } from '#core/editions/urgent-edition.ts'
import { later } from '#core/later.ts'
import { alertDeliveryId, digestDeliveryId } from '#core/sending/delivery-id.ts'
import type { Letter, Profile } from '#core/subscribers/subscriber.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import { crash, crashPoints } from '../builders/crash-points.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { pack } from '../builders/pack.ts'
import { preferences, profile } from '../builders/profile.ts'
import { acceptedByDelivery, pump, type WholeWorld, wholeWorld } from '../builders/pump.ts'

const due = '2013-06-05T04:00:00.000Z'
const urgent = urgentEdition('alert', pack, dossierHead(), development(), undefined, due)
const report: Edition = { ...urgent, id: 'edition', kind: 'digest' }
const correction: Edition = { ...urgent, id: 'correction', kind: 'correction' }
const digestId = digestDeliveryId('vale', '2013-06-05', 'ann')
const alertId = alertDeliveryId(development(), 'reported', 'ann')
const digestMessage = { subscriber: 'ann', delivery: digestId, edition: 'edition' }
const alertMessage = { subscriber: 'ann', delivery: alertId, edition: urgent.id }

async function worldFor(given: Partial<Profile> = {}): Promise<WholeWorld> {
  const made = wholeWorld(due)
  for (const edition of [report, urgent, correction]) await made.editions.settle(edition)
  await made.subscribers.save(profile('ann', given))
  return made
}
const row = (made: WholeWorld, id = digestId) => made.store.deliveries.get('ann')?.get(id)
const sendDigest = (made: WholeWorld) => deliver(digestMessage, made)
const sendAlert = (made: WholeWorld) => deliver(alertMessage, made)

test('a mail goes out once, however often its message comes', async () => {
  const made = await worldFor()
  expect(await deliver({ ...digestMessage, run: 'run' }, made)).toBe('done')
  expect(await sendDigest(made)).toBe('done')
  expect(made.mailer.sendings).toHaveLength(1)
  expect(made.mailer.sendings[0]?.mail).toMatchObject({
    to: 'ann@reader.example',
    from: 'desk@sitrep.example',
    language: 'en',
  })
  expect(made.mailer.sendings[0]?.mail.headers).toEqual({ Precedence: 'bulk' })
  expect(row(made)).toMatchObject({ state: 'ACCEPTED', kind: 'digest', about: 'edition', run: 'run', attempts: 1 })
})

test('two messages at once send one mail', async () => {
  const made = await worldFor()
  await Promise.all([sendDigest(made), sendDigest(made)])
  expect(made.mailer.sendings).toHaveLength(1)
})

test.each([
  ['unsubscribed', { state: 'unsubscribed' }],
  ['suppressed', { state: 'suppressed' }],
  ['paused', { state: 'paused', pausedUntil: '2013-06-09T00:00:00.000Z' }],
  ['unsubscribed', { preferences: preferences({ digest: null }) }],
  ['unsubscribed', { preferences: preferences({ watches: ['elsewhere'] }) }],
] as const)('nothing goes to somebody %s', async (reason, given) => {
  const made = await worldFor(given as Partial<Profile>)
  expect(await sendDigest(made)).toBe('done')
  expect(made.mailer.sendings).toEqual([])
  expect(row(made)).toMatchObject({ state: 'SKIPPED', reason })
})

test('a suppression without a word in the profile is enough', async () => {
  const made = await worldFor()
  await made.subscribers.suppress({ subscriber: 'ann', reason: 'complained', at: '2013-06-01T00:00:00.000Z' })
  await sendDigest(made)
  expect(row(made)).toMatchObject({ state: 'SKIPPED', reason: 'suppressed' })
})

test('a new opt-in after a bounce lifts its suppression, but not a block', async () => {
  const made = await worldFor({ activeSince: '2013-06-02T00:00:00.000Z' })
  await made.subscribers.suppress({ subscriber: 'ann', reason: 'bounced', at: '2013-06-01T00:00:00.000Z' })
  await sendDigest(made)
  expect(row(made)?.state).toBe('ACCEPTED')
  await made.subscribers.suppress({ subscriber: 'ann', reason: 'blocked', at: '2013-06-01T00:00:00.000Z' })
  await sendAlert(made)
  expect(row(made, alertId)).toMatchObject({ state: 'SKIPPED', reason: 'suppressed' })
})

test('whoever was erased leaves no row', async () => {
  const made = await worldFor()
  await made.subscribers.erase('ann')
  expect(await sendDigest(made)).toBe('done')
  expect(row(made)).toBeUndefined()
})

test('a day without news is told only to those who want to be told', async () => {
  const made = await worldFor({ preferences: preferences({ quietDayNote: false }) })
  made.store.editions.set('edition', { ...report, items: [] })
  await sendDigest(made)
  expect(row(made)).toMatchObject({ state: 'SKIPPED', reason: 'nothing new' })
})

test('an alert keeps quiet hours, a correction waits for their end', async () => {
  const quiet = { bar: 'any', perDay: 3, quiet: { from: '22:00', to: '08:00' } } as const
  const made = await worldFor({ preferences: preferences({ alerts: quiet }) })
  await sendAlert(made)
  expect(row(made, alertId)).toMatchObject({ state: 'SKIPPED', reason: 'quiet' })
  const message = { subscriber: 'ann', delivery: 'C-1', edition: 'correction' }
  await deliver(message, made)
  expect(row(made, 'C-1')).toBeUndefined()
  made.clock.pass(2 * 3600)
  await deliver(message, made)
  expect(row(made, 'C-1')?.state).toBe('ACCEPTED')
})

test('what was held back is counted for the next digest, once each', async () => {
  const quiet = { bar: 'any', perDay: 3, quiet: { from: '22:00', to: '08:00' } } as const
  const made = await worldFor({ preferences: preferences({ alerts: quiet }) })
  await sendAlert(made)
  await sendAlert(made)
  await deliver({ ...alertMessage, delivery: 'A-2' }, made)
  const letter = vi.fn(made.letters.edition)
  await deliver(digestMessage, { ...made, letters: { ...made.letters, edition: letter } })
  expect(letter.mock.lastCall?.[2]).toMatchObject({ held: 2 })
})

test('the fourth alert of a day stays in the drawer, and one retried takes no second place', async () => {
  const made = await worldFor()
  for (const id of ['A-1', 'A-2', 'A-2', 'A-3', 'A-4']) await deliver({ ...alertMessage, delivery: id }, made)
  expect(['A-1', 'A-2', 'A-3', 'A-4'].map((id) => row(made, id)?.state)).toEqual([
    'ACCEPTED',
    'ACCEPTED',
    'ACCEPTED',
    'SKIPPED',
  ])
})

test.each([
  ['digest', digestMessage, 12 * 3600],
  ['alert', alertMessage, 15 * 60],
])('a %s goes out until its cut-off, and is missed when it is over by every clock', async (_, message, seconds) => {
  const made = await worldFor()
  made.clock.set(later(due, seconds + 1))
  expect(await deliver(message, made)).toBe('again')
  expect(await deliver({ ...message, run: 'r' }, made)).toBe('done')
  expect(row(made, message.delivery)).toBeUndefined()
  made.clock.set(later(due, seconds + 301))
  await deliver(message, made)
  expect(row(made, message.delivery)).toMatchObject({ state: 'MISSED' })
  expect(made.mailer.sendings).toEqual([])
  const inTime = await worldFor()
  inTime.clock.set(later(due, seconds))
  await deliver(message, inTime)
  expect(row(inTime, message.delivery)?.state).toBe('ACCEPTED')
})

describe('when SES does not simply take it', () => {
  test('a throttle leaves it pending for the next try', async () => {
    const made = await worldFor()
    made.mailer.script.push({ kind: 'throttled', code: 'Throttling' })
    expect(await sendDigest(made)).toBe('again')
    expect(row(made)?.state).toBe('PENDING')
    await sendDigest(made)
    expect(row(made)).toMatchObject({ state: 'ACCEPTED', attempts: 1 })
  })

  test('a mail refused three times is given up', async () => {
    const made = await worldFor()
    const refused = { kind: 'refused', code: 'MessageRejected', detail: '' } as const
    made.mailer.script.push(refused, refused, refused)
    for (let i = 0; i < 5; i += 1) await sendDigest(made)
    expect(row(made)).toMatchObject({ state: 'FAILED', reason: 'MessageRejected', attempts: 3 })
    expect(made.mailer.sendings).toHaveLength(3)
  })

  test('what is wrong with the account holds everything back, and nothing is lost by it', async () => {
    const made = await worldFor()
    made.mailer.script.push({ kind: 'throttled', code: 'AccessDenied' })
    expect(await sendDigest(made)).toBe('again')
    expect(await sendAlert(made)).toBe('again')
    expect(await deliver({ ...digestMessage, run: 'run' }, made)).toBe('again')
    expect(made.mailer.sendings).toHaveLength(1)
    expect(made.log.names()).toContain('breaker.open')
    made.clock.pass(301)
    await sendDigest(made)
    await sendAlert(made)
    expect([row(made)?.state, row(made, alertId)?.state]).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  test('digests leave the last of the day’s quota to alerts', async () => {
    const made = await worldFor()
    Object.assign(made.mailer.allowed, { perDay: 200, sentToday: 180 })
    expect(await sendDigest(made)).toBe('again')
    expect(await sendAlert(made)).toBe('done')
    expect(made.mailer.sendings.map(({ tags }) => tags.delivery)).toEqual([alertId])
  })

  test('where nobody else’s mail proves the event pipe, one to the simulator does', async () => {
    const made = await worldFor()
    made.mailer.script.push({ kind: 'unknown', detail: 'socket hang up' })
    await sendDigest(made)
    made.clock.pass(14 * 60)
    expect(await sendDigest(made)).toBe('again')
    expect(await sendDigest(made)).toBe('again')
    expect(made.mailer.sendings.map(({ mail }) => mail.to)).toEqual([
      'ann@reader.example',
      'success@simulator.amazonses.com',
    ])
    await pump(made, 1, { events: 'prompt', others: 'none' })
    expect(await sendDigest(made)).toBe('done')
    expect(row(made)).toMatchObject({ state: 'ACCEPTED', attempts: 2 })
  })

  test('what is throttled goes out a turn later in the same call, unless its reader has left meanwhile', async () => {
    const turns: string[] = []
    const made = await worldFor()
    made.mailer.script.push({ kind: 'throttled', code: 'Throttling' }, { kind: 'throttled', code: 'Throttling' })
    const nextTurn = async (kind: string) => turns.push(kind) > 0
    expect(await deliver(digestMessage, { ...made, nextTurn })).toBe('done')
    expect(turns).toEqual(['digest', 'digest'])
    expect(row(made)).toMatchObject({ state: 'ACCEPTED', attempts: 1 })

    const leaving = await worldFor()
    leaving.mailer.script.push({ kind: 'throttled', code: 'Throttling' })
    const leave = async () => {
      const reader = await leaving.subscribers.profile('ann')
      if (reader !== undefined) await leaving.subscribers.save({ ...reader, revision: 2, state: 'unsubscribed' })
      return true
    }
    expect(await deliver(digestMessage, { ...leaving, nextTurn: leave })).toBe('done')
    expect(row(leaving)).toMatchObject({ state: 'SKIPPED', reason: 'unsubscribed' })
  })

  test('a lost reply is never answered by a second mail while an event may still come', async () => {
    const made = await worldFor()
    made.mailer.script.push('lost')
    expect(await sendDigest(made)).toBe('again')
    await pump(made, 5, { events: 'lost' })
    expect(await sendDigest(made)).toBe('again')
    made.clock.pass(600)
    expect(await sendDigest(made)).toBe('again')
    expect(acceptedByDelivery(made)).toEqual({ [digestId]: 1 })
  })

  test('the event of a lost reply settles it', async () => {
    const made = await worldFor()
    made.mailer.script.push('lost')
    await made.queues.send('deliveries', [digestMessage])
    await pump(made, 30)
    expect(row(made)?.state).toBe('ACCEPTED')
    expect(acceptedByDelivery(made)).toEqual({ [digestId]: 1 })
  })

  test('it is sent again once the event pipe proves that it never went', async () => {
    const made = await worldFor()
    made.mailer.script.push({ kind: 'unknown', detail: 'socket hang up' })
    await made.queues.send('deliveries', [digestMessage])
    await pump(made, 30)
    expect(row(made)).toMatchObject({ state: 'ACCEPTED', attempts: 2 })
    expect(acceptedByDelivery(made)).toEqual({ [digestId]: 1 })
  })

  test('past its cut-off without a proof it stays unsettled, until an event lifts it', async () => {
    const made = await worldFor()
    made.mailer.script.push('lost')
    await sendDigest(made)
    made.clock.pass(13 * 3600)
    expect(await sendDigest(made)).toBe('done')
    expect(row(made)?.state).toBe('UNSETTLED')
    await pump(made, 2)
    expect(row(made)?.state).toBe('ACCEPTED')
    expect(acceptedByDelivery(made)).toEqual({ [digestId]: 1 })
  })
})

describe('whatever call fails, and whatever fails again on the second try', async () => {
  const points = await crashPoints(() => worldFor(), sendAlert)
  const pairs = points.flatMap((first) => [undefined, ...points].map((second) => ({ first, second })))

  test(`one mail goes out in each of ${pairs.length} schedules`, async () => {
    for (const { first, second } of pairs) {
      const made = await worldFor()
      await crash(made, first, sendDigest)
      made.clock.pass(480)
      await made.pipe.accepted(made.clock.now())
      await made.pipe.seen(made.clock.now())
      await pump(made, 1)
      if (second !== undefined) await crash(made, second, sendDigest)
      await made.queues.send('deliveries', [digestMessage])
      await pump(made, 25)
      const label = JSON.stringify({ first, second })
      expect([label, acceptedByDelivery(made)]).toEqual([label, { [digestId]: 1 }])
      expect([label, row(made)?.state]).toEqual([label, 'ACCEPTED'])
    }
  }, 120_000)
})

describe('a confirmation', () => {
  const owed: [Letter] = [{ kind: 'confirmation', at: due }]

  test('is sent and no longer owed', async () => {
    const made = await worldFor({ state: 'pending', owed, created: due })
    await pump(made, 3)
    expect(made.mailer.sendings.map(({ mail }) => mail.subject)).toEqual(['Please confirm'])
    expect(made.store.profiles.get('ann')).not.toHaveProperty('owed')
  })

  test('is sent once whatever call fails', async () => {
    const begin = () => worldFor({ state: 'pending', owed, created: due })
    const work = (made: WholeWorld) => deliver({ subscriber: 'ann', letters: true }, made)
    for (const point of await crashPoints(begin, work)) {
      const made = await begin()
      await crash(made, point, work)
      await pump(made, 25)
      expect([point, Object.values(acceptedByDelivery(made))]).toEqual([point, [1]])
      expect(made.store.profiles.get('ann')).not.toHaveProperty('owed')
    }
  })

  test('is not sent to a blocked address, nor soon after a bounce', async () => {
    for (const [reason, mails] of [
      ['blocked', 0],
      ['bounced', 0],
      ['complained', 1],
    ] as const) {
      const made = await worldFor({ state: 'pending', owed, created: due })
      await made.subscribers.suppress({ subscriber: 'ann', reason, at: '2013-06-01T00:00:00.000Z' })
      await pump(made, 3)
      expect([reason, made.mailer.sendings.length]).toEqual([reason, mails])
    }
  })
})
