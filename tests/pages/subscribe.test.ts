import { expect, it } from 'vitest'
import type { Hook } from '../memory/hook.ts'
import { web } from './web.ts'

const address = 'reader@example.org'

it('asks an unknown address to confirm, and sends nothing else', async () => {
  const site = web()
  const answer = await site.subscribe({
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
    owed: [{ kind: 'confirmation' }],
    preferences: { digest: { at: '06:30' }, zone: 'Europe/Paris', topics: ['control'] },
    consent: [{ what: 'asked', words: expect.stringContaining('confirmation email first') }],
  })
  expect(site.ports.queues.take('urgent')).toEqual([{ subscriber: site.keyOf(address), letters: true }])
  expect(site.ports.store.rosters.size).toBe(0)
})

/** The five kinds of address there are, and one that a machine filled in. */
async function everyKind() {
  const site = web()
  await site.join('active@example.org')
  await site.join('left@example.org')
  await site.post(`/u/${site.token('unsubscribe', 'left@example.org')}`)
  await site.subscribe({ address: 'pending@example.org' })
  for (const [name, reason] of [
    ['blocked', 'blocked'],
    ['complained', 'complained'],
  ] as const) {
    const subscriber = site.keyOf(`${name}@example.org`)
    await site.ports.subscribers.suppress({ subscriber, reason, at: site.ports.clock.now() })
  }
  site.ports.clock.pass(3600)
  return site
}
const kinds = ['new', 'active', 'left', 'pending', 'blocked', 'complained'].map((name) => `${name}@example.org`)

it.each(['/subscribe', '/link'])(
  'answers %s the same for every kind of address, with the same calls in the same order',
  async (path) => {
    const answers = new Set<string>()
    const works = new Set<string>()
    for (const each of kinds) {
      const site = await everyKind()
      const calls: string[] = []
      const hook: Hook = { before: ({ port, method }) => void calls.push(`${port}.${method}`) }
      site.ports.faults.hook = hook
      const f = site.stamp(path === '/link' ? 'link' : 'subscribe')
      const answer = await site.post(path, { address: each, f })
      answers.add(`${answer.status} ${await answer.text()}`)
      // What is written is a profile, or a count of nothing: one write either way.
      works.add(calls.join(' ').replace(/subscribers\.save|budgets\.count(?= queues)/, 'write'))
    }
    expect([...answers]).toHaveLength(1)
    expect([...works]).toHaveLength(1)
  },
)

it('keeps nothing of a blocked address or of a machine, and changes no reader', async () => {
  const site = await everyKind()
  await site.subscribe({ address: 'blocked@example.org' })
  await site.subscribe({ address: 'robot@example.org', website: 'https://spam.example' })
  await site.subscribe({ address: 'active@example.org', at: '23:00', watches: 'vale', topics: 'control' })
  expect(await site.profile('blocked@example.org')).toBeUndefined()
  expect(await site.profile('robot@example.org')).toBeUndefined()
  expect(await site.profile('active@example.org')).toMatchObject({
    state: 'active',
    preferences: { digest: { at: '07:00' } },
  })
})

it('tells a reader who signs up again that they are one, once a day at most', async () => {
  const site = web()
  await site.join(address)
  const owed = async () => (await site.profile(address))?.owed?.filter(({ kind }) => kind === 'already').length
  const { clock, subscribers } = site.ports
  const clear = async () => {
    const profile = await site.profile(address)
    if (profile === undefined) throw new Error('no reader')
    const { owed: _, ...rest } = profile
    await subscribers.save({ ...rest, revision: profile.revision + 1 })
  }
  const sent: (number | undefined)[] = []
  for (const hours of [1, 2, 20, 4]) {
    clock.pass(hours * 3600)
    await site.subscribe({ address })
    sent.push((await owed()) ?? 0)
    await clear()
  }
  expect(sent).toEqual([1, 0, 0, 1])
})

it('asks again after ten minutes, not before, and three times a day at most', async () => {
  const site = web()
  const asked: number[] = []
  for (const minutes of [0, 5, 6, 19, 30, 30, 30]) {
    site.ports.clock.pass(minutes * 60)
    await site.subscribe({ address })
    asked.push((await site.profile(address))?.consent.length ?? 0)
  }
  expect(asked).toEqual([1, 1, 2, 2, 2, 2, 2])
})

it('tells a network that has asked too often, whatever the addresses', async () => {
  const site = web()
  const statuses = new Set<number>()
  for (let n = 0; n < 51; n += 1) statuses.add((await site.subscribe({ address: `n${n}@example.org` })).status)
  expect([...statuses]).toEqual([200, 429])
  expect(await site.profile('n50@example.org')).toBeUndefined()
})

it.each([
  ['an older one', 90_000],
  ['one just handed out', 60],
])('does not take a form of the wrong age: %s', async (_, seconds) => {
  const site = web()
  const f = site.stamp('subscribe')
  if (seconds > 60) site.ports.clock.pass(seconds)
  else site.ports.clock.set('2013-06-05T04:59:00.500Z')
  const answer = await site.post('/subscribe', { address, f })
  expect([answer.status, (await answer.text()).includes(`value="${address}"`)]).toEqual([400, true])
  expect(site.ports.store.profiles.size).toBe(0)
})

it('does not take a form of another kind, or none at all', async () => {
  const site = web()
  for (const f of [site.stamp('link'), site.token('settings', address), '', 'x']) {
    expect((await site.post('/subscribe', { address, f })).status).toBe(400)
  }
  expect(site.ports.store.profiles.size).toBe(0)
})

it.each([
  ['two addresses', { address: 'a@example.org, b@example.org' }, 'should look like name@example.org'],
  ['none', { address: '' }, 'Type your e-mail address'],
  ['a mailbox in other letters', { address: 'амина@example.org' }, 'does not arrive everywhere yet'],
  ['half a domain', { address: 'amina@example' }, 'not a full domain name'],
  ['a zone that is none', { address, zone: 'Mars/Olympus' }, 'Choose a time zone'],
  ['an offset for a zone', { address, zone: '+02:00' }, 'Choose a time zone'],
  ['no topic', { address, whole: 'yes', send: 'digest', watches: 'vale' }, 'at least one topic'],
  ['neither digest nor alerts', { address, whole: 'yes', watches: 'vale', topics: 'control' }, 'or both'],
  ['an hour that is none', { address, at: '25:00' }, 'Choose the hour'],
  ['a watch nobody knows', { address, watches: 'atlantis' }, 'at least one conflict'],
])('says what to mend for %s, next to the field, and keeps what was typed', async (_, fields, sentence) => {
  const site = web()
  const answer = await site.subscribe(fields)
  expect(answer.status).toBe(400)
  const text = await answer.text()
  expect(text).toContain('role="alert"')
  expect(text).toContain(sentence)
  expect(text).toContain(`value="${fields.address}"`)
  expect(site.ports.store.profiles.size).toBe(0)
})

it('offers the zone of the reader’s own clock', async () => {
  const site = web()
  const answer = await site.app.request('/subscribe', { headers: { 'cloudfront-viewer-time-zone': 'America/Bogota' } })
  expect(await answer.text()).toContain('<option value="America/Bogota" selected>')
})

it('is owed the mail whatever call fails, when it is sent once more', async () => {
  const site = web()
  const { faults } = site.ports
  await site.subscribe({ address: 'count@example.org' })
  for (let call = 1; call <= faults.calls; call += 1) {
    for (const when of ['before', 'after'] as const) {
      const fresh = web()
      fresh.ports.faults.hook = {
        [when]: ({ n }: { n: number }) => {
          if (n === call) throw new Error('crash')
        },
      }
      await fresh.subscribe({ address })
      await fresh.subscribe({ address })
      expect([call, when, (await fresh.profile(address))?.owed?.length]).toEqual([call, when, 1])
    }
  }
})
