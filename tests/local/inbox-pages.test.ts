import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Inbox, openInbox } from '../../infra/local/inbox.ts'
import { inboxPages } from '../../infra/local/inbox-pages.ts'

const raw = [
  'From: Sitrep <a@sitrep.example>',
  'To: reader@example.org',
  'Subject: <b>Qusayr</b>',
  'List-Unsubscribe: <https://sitrep.example/u/TOKEN>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The town <fell>',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>The town fell<script>alert(1)</script></p>',
  '--x--',
  '',
].join('\r\n')

const name = '20130605T040000Z-A-1'
let folder: string
let inbox: Inbox

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
  inbox = openInbox(folder)
  inbox.keep(Buffer.from(raw), {
    messageId: 'm',
    at: '2013-06-05T04:00:00.000Z',
    from: 'a@sitrep.example',
    to: ['reader@example.org'],
    tags: { delivery: 'A-1' },
    configurationSet: null,
  })
})
afterEach(() => rmSync(folder, { recursive: true }))

async function get(path: string) {
  const response = await inboxPages(inbox).request(path)
  return { status: response.status, headers: response.headers, body: await response.text() }
}

test('the list names every mail and links to it', async () => {
  const { body } = await get('/')
  expect(body).toContain(`<a href="/inbox/${name}">&lt;b&gt;Qusayr&lt;/b&gt;</a>`)
})

test('a mail is shown as HTML in a sandboxed frame, as text, with its headers and source', async () => {
  const { body, headers } = await get(`/${name}`)
  expect(body).toMatch(/<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="\/inbox\/[^"]+\/html"/)
  expect(body).toContain('The town &lt;fell&gt;')
  expect(body).toContain('https://sitrep.example/u/TOKEN')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await get(`/${name}/source`)).body).toBe(raw)
})

test("a mail's own HTML may run no script and load nothing", async () => {
  const policy = (await get(`/${name}/html`)).headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/)
  expect(policy).not.toContain('allow-scripts')
})

test.each(['/none', '/none/html', '/none/source', '/..%2f..%2fkeys.json/source'])('%s is no mail', async (path) => {
  expect((await get(path)).status).toBe(404)
})
