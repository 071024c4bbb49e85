import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { World } from '../memory/world.ts'
import { web } from './web.ts'

const victim = 'victim@example.org'

/** Everything that is stored, but for how often something was tried. */
function stored({ store }: World): string {
  const { counters: _, chances: _1, ...rest } = store
  return JSON.stringify(rest, (_key, value) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  )
}

async function inhabited() {
  const site = web()
  await site.join(victim)
  await site.subscribe({ address: 'pending@example.org' })
  site.ports.queues.take('urgent')
  return site
}

it('changes nothing by GET or HEAD, on any route there is', async () => {
  const site = await inhabited()
  const before = `${stored(site.ports)} ${JSON.stringify([...site.ports.store.counters])}`
  const tokens = {
    '/confirm': site.token('confirm', 'pending@example.org'),
    '/block': site.token('block', victim),
    '/settings': site.token('settings', victim),
    '/u/:token': site.token('unsubscribe', victim),
  } as const
  const gets = new Set(site.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  const posts = new Set(site.app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path))
  expect([...posts].sort()).toEqual(
    ['/block', '/confirm', '/erase', '/export', '/leave', '/link', '/pause', '/renew', '/report', '/resume']
      .concat(['/settings', '/subscribe', '/u/:token', '/undo'])
      .sort(),
  )
  let opened = 0
  for (const route of [...gets, ...posts]) {
    const token = tokens[route as keyof typeof tokens] ?? site.token('settings', victim)
    const path = route
      .replace(':token', token)
      .replace(':watch', 'vale')
      .replace(/:date(?:\{[^}]*\})+/, '2013-06-04')
      .replace(/:\w+/, 'nothing')
    for (const method of ['GET', 'HEAD']) {
      const query = new URLSearchParams({ t: token, whole: 'yes', weeks: '4', only: 'digest', address: victim })
      query.set('List-Unsubscribe', 'One-Click')
      const answer = await site.app.request(`${path}?${query}`, { method })
      if (answer.status === 200) opened += 1
    }
  }
  expect(opened).toBeGreaterThan(15)
  expect(`${stored(site.ports)} ${JSON.stringify([...site.ports.store.counters])}`).toBe(before)
  expect(site.ports.queues.sent).toEqual([])
})

/** `key`: of a reader, unless it was typed; what was typed may be shown again. */
function expectNoLeak(text: string, headers: Headers, key: string | undefined): void {
  if (key !== undefined) expect(text).not.toContain(key)
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('    at ')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  for (const [, value] of headers) expect(value).not.toMatch(/[\r\n]/)
}

describe('what comes from strangers', () => {
  const paths = ['subscribe', 'confirm', 'block', 'settings', 'pause', 'resume', 'leave', 'export', 'erase', 'renew']
    .concat(['undo', 'link', 'report', 'u/x'])
    .map((name) => `/${name}`)
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      `${victim}\r\nBcc: spy@example.com`,
      `${victim},spy@example.com`,
      '"><script>alert(1)</script>',
      '{{7*7}}<%= 7*7 %>',
      "' OR 1=1 --",
      '../../../etc/passwd',
      '\u202egro.elpmaxe@mitciv',
      'a'.repeat(5000),
      'SUB#x',
      '__proto__',
      'v1.k1.settings.x.1.0.AAAAAAAAAAAAAAAAAAAAAA',
      '-1',
      '1e999',
      '\u0000',
    ),
  )
  const names = ['address', 't', 'f', 'send', 'watches', 'topics', 'places', 'add', 'at', 'zone', 'bar', 'perDay']
    .concat(['quietFrom', 'quietTo', 'language', 'weeks', 'only', 'whole', 'looked', 'text', 'about'])
    .concat(['__proto__', 'constructor', 'List-Unsubscribe', 'do'])
  const kinds = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'multipart/form-data'].concat([
    'application/json',
    'text/plain',
    'text/html',
    'application/x-www-form-urlencoded; charset=utf-16',
  ])

  it('changes nothing, breaks nothing and leaks nothing: 500 requests with fuzzed forms, tokens and headers', async () => {
    const site = await inhabited()
    const before = stored(site.ports)
    const key = site.keyOf(victim)
    const stamp = site.stamp('subscribe')
    /** Good tokens for something else, and all but good ones. */
    const settings = site.token('settings', victim)
    const almost = fc.constantFrom(
      `${settings}A`,
      settings.slice(0, -1),
      settings.replace('settings', 'unsubscribe'),
      site.token('settings', victim, 1),
      site.token('form', victim),
    )
    let failed = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(nasty, almost)), { maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom(...kinds),
        fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'GET'),
        fc.record({
          'x-forwarded-for': fc.constantFrom('127.0.0.1', '::1', 'x'),
          'x-http-method-override': fc.constantFrom('DELETE', 'POST'),
          'cloudfront-viewer-time-zone': fc.constantFrom('<b>', 'Mars/X', '+00:00', '\u00ff'),
          'accept-language': fc.constantFrom('*', 'xx-'.repeat(200)),
        }),
        async (path, fields, isStamped, kind, method, headers) => {
          const body = new URLSearchParams(isStamped ? [...fields, ['f', stamp]] : fields).toString()
          const at = path === '/u/x' ? `/u/${encodeURIComponent(fields[0]?.[1] ?? 'x')}` : path
          const init = { method, headers: { ...headers, 'content-type': kind } }
          const isBodyless = method === 'GET' || method === 'OPTIONS'
          const answer = await site.app.request(
            isBodyless ? `${at}?${body}` : at,
            isBodyless ? init : { ...init, body },
          )
          if (answer.status >= 500) failed += 1
          expectNoLeak(await answer.text(), answer.headers, `${at} ${body}`.includes(key) ? undefined : key)
        },
      ),
      { numRuns: 500 },
    )
    expect(failed).toBe(0)
    expect(stored(site.ports)).toBe(before)
    expect(site.ports.queues.sent).toEqual([])
    expect(site.ports.log.events).toEqual([])
  }, 120_000)

  it('does not take a body that is no form, nor one of a megabyte', async () => {
    const site = await inhabited()
    const t = site.token('settings', victim)
    const post = (kind: string, body: string) =>
      site.app.request('/leave', { method: 'POST', headers: { 'content-type': kind }, body })
    expect((await post('application/json', JSON.stringify({ t }))).status).toBe(415)
    expect((await post('text/plain', `t=${t}`)).status).toBe(415)
    const big = await post('application/x-www-form-urlencoded', `t=${t}&x=${'x'.repeat(1_000_000)}`)
    expect(big.status).toBe(413)
    expect(await site.profile(victim)).toMatchObject({ state: 'active' })
  })

  it('needs the token of its purpose in the form itself: neither the address bar nor another link will do', async () => {
    const site = await inhabited()
    const before = stored(site.ports)
    for (const path of [
      '/leave',
      '/pause',
      '/resume',
      '/export',
      '/erase',
      '/renew',
      '/settings',
      '/undo',
      '/confirm',
    ]) {
      const t = site.token('settings', victim)
      expect([path, (await site.post(`${path}?t=${t}`)).status]).toEqual([path, 400])
      for (const purpose of ['unsubscribe', 'block', 'form'] as const)
        expect([path, (await site.post(path, { t: site.token(purpose, victim) })).status]).toEqual([path, 400])
    }
    expect(stored(site.ports)).toBe(before)
  })
})

it('logs of a failure its kind and the first part of its path, never an address or a token', async () => {
  const site = await inhabited()
  const t = site.token('settings', victim)
  site.ports.faults.hook = {
    before: () => {
      throw new Error(`${victim} ${t}`)
    },
  }
  for (const path of [`/settings?t=${t}`, `/u/${site.token('unsubscribe', victim)}`]) {
    const answer = await site.get(path)
    expect([answer.status, await answer.text()]).toEqual([503, expect.not.stringContaining(victim)])
  }
  expect(site.ports.log.events).toEqual([
    { name: 'pages.failed', fields: { error: 'Error', path: 'settings' } },
    { name: 'pages.failed', fields: { error: 'Error', path: 'u' } },
  ])
})
