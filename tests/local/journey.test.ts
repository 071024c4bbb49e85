import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formStamp } from '../../infra/local/demo-subscriber.ts'
import { homeAt } from '../../infra/local/home.ts'
import { type Host, openHost } from '../../infra/local/host.ts'
import { tickOnce, travelTo } from '../../infra/local/schedule.ts'

const reader = 'amina@reader.example'
const article = {
  id: 'journey-1',
  source: 'harbour-post',
  url: 'https://harbourpost.example/journey',
  published: '2013-06-05T09:00:00.000Z',
  text: 'The Syrian army has taken full control of Qusayr, state television said on Wednesday.\n\nRebels said on Wednesday they had withdrawn from the town and lost it.',
}

let folder: string
let host: Host

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
  host = await openHost(homeAt(folder), 0)
  host.clock.travel('2013-06-05T08:00:00.000Z')
  await tickOnce(host)
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { recursive: true })
})

/** Mails to the reader whose delivery begins with the letter, oldest first. */
async function mails(letter: string): Promise<readonly Email[]> {
  const theirs = host.inbox.list().filter(({ envelope }) => envelope.to.includes(reader))
  const kind = theirs.filter(({ envelope }) => envelope.tags.delivery?.startsWith(letter))
  return Promise.all(kind.map(({ name }) => PostalMime.parse(host.inbox.raw(name) ?? '')))
}

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams(fields)
  const response = await fetch(`http://127.0.0.1:${host.ports.web}${path}`, { method: 'POST', body })
  await host.drain()
  return response
}

async function handIn(document: typeof article): Promise<void> {
  host.queues.get('articles')?.send(JSON.stringify({ document }), 0)
  await host.drain()
}

/** Each step stands on the one before. */
test('subscribe, confirm, an article, an alert, the digest, one click and silence', { timeout: 60_000 }, async () => {
  await post('/subscribe', { f: await formStamp(host), address: reader, watches: 'syria', bar: 'any' })
  const [confirmation] = await mails('F-')
  const link = /\/confirm\?t=([\w.-]+)/.exec(confirmation?.text ?? '')?.[1] ?? ''
  expect((await fetch(`http://127.0.0.1:${host.ports.web}/confirm?t=${link}`)).status).toBe(200)
  await handIn({ ...article, id: 'too-early', url: 'https://harbourpost.example/early' })
  expect(await mails('A-')).toHaveLength(0)

  expect((await post('/confirm', { t: link })).status).toBe(200)
  await travelTo(host, '2013-06-05T10:00:00.000Z')
  await handIn({
    ...article,
    url: 'https://harbourpost.example/dabaa',
    text: 'The Syrian army has taken full control of Dabaa, state television said on Wednesday.',
  })
  const alerts = await mails('A-')
  expect(alerts.map(({ subject }) => subject)).toEqual([expect.stringContaining('Dabaa')])

  await travelTo(host, '2013-06-06T12:00:00.000Z')
  const digests = await mails('D')
  expect(digests.map(({ subject }) => subject)).toEqual([expect.stringMatching(/Qusayr|Dabaa/)])
  expect(digests[0]?.text).toContain('Qusayr')

  const oneClick = digests[0]?.headers.find(({ key }) => key === 'list-unsubscribe')?.value.slice(1, -1) ?? ''
  const answer = await post(new URL(oneClick).pathname, { 'List-Unsubscribe': 'One-Click' })
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  await handIn({
    ...article,
    url: 'https://harbourpost.example/homs',
    text: 'The Syrian army has taken full control of Homs, state television said on Thursday.',
  })
  await travelTo(host, '2013-06-08T12:00:00.000Z')
  expect([await mails('A-'), await mails('D')].map(({ length }) => length)).toEqual([1, 1])
})
