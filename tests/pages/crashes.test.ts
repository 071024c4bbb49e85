import { describe, expect, it } from 'vitest'
import type { TokenPurpose } from '#core/ports/subscribers.ts'
import { cohortOf } from '#core/sending/cohort.ts'
import { eachSchedule } from '../builders/crash-points.ts'
import { pump, type WholeWorld, wholeWorld } from '../builders/pump.ts'
import { webOf } from './web.ts'

const address = 'reader@example.org'
const settings = {
  whole: 'yes',
  send: 'digest',
  watches: 'vale',
  topics: 'control',
  zone: 'Europe/Paris',
  language: 'en',
}

/** One site a world: a site is built of many routes. */
const sites = new WeakMap<WholeWorld, ReturnType<typeof webOf>>()
function site(world: WholeWorld) {
  const made = sites.get(world) ?? webOf(world)
  sites.set(world, made)
  return made
}

const nobody = async () => wholeWorld()
/** Made by the pages once; then every world begins with a copy of it. */
async function after(...paths: readonly (readonly [path: string, purpose: TokenPurpose])[]) {
  const made = wholeWorld()
  await site(made).subscribe({ address })
  for (const [path, purpose] of paths) await site(made).post(path, { t: site(made).token(purpose, address) })
  return async () => {
    const world = wholeWorld()
    const { profiles, rosters, cohortMembers, cohorts } = made.store
    for (const [key, value] of profiles) world.store.profiles.set(key, value)
    for (const [key, value] of rosters) world.store.rosters.set(key, new Map(value))
    for (const [key, value] of cohortMembers) world.store.cohortMembers.set(key, new Set(value))
    for (const [key, value] of cohorts) world.store.cohorts.set(key, value)
    return world
  }
}
const pending = await after()
const active = await after(['/confirm', 'confirm'])
const gone = await after(['/confirm', 'confirm'], ['/leave', 'settings'])

const profileIn = (world: WholeWorld) => world.store.profiles.get(site(world).keyOf(address))

/** Whoever is a reader stands in the roster of each watch and in a cohort that owes its digest. */
async function expectHints(world: WholeWorld): Promise<void> {
  const profile = profileIn(world)
  if (profile?.state !== 'active' && profile?.state !== 'paused') return
  const cohort = cohortOf(profile.subscriber, profile.preferences) ?? ''
  expect(await world.rosters.ofWatch('vale')).toContain(profile.subscriber)
  expect(await world.rosters.ofCohort(cohort)).toContain(profile.subscriber)
  expect(await world.cohorts.state(cohort)).toBeDefined()
}

const cohortsWith = (world: WholeWorld) =>
  [...world.store.cohortMembers].filter(([, members]) => members.size > 0).map(([cohort]) => cohort)

describe('whatever call fails, and fails again, what is done once more ends as if nothing had', () => {
  it('signing up: one mail is owed and sent, and confirms', async () => {
    const ask = async (world: WholeWorld) => site(world).subscribe({ address })
    const played = await eachSchedule(nobody, ask, async (world) => {
      expect((await ask(world)).status).toBe(200)
      expect(profileIn(world)).toMatchObject({ state: 'pending', consent: { length: 1 } })
      await pump(world, 3, { events: 'prompt' })
      expect(world.mailer.accepted().map(({ mail }) => mail.subject)).toEqual(['Please confirm'])
      expect(profileIn(world)).not.toHaveProperty('owed')
    })
    expect(played).toBeGreaterThan(200)
  }, 120_000)

  it('confirming: nobody is active without being found, and the consent is written once', async () => {
    const press = async (world: WholeWorld) =>
      site(world).post('/confirm', { t: site(world).token('confirm', address) })
    await eachSchedule(pending, press, async (world) => {
      await expectHints(world)
      await press(world)
      expect(profileIn(world)).toMatchObject({
        state: 'active',
        consent: [{ what: 'asked' }, { what: 'confirmed' }],
        owed: [{ kind: 'welcome' }],
      })
      await expectHints(world)
    })
  }, 120_000)

  it('changing: the profile and its hints say the same', async () => {
    const change = async (world: WholeWorld) =>
      site(world).post('/settings', { t: site(world).token('settings', address), ...settings, at: '19:00' })
    await eachSchedule(active, change, async (world) => {
      await expectHints(world)
      await change(world)
      expect(profileIn(world)).toMatchObject({ preferences: { digest: { at: '19:00' } }, consent: { length: 3 } })
      await expectHints(world)
    })
  }, 120_000)

  it('unsubscribing: nothing is sent, and no cohort looks any more', async () => {
    const leave = async (world: WholeWorld) => site(world).post(`/u/${site(world).token('unsubscribe', address)}`)
    await eachSchedule(active, leave, async (world) => {
      await expectHints(world)
      await leave(world)
      expect(profileIn(world)).toMatchObject({ state: 'unsubscribed', consent: { length: 3 } })
      expect(profileIn(world)).not.toHaveProperty('owed')
      expect(cohortsWith(world)).toEqual([])
    })
  }, 120_000)

  it('coming back: nobody is active without being found', async () => {
    const undo = async (world: WholeWorld) => site(world).post('/undo', { t: site(world).token('undo', address) })
    await eachSchedule(gone, undo, async (world) => {
      await expectHints(world)
      await undo(world)
      expect(profileIn(world)).toMatchObject({ state: 'active', consent: { length: 4 } })
      await expectHints(world)
    })
  }, 120_000)

  it('erasing: nothing is left but the suppression, and nothing is sent from the first write on', async () => {
    const epoch = profileIn(await active())?.epoch ?? 0
    const erase = async (world: WholeWorld) =>
      site(world).post('/erase', { t: site(world).token('settings', address, epoch) })
    await eachSchedule(active, erase, async (world) => {
      expect((await erase(world)).status).toBe(200)
      const key = site(world).keyOf(address)
      expect(world.store.profiles.size).toBe(0)
      expect(world.store.deliveries.has(key)).toBe(false)
      expect([...world.store.rosters.values()].flatMap((rows) => [...rows.keys()])).toEqual([])
      expect(cohortsWith(world)).toEqual([])
      expect(world.store.suppressions.get(key)).toMatchObject({ reason: 'erased' })
    })
  }, 120_000)

  it('blocking: the address is never asked again', async () => {
    const block = async (world: WholeWorld) => site(world).post('/block', { t: site(world).token('block', address) })
    await eachSchedule(pending, block, async (world) => {
      await block(world)
      await site(world).subscribe({ address })
      expect(profileIn(world)).toMatchObject({ state: 'suppressed' })
      await pump(world, 3, { events: 'prompt' })
      expect(world.mailer.accepted()).toEqual([])
    })
  }, 120_000)
})
