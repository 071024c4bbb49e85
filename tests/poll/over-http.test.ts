import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { feeds } from '#adapters/feeds.ts'
import { fetcher } from '#adapters/fetcher.ts'
import { politeFetcher } from '#adapters/polite-fetcher.ts'
import { poll } from '#functions/poll/poll.ts'
import type { PollPorts } from '#functions/poll/poll-ports.ts'
import { pack } from '../builders/pack.ts'
import { type World, world } from '../memory/world.ts'

interface Asked {
  readonly path: string
  readonly etag: string | undefined
  readonly agent: string | undefined
}

let asked: Asked[] = []
let answer: (response: ServerResponse, asked: Asked) => void
let robots: string | undefined
const server = createServer(({ url = '', headers }, response) => {
  const request = { path: url, etag: headers['if-none-match'], agent: headers['user-agent'] }
  asked.push(request)
  if (url !== '/robots.txt') return answer(response, request)
  if (robots === undefined) return void response.writeHead(404).end()
  response.end(robots)
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked = []
  robots = undefined
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const feed = (title = 'Arden falls') =>
  `<rss version="2.0"><channel><item><title>${title}</title><link>https://courier.example/a</link>
<pubDate>Wed, 05 Jun 2013 03:30:00 GMT</pubDate></item></channel></rss>`

/** The world with the real way to a feed. */
type WorldAtServer = Omit<World, 'fetcher' | 'feeds'> & Pick<PollPorts, 'fetcher' | 'feeds'>

function worldAtServer(): WorldAtServer {
  const [courier, ...rest] = pack.sources
  if (courier === undefined) throw new Error('the pack has no sources')
  const made = world({ packs: [{ ...pack, sources: [{ ...courier, feed: `${origin}/feed` }, ...rest] }] })
  const reached = fetcher({
    allowLoopback: true,
    contact: 'https://sitrep.example',
    totalMilliseconds: 1500,
    wireBytes: 200_000,
    decodedBytes: 1_000_000,
  })
  return { ...made, fetcher: politeFetcher(reached, 0), feeds: feeds() }
}

async function visited(): Promise<WorldAtServer> {
  const made = worldAtServer()
  await poll('courier', made)
  return made
}
const headlines = (made: WorldAtServer) => [...made.store.articles.values()].map(({ headline }) => headline)
const stateOf = (made: WorldAtServer) => made.store.sources.get('courier')

test('a feed is asked for by name and contact, and once unchanged costs no body', async () => {
  answer = (response, { etag }) =>
    etag === '"1"' ? response.writeHead(304).end() : response.writeHead(200, { etag: '"1"' }).end(feed())
  const made = await visited()
  made.clock.pass(7 * 3600)
  await poll('courier', made)
  expect(asked.filter(({ path }) => path === '/feed').map(({ etag }) => etag)).toEqual([undefined, '"1"'])
  expect(asked.every(({ agent }) => agent === 'Sitrep/1 (+https://sitrep.example)')).toBe(true)
  expect(headlines(made)).toEqual(['Arden falls'])
})

test.each([
  ['gzip', gzipSync(feed())],
  ['br', brotliCompressSync(feed())],
])('a feed compressed by %s is read', async (encoding, body) => {
  answer = (response) => response.writeHead(200, { 'content-encoding': encoding }).end(body)
  expect(headlines(await visited())).toEqual(['Arden falls'])
})

test.each([
  [
    'windows-1251',
    'Арден пал',
    'text/xml; charset=windows-1251',
    [0xc0, 0xf0, 0xe4, 0xe5, 0xed, 0x20, 0xef, 0xe0, 0xeb],
  ],
  ['utf-8, though it says latin-1', 'Arden – £2', 'text/xml; charset=iso-8859-1', [...Buffer.from('Arden – £2')]],
  [
    'windows-1252, though it says UTF-8',
    'Arden’s',
    'text/xml; charset=utf-8',
    [...Buffer.from('Arden\x92s', 'latin1')],
  ],
])('a feed in %s comes out in its letters', async (_, title, contentType, bytes) => {
  const [before, after] = feed('#').split('#')
  answer = (response) => {
    response.writeHead(200, { 'content-type': contentType })
    response.end(Buffer.concat([Buffer.from(before ?? ''), Buffer.from(bytes), Buffer.from(after ?? '')]))
  }
  expect(headlines(await visited())).toEqual([title])
})

test.each<[string, (response: ServerResponse) => void]>([
  ['cut off in the middle', (response) => response.writeHead(200, { 'content-length': 10_000 }).end(feed())],
  ['that drips', (response) => drip(response)],
  ['that grows a thousandfold by gzip', (response) => bomb(response, 'gzip', gzipSync(Buffer.alloc(5_000_000)))],
  ['that grows by brotli', (response) => bomb(response, 'br', brotliCompressSync(Buffer.alloc(5_000_000)))],
  ['with entities of its own', (response) => response.end(`<!DOCTYPE rss [<!ENTITY a "aaaa">]>${feed('&a;')}`)],
  ['that is a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Hello')],
  ['moved to the machine’s own services', (response) => moved(response, 'http://169.254.169.254/latest/meta-data/')],
  ['moved to a private network', (response) => moved(response, 'http://10.0.0.1/feed')],
  ['moved round in a circle', (response) => moved(response, '/feed')],
  ['of a server in trouble', (response) => response.writeHead(503, { 'retry-after': '7200' }).end()],
  ['asked for too often', (response) => response.writeHead(429, { 'retry-after': '7200' }).end()],
])('a feed %s is a failure of its source: nothing is taken from it, and it is asked again', async (_, respond) => {
  answer = respond
  const made = await visited()
  expect(made.store.articles.size).toBe(0)
  expect(stateOf(made)).toMatchObject({ failures: 1, problem: expect.stringMatching(/./) })
  const wait = Date.parse(stateOf(made)?.nextPoll ?? '') - Date.parse(made.clock.now())
  expect(wait).toBeGreaterThan(0)
  answer = (response) => response.end(feed())
  made.clock.pass(8 * 3600)
  await poll('courier', made)
  expect(headlines(made)).toEqual(['Arden falls'])
})

test('patience asked for is given', async () => {
  answer = (response) => response.writeHead(429, { 'retry-after': '20000' }).end()
  const made = await visited()
  expect(Date.parse(stateOf(made)?.nextPoll ?? '') - Date.parse(made.clock.now())).toBeGreaterThanOrEqual(20_000_000)
})

test('what robots.txt forbids is never asked for, and told', async () => {
  robots = 'User-agent: *\nDisallow: /feed'
  answer = (response) => response.end(feed())
  const made = await visited()
  expect(asked.map(({ path }) => path)).toEqual(['/robots.txt'])
  expect(stateOf(made)?.problem).toContain('robots.txt')
})

function drip(response: ServerResponse): void {
  const drops = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(drops))
}

function bomb(response: ServerResponse, encoding: string, body: Buffer): void {
  response.writeHead(200, { 'content-encoding': encoding }).end(body)
}

function moved(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end()
}
