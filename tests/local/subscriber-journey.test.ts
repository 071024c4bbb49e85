import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { formStamp } from '../../infra/local/demo-subscriber.ts'
import { homeAt } from '../../infra/local/home.ts'
import { type Host, openHost } from '../../infra/local/host.ts'
import { tickOnce, travelTo } from '../../infra/local/schedule.ts'
import { openTables, openTokens } from '../../infra/local/tables.ts'

/** With a domain in letters of its own: stored, keyed and mailed in the one form that mail servers take. */
const typed = 'Amina@Bücher.Example'
const reader = 'Amina@xn--bcher-kva.example'

let folder: string
let host: Host

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
  host = await openHost(homeAt(folder), 0)
  host.clock.travel('2013-06-05T08:00:00.000Z')
  await tickOnce(host)
  key = (await openTokens(host.clock)).subscriberOf(typed)
}, 120_000)
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

const at = (path: string) => `http://127.0.0.1:${host.ports.web}${path}`

async function post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await fetch(at(path), { method: 'POST', body: new URLSearchParams(fields) })
  await host.drain()
  return `${answer.status} ${await answer.text()}`
}

/** Names of the mails to the reader in the catcher's list, oldest first, by the first letter of their delivery. */
const caught = (letter: string) =>
  host.inbox
    .list()
    .filter(({ envelope }) => envelope.to[0] === reader && envelope.tags.delivery?.startsWith(letter))
    .map(({ name }) => name)

async function newest(letter: string): Promise<Email> {
  return PostalMime.parse(host.inbox.raw(caught(letter).at(-1) ?? '') ?? '')
}

/** The token of a link in the newest mail of a kind. */
async function tokenIn(letter: string, beginning: string): Promise<string> {
  const { text, headers } = await newest(letter)
  const all = `${text} ${headers.map(({ value }) => value).join(' ')}`
  const from = all.indexOf(beginning)
  return from < 0 ? `no ${beginning}` : (/^[\w.-]+/.exec(all.slice(from + beginning.length))?.[0] ?? '')
}

async function signUp(): Promise<string> {
  return post('/subscribe', { f: await formStamp(host), address: typed, watches: 'syria', bar: 'any' })
}

async function report(id: string, place: string, weekday: string): Promise<void> {
  const document = {
    id,
    source: 'harbour-post',
    url: `https://harbourpost.example/${id}`,
    published: host.clock.now(),
    text: `The Syrian army has taken full control of ${place}, state television said on ${weekday}.`,
  }
  host.queues.get('articles')?.send(JSON.stringify({ document }), 0)
  await host.drain()
}

const stores = () => openTables(host.clock)
let key: string
const profile = (): Promise<Profile | undefined> => stores().subscribers.profile(key)

test('in, changed, out by one click, in again, complained, erased, and asked once more', async () => {
  expect(await signUp()).toContain('200 ')
  const mailPage = await (await fetch(at(`/inbox/${caught('F-').at(-1)}/html`))).text()
  expect(mailPage).toMatch(/href="http:\/\/localhost:\d+\/confirm\?t=/)
  expect(await post('/confirm', { t: await tokenIn('F-', '/confirm?t=') })).toContain('You are subscribed')
  expect((await newest('W-')).subject).toBe('Welcome to Sitrep')

  const settings = { t: await tokenIn('W-', '/settings?t='), send: 'digest', bar: 'any', at: '18:00', zone: 'UTC' }
  expect(await post('/settings', settings)).toContain('Saved')
  expect((await profile())?.preferences).toMatchObject({ digest: { at: '18:00' }, zone: 'UTC', alerts: null })
  const both = new URLSearchParams({ ...settings, bar: 'any' })
  both.append('send', 'alerts')
  await fetch(at('/settings'), { method: 'POST', body: both })

  await report('dabaa', 'Dabaa', 'Wednesday')
  expect((await newest('A-')).subject).toContain('Dabaa')
  await travelTo(host, '2013-06-05T18:30:00.000Z')
  expect(caught('D')).toHaveLength(1)

  const oneClick = `/u/${await tokenIn('D', '/u/')}`
  expect(await post(oneClick, { 'List-Unsubscribe': 'One-Click' })).toBe('200 ')
  await report('homs', 'Homs', 'Wednesday')
  await travelTo(host, '2013-06-06T18:30:00.000Z')
  expect([caught('A-'), caught('D')].map(({ length }) => length)).toEqual([1, 1])

  await signUp()
  await post('/confirm', { t: await tokenIn('F-', '/confirm?t=') })
  expect(await profile()).toMatchObject({ state: 'active' })
  await report('talbiseh', 'Talbiseh', 'Thursday')
  expect((await newest('A-')).subject).toContain('Talbiseh')
  host.clock.travel('2013-06-06T19:00:00.000Z')
  expect((await fetch(at(`/inbox/${caught('A-').at(-1)}/complaint`), { method: 'POST' })).status).toBe(200)
  await host.drain()
  expect(await stores().subscribers.suppression(key)).toMatchObject({ reason: 'complained' })
  expect(await profile()).toMatchObject({ state: 'suppressed' })

  expect(await post('/erase', { t: await tokenIn('A-', '/settings?t=') })).toContain('Your data is erased')
  expect(await profile()).toBeUndefined()
  expect(await stores().deliveries.all(key)).toEqual([])
}, 240_000)

test('whoever was erased is asked to confirm once in thirty days', async () => {
  const asked = () => caught('F-').length
  const before = asked()
  await signUp()
  expect(asked()).toBe(before + 1)
  host.clock.travel('2013-06-20T08:00:00.000Z')
  expect(await profile()).toBeUndefined()
  await signUp()
  expect(asked()).toBe(before + 1)
  host.clock.travel('2013-07-20T08:00:00.000Z')
  await signUp()
  expect(asked()).toBe(before + 2)
}, 240_000)

test('no line of any log holds an address or the token of a link', () => {
  const log = readFileSync(join(folder, 'host.log'), 'utf8')
  expect(log).toContain('delivery.accepted')
  for (const secret of ['amina', 'xn--bcher', 'bücher', 'v1.k1']) expect(log.toLowerCase()).not.toContain(secret)
})
