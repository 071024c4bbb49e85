import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { expect, it } from 'vitest'
import { cohortOf } from '#core/sending/cohort.ts'
import { httpEvent } from '../../infra/local/http-event.ts'
import { web } from './web.ts'

const address = 'reader@example.org'

function multipart(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** Everybody's hints that are there, by where they stand. */
const hints = (site: ReturnType<typeof web>) =>
  [...site.ports.store.cohortMembers.values()].filter((members) => members.size > 0).length

it('activates on the button of the confirmation page, and then owes a welcome, and the digest of the chosen hour', async () => {
  const site = web()
  await site.join(address)
  const profile = await site.profile(address)
  expect(profile).toMatchObject({
    state: 'active',
    consent: [{ what: 'asked' }, { what: 'confirmed' }],
    owed: [{ kind: 'welcome' }],
  })
  const cohort = profile && cohortOf(profile.subscriber, profile.preferences)
  expect(await site.ports.cohorts.state(cohort ?? '')).toMatchObject({
    at: '07:00',
    nextAt: '2013-06-06T04:00:00.000Z',
  })
  expect(await site.ports.rosters.ofWatch('vale')).toEqual([site.keyOf(address)])
})

it('forgets a sign-up that nobody confirmed in 72 hours; the same address is mailed anew when it asks again', async () => {
  const site = web()
  await site.subscribe({ address })
  const [first] = (await site.profile(address))?.owed ?? []
  const token = site.token('confirm', address)
  site.ports.clock.pass(72 * 3600)
  expect(await site.profile(address)).toBeUndefined()
  expect((await site.get(`/confirm?t=${token}`)).status).toBe(400)
  await site.subscribe({ address })
  const [second] = (await site.profile(address))?.owed ?? []
  expect(second?.at).not.toBe(first?.at)
  expect((await site.post('/confirm', { t: token })).status).toBe(400)
})

/** Both bodies that RFC 8058 allows, as a gateway hands them over, whose bodies of forms are base64. */
it.each([
  ['urlencoded', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
  ['multipart', multipart({ 'List-Unsubscribe': 'One-Click' })],
])('unsubscribes with one click, %s in base64, twice as once, and answers with an empty body', async (_, body) => {
  const site = web()
  await site.join(address)
  const url = `https://sitrep.example/u/${site.token('unsubscribe', address)}`
  for (let n = 0; n < 2; n += 1) {
    const event = await httpEvent(new Request(url, { method: 'POST', body }), site.ports.clock.now())
    expect(event.isBase64Encoded).toBe(true)
    const answer = (await handle(site.app)(event as unknown as LambdaEvent)) as { statusCode: number; body: string }
    expect([answer.statusCode, answer.body]).toEqual([200, ''])
  }
  expect(await site.profile(address)).toMatchObject({
    state: 'unsubscribed',
    consent: [{ what: 'asked' }, { what: 'confirmed' }, { what: 'left' }],
  })
  expect(await site.ports.rosters.ofWatch('vale')).toEqual([site.keyOf(address)])
})

it('unsubscribes whatever the body is, even when the profile is gone', async () => {
  const site = web()
  await site.join(address)
  const path = `/u/${site.token('unsubscribe', address)}`
  const answer = await site.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data' },
    body: '\u0000',
  })
  expect(answer.status).toBe(200)
  expect(await site.profile(address)).toMatchObject({ state: 'unsubscribed' })
  await site.ports.subscribers.erase(site.keyOf(address))
  expect((await site.post(path, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
  expect((await site.post(`${path}x`, { 'List-Unsubscribe': 'One-Click' })).status).toBe(400)
})

it('stops the digest alone and keeps the alerts', async () => {
  const site = web()
  await site.join(address, { bar: 'any' })
  await site.post(`/u/${site.token('unsubscribe', address)}`, { only: 'digest' })
  expect(await site.profile(address)).toMatchObject({
    state: 'active',
    preferences: { digest: null, alerts: { perDay: 3 } },
  })
})

it('mails a settings link to whoever has only the unsubscribe link', async () => {
  const site = web()
  await site.join(address)
  const answer = await site.post(`/u/${site.token('unsubscribe', address)}`, { only: 'link' })
  expect(await answer.text()).not.toContain('/settings?t=')
  expect((await site.profile(address))?.owed?.map(({ kind }) => kind)).toEqual(['welcome', 'link'])
})

it('takes an unsubscribing back for an hour, and no suppression ever', async () => {
  const site = web()
  await site.join(address)
  const page = await (await site.post(`/u/${site.token('unsubscribe', address)}`)).text()
  const t = /name="t" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect((await site.post('/undo', { t })).status).toBe(200)
  expect(await site.profile(address)).toMatchObject({ state: 'active', consent: [{}, {}, {}, { what: 'returned' }] })
  expect(hints(site)).toBe(1)

  await site.post(`/u/${site.token('unsubscribe', address)}`)
  site.ports.clock.pass(3600)
  expect((await site.post('/undo', { t })).status).toBe(400)
  await site.post('/block', { t: site.token('block', address) })
  expect((await site.post('/undo', { t: site.token('undo', address) })).status).toBe(400)
  expect(await site.profile(address)).toMatchObject({ state: 'suppressed' })
})

it('takes nobody back by an old confirmation link', async () => {
  const site = web()
  await site.join(address)
  await site.post(`/u/${site.token('unsubscribe', address)}`)
  expect((await site.post('/confirm', { t: site.token('confirm', address) })).status).toBe(400)
  expect(await site.profile(address)).toMatchObject({ state: 'unsubscribed' })
  expect(hints(site)).toBe(0)
})

it('takes somebody back who asks and confirms again', async () => {
  const site = web()
  await site.join(address)
  await site.post(`/u/${site.token('unsubscribe', address)}`)
  site.ports.clock.pass(3600)
  await site.join(address)
  expect(await site.profile(address)).toMatchObject({ state: 'active', consent: { length: 5 } })
})

it('blocks an address for good when its owner did not ask', async () => {
  const site = web()
  await site.subscribe({ address })
  await site.post('/block', { t: site.token('block', address) })
  expect(await site.ports.subscribers.suppression(site.keyOf(address))).toMatchObject({ reason: 'blocked' })
  site.ports.clock.set('2013-07-05T05:00:00.000Z')
  await site.subscribe({ address })
  expect(await site.profile(address)).toMatchObject({ state: 'suppressed' })
})

it('has one page for whatever is wrong with a token: another purpose, altered, of another life, of nobody, expired', async () => {
  const site = web()
  await site.join(address)
  const good = site.token('settings', address)
  const expired = site.ports.tokens.sign('settings', site.keyOf(address), 1, '2013-06-05T04:59:00.000Z')
  const pages = new Set<string>()
  for (const t of [
    site.token('confirm', address),
    site.token('unsubscribe', address),
    `${good}x`,
    '',
    'v1',
    expired,
    site.token('settings', address, 2),
    site.ports.tokens.sign('settings', site.keyOf('nobody@example.org'), 1, null),
  ]) {
    const answer = await site.get(`/settings?t=${t}`)
    pages.add(`${answer.status} ${await answer.text()}`)
  }
  expect([...pages]).toEqual([expect.stringContaining('400 ')])
  expect([...pages][0]).toContain('Email me a fresh link')
  expect((await site.get(`/settings?t=${good}`)).status).toBe(200)
})

it('mails a fresh link to readers and to who has left, a confirmation to who has yet to confirm, nothing to others', async () => {
  const site = web()
  await site.join('active@example.org')
  await site.join('left@example.org')
  await site.post(`/u/${site.token('unsubscribe', 'left@example.org')}`)
  await site.subscribe({ address: 'pending@example.org' })
  site.ports.clock.pass(3600)
  const owed: unknown[] = []
  for (const name of ['active', 'left', 'pending', 'nobody']) {
    await site.post('/link', { address: `${name}@example.org`, f: site.stamp('link') })
    owed.push((await site.profile(`${name}@example.org`))?.owed?.at(-1))
  }
  const at = site.ports.clock.now()
  expect(owed).toEqual([{ kind: 'link', at }, { kind: 'link', at }, { kind: 'confirmation', at }, undefined])
})
