import type { LookupAddress } from 'node:dns'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fetcher } from '#adapters/fetcher.ts'
import { isPublic } from '#adapters/public-address.ts'
import { FetchFailed, FetchRefused } from '#core/failures.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
let answer: Answer
let asked: IncomingMessage[] = []
const server = createServer((request, response) => {
  asked.push(request)
  answer(request, response)
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked = []
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const local = fetcher({ allowLoopback: true })
const answers =
  (host: string, ...addresses: string[]) =>
  async (asked: string): Promise<LookupAddress[]> =>
    asked === host ? addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })) : []

test.each([
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://017700000001/',
  'http://127.1/',
  'http://0/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://172.31.255.255/',
  'http://100.64.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://①②⑦.⓪.⓪.①/',
  'http://localhost/',
  'http://93.184.216.34:8080/',
  'http://user:secret@93.184.216.34/',
  'ftp://93.184.216.34/',
  'file:///etc/passwd',
  'data:text/plain,x',
  'no url',
])('%s is never connected to', async (url) => {
  await expect(fetcher().fetch(url)).rejects.toThrow(FetchRefused)
})

test('every address of a name must be public', async () => {
  for (const address of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', 'fd00::1', '::ffff:10.0.0.1']) {
    const resolve = answers('news.example', '93.184.216.34', address)
    await expect(fetcher({ resolve }).fetch('http://news.example/')).rejects.toThrow(FetchRefused)
    await expect(fetcher({ resolve }).fetch('https://news.example/')).rejects.toThrow(FetchRefused)
  }
})

test('a name is asked for once a connection: what was checked is what is connected to', async () => {
  answer = (_, response) => response.end('hello')
  let questions = 0
  const resolve = async () => {
    questions++
    return [{ address: '127.0.0.1', family: 4 }]
  }
  const port = new URL(origin).port
  const fetched = await fetcher({ allowLoopback: true, resolve }).fetch(`http://localhost:${port}/`)
  expect(fetched.text).toBe('hello')
  expect(questions).toBe(1)
})

test('a name that answers differently the second time is refused at the redirect', async () => {
  const port = new URL(origin).port
  answer = (_, response) => response.writeHead(302, { location: `http://localhost:${port}/again` }).end()
  let questions = 0
  const resolve = async () => [{ address: questions++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
  const rebound = fetcher({ allowLoopback: true, resolve }).fetch(`http://localhost:${port}/`)
  await expect(rebound).rejects.toThrow(FetchRefused)
  expect(asked).toHaveLength(1)
})

test.each([
  'http://169.254.169.254/',
  'http://[fd00::1]/',
  'http://0x0a000001/',
  'file:///etc/passwd',
  '//10.0.0.1/',
  'http://93.184.216.34:22/',
])('a redirect to %s is refused', async (location) => {
  answer = (_, response) => response.writeHead(301, { location }).end()
  await expect(local.fetch(origin)).rejects.toThrow(FetchRefused)
  expect(asked).toHaveLength(1)
})

test('three redirects are followed, a fourth is not', async () => {
  answer = (request, response) => {
    const n = Number(request.url?.slice(1))
    if (n === 0) response.end('there')
    else response.writeHead(302, { location: `/${n - 1}` }).end()
  }
  expect((await local.fetch(`${origin}/3`)).url).toBe(`${origin}/0`)
  await expect(local.fetch(`${origin}/4`)).rejects.toThrow(FetchRefused)
})

test('no address outside the public ranges passes, in any of its spellings', () => {
  const octet = fc.nat(255)
  const inside = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127, 224, 239, 240, 255), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  )
  fc.assert(
    fc.property(inside, ([a, b, c, d]) => {
      expect(isPublic(`${a}.${b}.${c}.${d}`)).toBe(false)
      expect(isPublic(`::ffff:${a}.${b}.${c}.${d}`)).toBe(false)
      const number = ((a * 256 + b) * 256 + c) * 256 + d
      for (const host of [String(number), `0x${number.toString(16)}`, `${a}.${(b * 256 + c) * 256 + d}`]) {
        expect(isPublic(new URL(`http://${host}/`).hostname)).toBe(false)
      }
    }),
  )
  expect(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1'].every(isPublic)).toBe(true)
})

test('status, validators and what a server asks for come through', async () => {
  answer = (request, response) => {
    const headers = {
      etag: '"b"',
      'last-modified': 'Wed, 05 Jun 2013 06:00:00 GMT',
      'retry-after': '120',
      'content-type': 'text/xml',
    }
    response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 503, headers).end()
  }
  expect(await local.fetch(origin, { etag: '"a"', lastModified: 'x' })).toMatchObject({ status: 304, etag: '"b"' })
  expect(asked[0]?.headers['if-modified-since']).toBe('x')
  expect(await local.fetch(origin)).toMatchObject({
    status: 503,
    lastModified: 'Wed, 05 Jun 2013 06:00:00 GMT',
    retryAfterSeconds: 120,
    contentType: 'text/xml',
  })
})

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
] as const)(
  '%s bodies are decompressed, a small one that grows beyond the cap is dropped',
  async (encoding, compress) => {
    const text = 'القصير '.repeat(1000)
    answer = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(compress(text))
    expect((await local.fetch(origin)).text).toBe(text)
    const bomb = compress(Buffer.alloc(2_000_000))
    answer = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb)
    await expect(fetcher({ allowLoopback: true, decodedBytes: 1_000_000 }).fetch(origin)).rejects.toThrow(FetchFailed)
  },
)

test('an endless body is dropped at the cap', async () => {
  let sent = 0
  answer = (_, response) => {
    const more = () => {
      while (!response.destroyed && sent < 50_000_000) {
        sent += 65_536
        if (!response.write(Buffer.alloc(65_536))) return response.once('drain', more)
      }
    }
    more()
  }
  await expect(fetcher({ allowLoopback: true, wireBytes: 300_000 }).fetch(origin)).rejects.toThrow(FetchFailed)
  expect(sent).toBeLessThan(20_000_000)
})

test('an answer that drips or never comes ends at the total time', async () => {
  const impatient = fetcher({ allowLoopback: true, totalMilliseconds: 150 })
  answer = () => undefined
  await expect(impatient.fetch(origin)).rejects.toThrow(FetchFailed)
  answer = (_, response) => {
    const drip = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(drip))
  }
  await expect(impatient.fetch(origin)).rejects.toThrow('150 ms')
})

test('a dead port, a lost connection and an unknown encoding fail, and may be tried again', async () => {
  answer = (request) => request.socket.destroy()
  await expect(local.fetch(origin)).rejects.toThrow(FetchFailed)
  answer = (_, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('x')
  await expect(local.fetch(origin)).rejects.toThrow(FetchFailed)
  await expect(local.fetch('http://127.0.0.1:9/')).rejects.toThrow(FetchFailed)
  const nowhere = fetcher({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })
  await expect(nowhere.fetch('http://news.example/')).rejects.toThrow(FetchFailed)
})
