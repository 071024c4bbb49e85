import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { command, ended } from './command.ts'

/** Each is a process of its own; ingest opens a whole host. */
vi.setConfig({ testTimeout: 120_000 })

let folder: string
const run = (name: Parameters<typeof command>[0], ...args: string[]) => ended(command(name, args, join(folder, 'home')))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const words = 'Troops took the town of Arden on Wednesday, two residents said. '.repeat(6)

describe('extract', () => {
  const page = (body: string) =>
    `<html lang="en"><head><title>Arden falls</title><meta property="article:published_time" content="2013-06-05T03:30:00Z"></head><body><article><h1>Arden falls</h1>${body}</article></body></html>`

  test('prints the article of a saved page, with the basis of its date', async () => {
    const saved = file('a.html', page(`<p>${words}</p><p>Read more: elsewhere</p><p>${words}</p>`))
    const { code, stdout } = await run('extract', saved, '--url', 'https://courier.example/a?utm_source=x')
    const article = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(article).toMatchObject({
      headline: 'Arden falls',
      published: '2013-06-05T03:30:00.000Z',
      meta: { publishedBasis: 'meta', setAside: [{ reason: 'points to other pages', text: 'Read more: elsewhere' }] },
    })
    expect(article.text.split('\n\n')).toHaveLength(2)
  })

  test('tells which page holds no article, and goes on', async () => {
    const { code, stdout, stderr } = await run(
      'extract',
      file('no.html', page('')),
      file('b.html', page(`<p>${words}</p>`)),
    )
    expect(code).toBe(1)
    expect(stderr).toContain('no.html')
    expect(stderr).toContain('no article text found in the page')
    expect(JSON.parse(stdout).id).toBe('b.html')
  })
})

test('ingest takes each form of document, once, and tells what it cannot take', async () => {
  const given = [
    file('plain.txt', words),
    file('marked.md', `# Arden falls\n\n**Troops** took [the town](https://x.example). ${words}\n`),
    file(
      'item.json',
      JSON.stringify({ uri: 'urn:x:1', headline: 'Arden falls', body_text: words, pubstatus: 'usable' }),
    ),
    file('mail.eml', `From: a@desk.example\nSubject: Arden falls\nMessage-ID: <1@desk.example>\n\n${words}\n`),
    join(folder, 'plain.txt'),
    file('withdrawn.json', JSON.stringify({ uri: 'urn:x:2', headline: 'x', body_text: words, pubstatus: 'canceled' })),
    file('table.csv', 'a,b'),
  ]
  const first = await run('ingest', ...given)
  expect(
    first.stdout
      .trim()
      .split('\n')
      .map((line) => line.replace(/^.*\//, '').replace(/: \S+ /, ': ')),
  ).toEqual([
    'plain.txt: version 1',
    'marked.md: version 1',
    'item.json: version 1',
    'mail.eml: version 1',
    'plain.txt: nothing new (version 1)',
  ])
  expect(first.stderr).toContain('withdrawn by its publisher')
  expect(first.stderr).toContain('table.csv: expected .html, .txt, .md, .json, .jsonl or .eml.')
  expect(first.code).toBe(1)
})

describe('pack', () => {
  test('check finds the packs in order, and names those it knows when asked for another', async () => {
    expect(await run('pack', 'check')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/packs are in order: .*syria/),
    })
    const { code, stderr } = await run('pack', 'check', 'atlantis')
    expect(code).toBe(1)
    expect(stderr).toMatch(/There is no corpus\/packs\/atlantis\/pack\.json\. Known packs: .*syria/)
  })

  test('new writes over nothing, and says what it expects', async () => {
    expect((await run('pack', 'new', 'syria-2013', '--countries', 'SY')).stderr).toContain('is there already')
    const wrong = await run('pack', 'new', 'Vale War', '--countries', 'Syria')
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toMatch(/watch\.id|countries/)
  })
})

test('sources check names the watches when asked for another', async () => {
  const { code, stderr } = await run('sources', 'check', 'atlantis')
  expect(code).toBe(1)
  expect(stderr).toMatch(/There is no watch "atlantis"\. Known: .*syria/)
})
