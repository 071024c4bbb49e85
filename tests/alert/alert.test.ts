import { describe, expect, test } from 'vitest'
import type { Development, Status } from '#core/dossier.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import { alertDeliveryId, correctionDeliveryId } from '#core/sending/delivery-id.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { alert } from '#functions/alert/alert.ts'
import { eachSchedule } from '../builders/crash-points.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { preferences, profile } from '../builders/profile.ts'
import { acceptedByDelivery, pump, type WholeWorld, wholeWorld } from '../builders/pump.ts'

const now = '2013-06-05T06:00:00.000Z'
const dossier = 'dossier-arden'

async function worldWith(...readers: readonly Profile[]): Promise<WholeWorld> {
  const made = wholeWorld(now)
  for (const reader of readers) {
    await made.rosters.joinWatch('vale', reader.subscriber)
    await made.subscribers.save(reader)
  }
  return made
}

/** Writes the next head of the dossier, as detect does. */
async function change(made: WholeWorld, ...developments: readonly Development[]): Promise<void> {
  const previous = await made.dossiers.head(dossier)
  if (previous !== undefined) await made.dossiers.file(previous)
  const revision = (previous?.revision ?? 0) + 1
  await made.dossiers.save(
    dossierHead({
      revision,
      announced: previous?.announced ?? 0,
      developments: [...developments],
      changedAt: made.clock.now(),
    }),
  )
}
/** The development under a status, its earlier statuses in its history. */
function as(...statuses: readonly Status[]): Development {
  const revisions = statuses.map((status, i) => ({ n: i + 1, after: 'h', status, because: 'a/c1', why: 'w' }))
  return development({ status: statuses.at(-1) ?? 'claimed', revisions })
}
const announce = (made: WholeWorld) => alert({ dossier }, made)
const mails = (made: WholeWorld) =>
  made.mailer.sendings.map(({ mail, tags }) => `${tags.subscriber} ${mail.subject.split(':')[0]}`).sort()

function put(made: WholeWorld, id: string, state: Delivery['state']): void {
  const row: Delivery = {
    id,
    subscriber: 'ann',
    kind: 'alert',
    about: 'e',
    cutOff: '2013-06-05T06:10:00.000Z',
    state,
    revision: 1,
    attempts: 1,
    leaseUntil: '2013-06-05T06:05:00.000Z',
    at: now,
  }
  made.store.deliveries.set('ann', new Map([[id, row]]))
}

test('what is new is told once to whoever wanted it, and is then announced', async () => {
  const picky = profile('bob', { preferences: preferences({ alerts: { bar: 'confirmed', perDay: 3, quiet: null } }) })
  const made = await worldWith(profile('ann'), picky, profile('cid', { state: 'paused' }))
  await change(made, as('reported'))
  await pump(made, 30)
  expect(mails(made)).toEqual(['ann alert'])
  expect(made.store.dossiers.get(dossier)?.announced).toBe(1)
})

test('the same development under the same status is not told again, whatever else changed', async () => {
  const made = await worldWith(profile('ann'))
  await change(made, as('reported'))
  await pump(made, 3)
  await change(made, { ...as('reported'), claims: ['x/c1', 'y/c1', 'z/c1'] })
  await change(made, { ...as('reported'), id: 'merged', aliases: ['dev'] })
  await pump(made, 3)
  expect(mails(made)).toEqual(['ann alert'])
})

test('a confirmation of what was claimed is told', async () => {
  const made = await worldWith(profile('ann'))
  await change(made, as('claimed'))
  await pump(made, 3)
  await change(made, as('claimed', 'confirmed'))
  await pump(made, 3)
  expect(mails(made)).toEqual(['ann alert', 'ann alert'])
})

test('two revisions announced together are one alert', async () => {
  const made = await worldWith(profile('ann'))
  await change(made, as('claimed'))
  await change(made, as('claimed', 'reported'))
  await pump(made, 3)
  expect(mails(made)).toEqual(['ann alert'])
})

test('old news wakes nobody and is announced all the same', async () => {
  const made = await worldWith(profile('ann'))
  await change(made, development({ date: { value: '2013-05-20', granularity: 'day', basis: 'stated' } }))
  await pump(made, 3)
  expect(mails(made)).toEqual([])
  expect(made.store.dossiers.get(dossier)?.announced).toBe(1)
})

describe('a correction', () => {
  test('goes to exactly those who got what it corrects', async () => {
    const made = await worldWith(profile('ann'))
    await change(made, as('confirmed'))
    await pump(made, 3)
    await made.rosters.joinWatch('vale', 'bob')
    await made.subscribers.save(profile('bob'))
    await change(made, as('confirmed', 'corrected'))
    await pump(made, 3)
    expect(mails(made)).toEqual(['ann alert', 'ann correction'])
  })

  test('that is followed by another for another reason is two mails', async () => {
    const made = await worldWith(profile('ann'))
    const reasons = ['b/c1', 'c/c1'].map((because) => ({ n: 2, after: 'h', status: 'corrected', because, why: 'w' }))
    await change(made, as('confirmed'))
    await pump(made, 3)
    for (const revisions of [reasons.slice(0, 1), reasons]) {
      await change(made, { ...as('confirmed', 'corrected'), revisions: [...as('confirmed').revisions, ...revisions] })
      await pump(made, 3)
    }
    expect(mails(made)).toEqual(['ann alert', 'ann correction', 'ann correction'])
  })

  test('is past the daily budget', async () => {
    const made = await worldWith(
      profile('ann', { preferences: preferences({ alerts: { bar: 'any', perDay: 1, quiet: null } }) }),
    )
    await change(made, as('confirmed'))
    await pump(made, 3)
    await change(made, as('confirmed', 'withdrawn'))
    await pump(made, 3)
    expect(mails(made)).toEqual(['ann alert', 'ann correction'])
  })

  test.each([
    ['PENDING', 0, 'SKIPPED'],
    ['UNSETTLED', 1, 'UNSETTLED'],
    ['MISSED', 0, 'MISSED'],
    ['FAILED', 0, 'FAILED'],
    ['SKIPPED', 0, 'SKIPPED'],
    ['ACCEPTED', 1, 'ACCEPTED'],
    ['DELIVERED', 1, 'DELIVERED'],
  ] as const)('of an alert that is %s sends %i mails', async (state, count, after) => {
    const made = await worldWith(profile('ann'))
    await change(made, as('confirmed'))
    await made.dossiers.announced(dossier, 1)
    const id = alertDeliveryId(as('confirmed'), 'confirmed', 'ann')
    put(made, id, state)
    await change(made, as('confirmed', 'corrected'))
    expect(await announce(made)).toBe('done')
    await pump(made, 3)
    expect(mails(made)).toHaveLength(count)
    expect(made.store.deliveries.get('ann')?.get(id)?.state).toBe(after)
  })

  test('of an alert not yet tried keeps it from being tried', async () => {
    const made = await worldWith(profile('ann'))
    await change(made, as('confirmed'))
    await announce(made)
    await change(made, as('confirmed', 'corrected'))
    await announce(made)
    await pump(made, 20)
    expect(mails(made)).toEqual([])
  })

  test('waits while the wrong mail is being sent, then follows it', async () => {
    const made = await worldWith(profile('ann'))
    await change(made, as('confirmed'))
    await made.dossiers.announced(dossier, 1)
    const id = alertDeliveryId(as('confirmed'), 'confirmed', 'ann')
    put(made, id, 'SENDING')
    await change(made, as('confirmed', 'corrected'))
    expect(await announce(made)).toBe('again')
    expect(made.store.dossiers.get(dossier)?.announced).toBe(1)
    put(made, id, 'ACCEPTED')
    await pump(made, 3)
    expect(Object.keys(acceptedByDelivery(made))).toEqual([correctionDeliveryId(as('corrected'), 'ann')])
  })
})

describe('whatever call fails, before or after it took effect', async () => {
  const fresh = async () => {
    const made = await worldWith(profile('ann'), profile('bob'))
    await change(made, as('confirmed'))
    return made
  }
  const wrong = async () => {
    const made = await fresh()
    await pump(made, 3)
    await change(made, as('confirmed', 'corrected'))
    return made
  }

  test('and fails again, an alert is one mail each', async () => {
    const played = await eachSchedule(fresh, announce, async (made) => {
      made.queues.sent.splice(0)
      await pump(made, 12)
      expect(mails(made)).toEqual(['ann alert', 'bob alert'])
      expect(made.store.dossiers.get(dossier)?.announced).toBe(1)
    })
    expect(played).toBeGreaterThan(200)
  }, 240_000)

  test('and fails again, a correction is one mail each', async () => {
    const played = await eachSchedule(wrong, announce, async (made) => {
      made.queues.sent.splice(0)
      await pump(made, 25)
      expect(mails(made)).toEqual(['ann alert', 'ann correction', 'bob alert', 'bob correction'])
      expect(made.store.dossiers.get(dossier)?.announced).toBe(2)
    })
    expect(played).toBeGreaterThan(500)
  }, 240_000)
})
