import { describe, expect, test } from 'vitest'
import type { ArticleHead } from '#core/articles/article.ts'
import { articleIdOf } from '#core/articles/canonical-url.ts'
import { ingest } from '#functions/ingest/ingest.ts'
import { replayRejected } from '#functions/ingest/quarantine.ts'
import { crash, crashPoints, eachSchedule } from '../builders/crash-points.ts'
import { pack } from '../builders/pack.ts'
import { type World, world } from '../memory/world.ts'

const url = 'https://www.courier.example/arden'
const id = articleIdOf(url)
const text = 'Royal troops took Arden on Wednesday, two residents and a League spokesman said. '.repeat(4)
const page = (body = text, lang = 'en') =>
  `<html lang="${lang}"><h1>Arden falls</h1><time datetime="2013-06-05T03:30:00Z"/><p>${body}</p></html>`

async function worldSeen(answer: string | undefined = page()): Promise<World> {
  const made = world({ packs: [pack] })
  if (answer !== undefined) made.fetcher.answers.set(url, answer)
  await made.articles.see({
    id,
    url,
    source: 'courier',
    published: null,
    seen: made.clock.now(),
    version: 0,
    revision: 1,
    state: 'seen',
    dossiers: [],
    owed: { kind: 'extraction', at: made.clock.now() },
  })
  return made
}
const extract = (made: World) => ingest({ extract: id }, made)
const headOf = (made: World, of = id): ArticleHead | undefined => made.store.articles.get(of)

/** The article owes another look, as a poll that finds it changed would have it. */
async function askAgain(made: World): Promise<void> {
  const head = headOf(made)
  if (head === undefined) throw new Error('never seen')
  await made.articles.save({
    ...head,
    revision: head.revision + 1,
    owed: { kind: 'extraction', at: made.clock.now() },
  })
}

test('a page becomes version 1 of its article, which owes a reading', async () => {
  const made = await worldSeen()
  expect(await extract(made)).toBe('done')
  expect(headOf(made)).toMatchObject({
    version: 1,
    state: 'stored',
    headline: 'Arden falls',
    owed: { kind: 'reading' },
  })
  expect(made.store.bodies.get(`${id}#1`)).toMatchObject({
    source: 'courier',
    url,
    language: 'en',
    published: '2013-06-05T03:30:00.000Z',
    text,
  })
  expect(made.queues.take('readings')).toEqual([{ article: id }])
})

test('the same text again is no new version', async () => {
  const made = await worldSeen()
  await extract(made)
  await askAgain(made)
  await extract(made)
  expect(headOf(made)).toMatchObject({ version: 1 })
  expect(headOf(made)).not.toHaveProperty('owed')
})

test('a changed text is a new version, and the old one is kept', async () => {
  const made = await worldSeen()
  await extract(made)
  await askAgain(made)
  made.fetcher.answers.set(url, page(`${text} Rebels denied it.`))
  await extract(made)
  expect(headOf(made)?.version).toBe(2)
  expect([...made.store.bodies.keys()]).toEqual([`${id}#1`, `${id}#2`])
})

test('what its publisher withdraws after it was read becomes a version without words', async () => {
  const made = await worldSeen()
  await extract(made)
  await askAgain(made)
  made.fetcher.answers.set(url, page('Removed.').replace('Arden falls', 'WITHDRAWN: Arden falls'))
  await extract(made)
  expect(headOf(made)).toMatchObject({ version: 2, owed: { kind: 'reading' } })
  expect(made.store.bodies.get(`${id}#2`)?.text).toBe('')
})

test.each([
  ['a page without an article', page('Please accept our cookies.'), 'no article text found in the page'],
  [
    'a language that is not read',
    page('Les rebelles ont pris la ville dans la nuit, selon des habitants. '.repeat(5), 'fr'),
    'language fr is not read',
  ],
  [
    'a language that the page does not own up to',
    page('Les rebelles ont pris la ville dans la nuit, selon des habitants. '.repeat(5)),
    'language fr is not read',
  ],
  ['an item withdrawn before it was read', page().replace('Arden falls', 'WITHDRAWN: Arden falls'), 'withdrawn'],
  ['an address that must not be reached', 'refused', 'must not be reached'],
])('%s is set aside with the reason', async (_, answer, reason) => {
  const made = await worldSeen(answer)
  expect(await extract(made)).toBe('done')
  expect(headOf(made)).toMatchObject({ state: 'rejected', reason: expect.stringContaining(reason) })
  expect(headOf(made)).not.toHaveProperty('owed')
})

test('an item under embargo is looked at again, and read when it is free', async () => {
  const made = await worldSeen(page().replace('Arden falls', 'EMBARGOED until noon: Arden falls'))
  await extract(made)
  expect(headOf(made)).toMatchObject({ state: 'seen', owed: { kind: 'extraction' } })
  made.fetcher.answers.set(url, page())
  made.clock.pass(3600)
  await extract(made)
  expect(headOf(made)).toMatchObject({ state: 'stored', version: 1 })
})

test('every article of a source is counted once, by what became of it', async () => {
  const made = await worldSeen()
  const counted = async () => {
    const [first, ...more] = await made.sources.intake(
      'courier',
      '2000-01-01T00:00:00.000Z',
      '9999-01-01T00:00:00.000Z',
    )
    expect(more).toEqual([])
    return first
  }
  await extract(made)
  expect(await counted()).toMatchObject({ article: id, fate: 'read' })
  await askAgain(made)
  made.clock.pass(3600)
  made.fetcher.answers.set(url, page(`${text} Rebels denied it.`))
  await extract(made)
  expect(await counted()).toMatchObject({ fate: 'read' })
})

test('what is set aside is counted with its reason', async () => {
  const french = await worldSeen(page('Les rebelles ont pris la ville dans la nuit, selon des habitants. '.repeat(5)))
  const cookies = await worldSeen(page('Please accept our cookies.'))
  for (const made of [french, cookies]) await extract(made)
  expect([...french.store.intake.values()]).toMatchObject([{ fate: 'language', language: 'fr' }])
  expect([...cookies.store.intake.values()]).toMatchObject([{ fate: 'set-aside' }])
})

test('what was set aside is kept as it came, and read when it is replayed after a fix', async () => {
  const made = await worldSeen(page('Please accept our cookies.'))
  await extract(made)
  expect((await made.articles.raw(id))?.text).toContain('cookies')
  expect((await made.articles.rejected(9)).map((head) => head.id)).toEqual([id])
  expect(await replayRejected(['unknown', id], made)).toEqual([id])
  expect(made.queues.take('articles')).toEqual([{ extract: id }])
  made.fetcher.answers.set(url, page())
  await extract(made)
  expect(headOf(made)).toMatchObject({ state: 'stored', version: 1 })
  expect(headOf(made)).not.toHaveProperty('reason')
  expect(await replayRejected([id], made)).toEqual([])
})

test('a host that is down is asked later and later, and a day and a half after that no more', async () => {
  const made = await worldSeen()
  made.fetcher.answers.delete(url)
  const begun = Date.parse(made.clock.now())
  for (let at = headOf(made)?.owed?.at; at !== undefined; at = headOf(made)?.owed?.at) {
    made.clock.set(at)
    await extract(made)
  }
  expect(headOf(made)).toMatchObject({ state: 'rejected', reason: expect.stringContaining('after 12 attempts') })
  expect((Date.parse(made.clock.now()) - begun) / 3_600_000).toBeGreaterThan(18)
})

test('a nudge while it waits fetches nothing', async () => {
  const made = await worldSeen()
  made.fetcher.answers.delete(url)
  await extract(made)
  await extract(made)
  expect(made.fetcher.asked).toHaveLength(1)
})

test('a document with a URL is the article of that URL, and its source is known by host', async () => {
  const made = await worldSeen()
  await ingest({ document: { id: 'n1', url: `${url}?utm_source=x`, body: ['One.', 'Two.'] } }, made)
  expect(made.store.bodies.get(`${id}#1`)).toMatchObject({ text: 'One.\n\nTwo.', source: 'courier' })
})

test('a document without a URL keeps its own id from visit to visit', async () => {
  const made = world({ packs: [pack] })
  await ingest({ document: { id: 'n1', text: 'One.' } }, made)
  await ingest({ document: { id: 'n1', text: 'One.' } }, made)
  await ingest({ document: { id: 'n1', text: 'Two.' } }, made)
  expect([...made.store.articles.values()]).toMatchObject([{ version: 2, source: null }])
})

describe('whatever call fails, before or after it took effect', async () => {
  const begin = () => worldSeen()

  test('and fails again, one version is stored and owes a reading', async () => {
    const played = await eachSchedule(begin, extract, async (made) => {
      made.clock.pass(400)
      await extract(made)
      expect(headOf(made)).toMatchObject({ version: 1, owed: { kind: 'reading' } })
      expect(made.store.bodies.size).toBe(1)
    })
    expect(played).toBeGreaterThan(100)
  })

  test('a page that changed after a crash is stored beside what the crash left', async () => {
    const made = await begin()
    const lost = (await crashPoints(begin, extract)).length / 2
    for (let n = 1; n <= lost && made.store.bodies.size === 0; n += 1) await crash(made, { n, when: 'after' }, extract)
    expect(headOf(made)?.version).toBe(0)
    made.fetcher.answers.set(url, page(`${text} Rebels denied it.`))
    await extract(made)
    expect(headOf(made)?.version).toBe(2)
    expect(made.store.bodies.get(`${id}#2`)?.text).toContain('denied')
  })
})
