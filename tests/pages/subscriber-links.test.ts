import { expect, it } from 'vitest'
import { cohortOf } from '#core/sending/cohort.ts'
import { web } from './web.ts'

const address = 'reader@example.org'

function multipart(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

it('activates on the button of the confirmation page, and then owes the digest of the chosen hour', async () => {
  const site = web()
  await site.join(address)
  const profile = await site.profile(address)
  expect(profile).toMatchObject({ state: 'active', consent: [{ what: 'asked' }, { what: 'confirmed' }] })
  expect(profile?.owed).toBeUndefined()
  const cohort = profile && cohortOf(profile.subscriber, profile.preferences)
  expect(await site.ports.cohorts.state(cohort ?? '')).toMatchObject({
    at: '07:00',
    nextAt: '2013-06-06T04:00:00.000Z',
  })
  expect(await site.ports.rosters.ofWatch('vale')).toEqual([site.keyOf(address)])
})

it('changes nothing by GET, whoever follows the links', async () => {
  const site = web()
  await site.post('/subscribe', { address })
  await site.join('other@example.org')
  const before = structuredClone(site.ports.store.profiles)
  for (const path of [
    '/',
    '/subscribe',
    `/confirm?t=${site.token('confirm', address)}`,
    `/block?t=${site.token('block', address)}`,
    `/u/${site.token('unsubscribe', 'other@example.org')}`,
    `/settings?t=${site.token('settings', 'other@example.org')}`,
  ])
    expect((await site.get(path)).status, path).toBe(200)
  expect(site.ports.store.profiles).toEqual(before)
})

it.each([
  ['urlencoded', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
  ['multipart', multipart({ 'List-Unsubscribe': 'One-Click' })],
])('unsubscribes with one click, %s, and answers with an empty body', async (_, body) => {
  const site = web()
  await site.join(address)
  const answer = await site.app.request(`/u/${site.token('unsubscribe', address)}`, { method: 'POST', body })
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  expect(await site.profile(address)).toMatchObject({ state: 'unsubscribed' })
  expect(await site.ports.rosters.ofWatch('vale')).toEqual([site.keyOf(address)])
})

it('stops the digest alone and keeps the alerts', async () => {
  const site = web()
  await site.join(address)
  await site.post(`/u/${site.token('unsubscribe', address)}`, { only: 'digest' })
  expect(await site.profile(address)).toMatchObject({
    state: 'active',
    preferences: { digest: null, alerts: { perDay: 3 } },
  })
})

it('takes nobody back by an old confirmation link', async () => {
  const site = web()
  await site.join(address)
  await site.post(`/u/${site.token('unsubscribe', address)}`)
  expect((await site.post('/confirm', { t: site.token('confirm', address) })).status).toBe(400)
  expect(await site.profile(address)).toMatchObject({ state: 'unsubscribed' })
  expect([...site.ports.store.cohortMembers.values()].map(({ size }) => size)).toEqual([0])
})

it('takes somebody back who asks and confirms again', async () => {
  const site = web()
  await site.join(address)
  await site.post(`/u/${site.token('unsubscribe', address)}`)
  await site.join(address)
  expect(await site.profile(address)).toMatchObject({ state: 'active' })
})

it('blocks an address for good when its owner did not ask', async () => {
  const site = web()
  await site.post('/subscribe', { address })
  await site.post('/block', { t: site.token('block', address) })
  expect(await site.ports.subscribers.suppression(site.keyOf(address))).toMatchObject({ reason: 'blocked' })
  site.ports.clock.set('2013-07-05T05:00:00.000Z')
  await site.post('/subscribe', { address })
  expect(await site.profile(address)).toMatchObject({ state: 'suppressed' })
})

it('refuses a token made for something else, altered, or outdated by a newer epoch', async () => {
  const site = web()
  await site.join(address)
  const good = site.token('settings', address)
  for (const t of [site.token('confirm', address), `${good}x`, '', site.token('settings', address, 2)])
    expect((await site.get(`/settings?t=${t}`)).status).toBe(400)
  expect((await site.get(`/settings?t=${good}`)).status).toBe(200)
})

it('saves settings and moves the reader to the cohort of the new hour', async () => {
  const site = web()
  await site.join(address)
  const t = site.token('settings', address)
  const answer = await site.post('/settings', {
    t,
    watches: 'vale',
    topics: 'casualty',
    places: 'Arden, Brill',
    at: '18:00',
    zone: 'Asia/Beirut',
    alerts: 'confirmed',
    perDay: '5',
    quietFrom: '22:00',
    quietTo: '07:00',
  })
  expect(answer.status).toBe(200)
  const profile = await site.profile(address)
  expect(profile?.preferences).toMatchObject({
    topics: ['casualty'],
    places: ['arden', 'brill'],
    digest: { at: '18:00' },
    alerts: { bar: 'confirmed', perDay: 5, quiet: { from: '22:00', to: '07:00' } },
    quietDayNote: false,
  })
  const cohort = profile && cohortOf(profile.subscriber, profile.preferences)
  expect(await site.ports.rosters.ofCohort(cohort ?? '')).toEqual([site.keyOf(address)])
  expect([...site.ports.store.cohortMembers.values()].filter((members) => members.size > 0)).toHaveLength(1)
  expect(await (await site.get(`/settings?t=${t}`)).text()).toContain('value="Arden, Brill"')
})

it('names the place it does not know, and keeps the settings', async () => {
  const site = web()
  await site.join(address)
  const answer = await site.post('/settings', { t: site.token('settings', address), places: 'Atlantis' })
  expect([answer.status, (await answer.text()).includes('“Atlantis”')]).toEqual([400, true])
  expect(await site.profile(address)).toMatchObject({ preferences: { places: [] } })
})

it('pauses for the weeks asked, four at most', async () => {
  const site = web()
  await site.join(address)
  await site.post('/pause', { t: site.token('settings', address), weeks: '40' })
  expect(await site.profile(address)).toMatchObject({ state: 'paused', pausedUntil: '2013-07-03T05:00:00.000Z' })
})
