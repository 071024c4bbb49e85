import { expect, test } from 'vitest'
import { archiveEditionId } from '#core/editions/segment.ts'
import { cohortOf, firstCohort } from '#core/sending/cohort.ts'
import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { digest } from '#functions/digest/digest.ts'
import { eachSchedule } from '../builders/crash-points.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { preferences, profile } from '../builders/profile.ts'
import { acceptedByDelivery, pump, type WholeWorld, wholeWorld } from '../builders/pump.ts'

/** 07:00 in Beirut. */
const due = '2013-06-05T04:00:00.000Z'
const cohort = cohortOf('ann', preferences()) ?? ''
const idOn = (date: string, subscriber = 'ann') => digestDeliveryId('vale', date, subscriber)

/** Readers are put into one shard, and the Vale has one fresh development. */
async function worldWith(...readers: readonly Profile[]): Promise<WholeWorld> {
  const made = wholeWorld('2013-06-05T03:59:00.000Z')
  await made.cohorts.save(firstCohort(cohort, made.clock.now()))
  for (const reader of readers) {
    await made.rosters.joinCohort(cohort, reader.subscriber)
    await made.subscribers.save(reader)
  }
  await made.dossiers.save(dossierHead({ announced: 1, developments: [development({ changedAt: due })] }))
  made.clock.set(due)
  return made
}
const serve = (made: WholeWorld) => digest({ cohort }, made)
const subjects = (made: WholeWorld) => made.mailer.sendings.map(({ mail }) => mail.subject)
const stateOf = (made: WholeWorld, id: string, subscriber = 'ann') =>
  made.store.deliveries.get(subscriber)?.get(id)?.state

test('a digest goes out when it is due, and the cohort owes the next morning’s', async () => {
  const made = await worldWith(profile('ann'))
  await pump(made, 2)
  expect(acceptedByDelivery(made)).toEqual({ [idOn('2013-06-05')]: 1 })
  expect(made.store.cohorts.get(cohort)).toMatchObject({ nextDate: '2013-06-06', nextAt: '2013-06-06T04:00:00.000Z' })
})

test('an edition tells what was read of the watch’s sources since the last, what could not be, and who was silent', async () => {
  const made = await worldWith(profile('ann'))
  const note = (article: string, fate: 'read' | 'language' | 'set-aside', seen = '2013-06-05T03:00:00.000Z') =>
    made.sources.note({ source: 'courier', article, seen, fate, ...(fate === 'language' ? { language: 'ar' } : {}) })
  await Promise.all([note('a', 'read'), note('b', 'set-aside'), note('b', 'read'), note('c', 'set-aside')])
  await Promise.all([note('d', 'language'), note('e', 'read', due), note('f', 'read', '2013-05-01T03:00:00.000Z')])
  await made.sources.note({ source: 'elsewhere', article: 'g', seen: '2013-06-05T03:00:00.000Z', fate: 'read' })
  await made.sources.save({ id: 'courier', revision: 1, failures: 9, nextPoll: due })
  await serve(made)
  const [edition] = made.store.editions.values()
  const counted = { articles: 2, sources: ['courier'], setAside: 1, languages: { ar: 1 }, silent: ['courier'] }
  expect(edition?.coverage).toEqual(counted)
})

test('nothing is listed before it is due', async () => {
  const made = await worldWith(profile('ann'))
  made.clock.set('2013-06-05T03:59:59.000Z')
  await serve(made)
  expect(made.store.runs.size).toBe(0)
})

test('the next digest holds only what came after the last one that arrived', async () => {
  const made = await worldWith(profile('ann'))
  await pump(made, 2)
  await made.dossiers.file(dossierHead({ announced: 1, developments: [development({ changedAt: due })] }))
  const later = development({ id: 'two', headline: 'Brill: shells hit the bridge', changedIn: 2 })
  await made.dossiers.save(
    dossierHead({ revision: 2, announced: 2, developments: [development({ changedAt: due }), later] }),
  )
  made.clock.set('2013-06-06T04:00:00.000Z')
  await pump(made, 2)
  expect(subjects(made)).toEqual(['digest: Arden: royal troops take the town', 'digest: Brill: shells hit the bridge'])
})

test('what changed in a watch is read once for all its segments', async () => {
  const narrow = profile('bob', { preferences: preferences({ topics: ['diplomacy'] }) })
  const made = await worldWith(profile('ann'), narrow)
  const asked: string[] = []
  const changedOn = (watch: string, days: readonly string[]) => {
    asked.push(watch)
    return made.dossiers.changedOn(watch, days)
  }
  await digest({ cohort }, { ...made, dossiers: { ...made.dossiers, changedOn } })
  expect(made.store.editions.size).toBe(2)
  expect(asked).toEqual(['vale'])
})

test('readers who asked for the same share an edition; others have their own', async () => {
  const narrow = profile('bob', { preferences: preferences({ topics: ['diplomacy'] }) })
  const made = await worldWith(profile('ann'), profile('cid'), narrow)
  await serve(made)
  expect(made.store.editions.size).toBe(2)
  expect([...made.store.runs.values()][0]?.listed).toHaveLength(3)
})

test('a hint without a matching profile lists nobody', async () => {
  const moved = profile('ann', { preferences: preferences({ digest: { at: '09:00' } }) })
  const late = profile('bob', { activeSince: '2013-06-05T04:00:01.000Z' })
  const made = await worldWith(moved, late, profile('cid', { state: 'unsubscribed' }))
  await serve(made)
  expect(made.store.runs.size).toBe(0)
})

test('twelve hours late it is missed and on record, and its news is in the next', async () => {
  const made = await worldWith(profile('ann'))
  made.clock.set('2013-06-05T16:00:01.000Z')
  await pump(made, 2)
  expect(stateOf(made, idOn('2013-06-05'))).toBe('MISSED')
  expect(made.mailer.sendings).toEqual([])
  made.clock.set('2013-06-06T04:00:00.000Z')
  await pump(made, 2)
  expect(subjects(made)).toEqual(['digest: Arden: royal troops take the town'])
})

test('after three days down, each date has one outcome', async () => {
  const made = await worldWith(profile('ann'))
  made.clock.set('2013-06-08T04:05:00.000Z')
  await pump(made, 15)
  const outcomes = ['05', '06', '07', '08'].map((day) => stateOf(made, idOn(`2013-06-${day}`)))
  expect(outcomes).toEqual(['MISSED', 'MISSED', 'MISSED', 'ACCEPTED'])
})

test('midnight of the watch settles the archive’s edition of the day that is over, one chained to the other', async () => {
  const made = await worldWith()
  made.clock.set('2013-06-05T12:00:00.000Z')
  await made.cohorts.save(firstCohort('Asia/Beirut#00:00#0', made.clock.now()))
  made.clock.set('2013-06-06T21:00:00.000Z')
  await pump(made, 5)
  const [first, second] = [archiveEditionId('vale', '2013-06-05'), archiveEditionId('vale', '2013-06-06')]
  expect(made.store.editions.get(first)).toMatchObject({ date: '2013-06-05', items: [{ change: 'new' }] })
  expect(made.store.editions.get(second)).toMatchObject({ previous: first, items: [] })
})

test('a run owes until everybody listed has an outcome', async () => {
  const made = await worldWith(profile('ann'), profile('bob'))
  await serve(made)
  made.queues.sent.splice(0)
  const run = () => [...made.store.runs.values()][0]
  expect(run()?.nextAudit).toBeDefined()
  await pump(made, 25)
  expect(run()).toMatchObject({ outcomes: { ACCEPTED: 2 } })
  expect(run()).not.toHaveProperty('nextAudit')
})

test('whoever was erased after being listed does not keep a run open', async () => {
  const made = await worldWith(profile('ann'), profile('bob'))
  await serve(made)
  await made.subscribers.erase('bob')
  await pump(made, 25)
  expect([...made.store.runs.values()][0]).toMatchObject({ outcomes: { ACCEPTED: 1, ERASED: 1 } })
})

test('whatever call fails, and fails again, each reader gets one digest', async () => {
  const begin = () => worldWith(profile('ann'), profile('bob'))
  const played = await eachSchedule(begin, serve, async (made) => {
    made.queues.sent.splice(0)
    await pump(made, 25)
    expect(acceptedByDelivery(made)).toEqual({
      [idOn('2013-06-05')]: 1,
      [idOn('2013-06-05', 'bob')]: 1,
    })
    expect(made.store.cohorts.get(cohort)?.nextDate).toBe('2013-06-06')
    expect(made.store.editions.size).toBe(1)
    for (const run of made.store.runs.values()) expect(run).not.toHaveProperty('nextAudit')
  })
  expect(played).toBeGreaterThan(500)
}, 240_000)
