import { expect, it } from 'vitest'
import { web } from './web.ts'

const address = 'reader@example.org'

it('asks an unknown address to confirm, and sends nothing else', async () => {
  const site = web()
  const answer = await site.post('/subscribe', {
    address,
    at: '06:30',
    zone: 'Europe/Paris',
    watches: 'vale',
    topics: 'control',
  })
  expect(answer.status).toBe(200)
  expect(await site.profile(address)).toMatchObject({
    state: 'pending',
    address,
    owed: { kind: 'confirmation' },
    preferences: { digest: { at: '06:30' }, zone: 'Europe/Paris', topics: ['control'] },
    consent: [{ what: 'asked' }],
  })
  expect(site.ports.queues.take('deliveries')).toEqual([{ subscriber: site.keyOf(address), confirmation: true }])
})

it('answers the same for known, unknown, blocked and machine-made requests', async () => {
  const site = web()
  await site.join(address)
  await site.ports.subscribers.suppress({
    subscriber: site.keyOf('no@example.org'),
    reason: 'blocked',
    at: site.ports.clock.now(),
  })
  const bodies = new Set<string>()
  for (const fields of [
    { address },
    { address: 'new@example.org' },
    { address: 'no@example.org' },
    { address: 'robot@example.org', website: 'https://spam.example' },
  ]) {
    const answer = await site.post('/subscribe', fields)
    bodies.add(`${answer.status} ${await answer.text()}`)
  }
  expect(bodies.size).toBe(1)
  expect(await site.profile('no@example.org')).toBeUndefined()
  expect(await site.profile('robot@example.org')).toBeUndefined()
  expect(await site.profile(address)).toMatchObject({ state: 'active' })
})

it('asks again after ten minutes, not before, and three times a day at most', async () => {
  const site = web()
  for (const minutes of [0, 5, 11, 30, 60]) {
    site.ports.clock.set(new Date(Date.parse('2013-06-05T05:00:00.000Z') + minutes * 60_000).toISOString())
    await site.post('/subscribe', { address })
  }
  expect(site.ports.queues.take('deliveries')).toHaveLength(2)
  expect(await site.profile(address)).toMatchObject({ asked: 2 })
})

it.each([
  ['two addresses', { address: 'a@example.org, b@example.org' }],
  ['a zone that is none', { address, zone: 'Mars/Olympus' }],
  ['no topic', { address, at: '07:00', watches: 'vale' }],
  ['neither digest nor alerts', { address, at: '', watches: 'vale', topics: 'control', alerts: 'off' }],
])('says what to mend for %s, and keeps nothing', async (_, fields) => {
  const site = web()
  const answer = await site.post('/subscribe', fields)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('role="alert"')
  expect(site.ports.store.profiles.size).toBe(0)
})
