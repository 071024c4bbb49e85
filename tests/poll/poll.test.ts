import { expect, test } from 'vitest'
import { poll } from '#functions/poll/poll.ts'
import { tick } from '#functions/tick/tick.ts'
import { eachSchedule } from '../builders/crash-points.ts'
import { pack } from '../builders/pack.ts'
import { type World, world } from '../memory/world.ts'

const feed = 'https://courier.example/feed'
const items = [
  'https://courier.example/a | Arden falls | Wed, 05 Jun 2013 03:30:00 GMT',
  'https://courier.example/b?utm_source=rss',
]

async function worldWith(answer: string | undefined = items.join('\n')): Promise<World> {
  const made = world({ packs: [pack] })
  if (answer !== undefined) {
    made.fetcher.answers.set(feed, {
      status: 200,
      url: feed,
      contentType: 'application/rss+xml',
      text: answer,
      etag: '"1"',
    })
  }
  return made
}
const visit = (made: World) => poll('courier', made)
const stateOf = (made: World) => made.store.sources.get('courier')

test('every unseen item becomes an article that owes extraction', async () => {
  const made = await worldWith()
  await visit(made)
  const heads = [...made.store.articles.values()]
  expect(heads).toHaveLength(2)
  expect(heads[0]).toMatchObject({
    url: 'https://courier.example/a',
    source: 'courier',
    headline: 'Arden falls',
    published: '2013-06-05T03:30:00.000Z',
    state: 'seen',
    owed: { kind: 'extraction' },
  })
  expect(made.queues.take('articles')).toEqual(heads.map(({ id }) => ({ extract: id })))
})

test('a source is asked again with its validators, and a body unchanged is not read', async () => {
  const made = await worldWith()
  await visit(made)
  made.clock.pass(3600)
  await visit(made)
  expect(made.fetcher.asked).toHaveLength(2)
  expect(stateOf(made)).toMatchObject({ etag: '"1"', failures: 0, revision: 2 })
  expect(made.store.articles.size).toBe(2)
})

test('a nudge before the next poll is due fetches nothing', async () => {
  const made = await worldWith()
  await visit(made)
  made.clock.pass(60)
  await visit(made)
  expect(made.fetcher.asked).toHaveLength(1)
})

test('a source that fails is asked ever less often, at least every six hours or so, and its recovery is told', async () => {
  const made = await worldWith('')
  made.fetcher.answers.delete(feed)
  const waits: number[] = []
  for (let i = 0; i < 9; i += 1) {
    await visit(made)
    const next = stateOf(made)?.nextPoll ?? ''
    waits.push((Date.parse(next) - Date.parse(made.clock.now())) / 1000)
    made.clock.set(next)
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(waits.at(-1)).toBeLessThan(6 * 3600 + 61)
  expect(stateOf(made)).toMatchObject({ failures: 9, problem: expect.stringContaining('FetchFailed') })
  made.fetcher.answers.set(feed, items[0] ?? '')
  await visit(made)
  expect(stateOf(made)).not.toHaveProperty('problem')
  expect(made.log.names()).toContain('source.recovered')
})

test('what is no feed is a failure of the source, not of the poll', async () => {
  const made = await worldWith('<html>maintenance</html>')
  await visit(made)
  expect(stateOf(made)).toMatchObject({ failures: 1, problem: expect.stringContaining('FeedMalformed') })
})

test('a host that asks for patience gets it', async () => {
  const made = await worldWith()
  made.fetcher.answers.set(feed, { status: 429, url: feed, contentType: '', text: '', retryAfterSeconds: 7200 })
  await visit(made)
  expect(Date.parse(stateOf(made)?.nextPoll ?? '') - Date.parse(made.clock.now())).toBeGreaterThanOrEqual(7_200_000)
})

/** The feed shows these lines from now on, and an hour passes. */
function shows(made: World, ...lines: string[]): void {
  made.fetcher.answers.set(feed, lines.join('\n'))
  made.clock.pass(3600)
}
const owing = (made: World) => [...made.store.articles.values()].filter(({ owed }) => owed?.kind === 'extraction')

test('what a feed shows when it is first asked is only marked as seen, unless the pack says otherwise', async () => {
  const { firstPoll: _, ...source } = pack.sources[0] as (typeof pack.sources)[0]
  const made = world({ packs: [{ ...pack, sources: [source] }] })
  shows(made, 'https://courier.example/a', 'https://courier.example/b')
  await visit(made)
  expect(made.store.articles.size).toBe(2)
  expect(owing(made)).toEqual([])
  shows(made, 'https://courier.example/c', 'https://courier.example/a | A new title')
  await visit(made)
  expect(owing(made).map(({ url }) => url)).toEqual(['https://courier.example/c'])
})

test('re-ordered items and addresses with other parameters are no news, and cost no write', async () => {
  const made = await worldWith('https://courier.example/a | A\nhttps://courier.example/b | B')
  await visit(made)
  shows(made, 'https://courier.example/b?utm_medium=rss | B', 'https://courier.example/a#top | A')
  const before = made.faults.calls
  await visit(made)
  expect(made.store.articles.size).toBe(2)
  // Its state twice, the fetch: nothing was asked of the articles.
  expect(made.faults.calls - before).toBe(3)
})

test('an item whose title or date changed is read again, after its last version was read', async () => {
  const made = await worldWith('https://courier.example/a | Arden falls')
  await visit(made)
  const [head] = owing(made)
  if (head === undefined) throw new Error('nothing was seen')
  await made.articles.save({
    ...head,
    revision: 2,
    version: 1,
    state: 'stored',
    owed: { kind: 'reading', at: head.seen },
  })
  shows(made, 'https://courier.example/a | CORRECTED: Arden does not fall')
  await visit(made)
  expect(owing(made)).toEqual([])
  const { owed: _, ...read } = { ...head, revision: 3, version: 1, state: 'read' as const }
  await made.articles.save(read)
  made.clock.pass(3600)
  await visit(made)
  expect(owing(made)).toMatchObject([{ id: head.id, headline: 'CORRECTED: Arden does not fall', version: 1 }])
})

test('a window that slid past between two visits is told as a possible gap', async () => {
  const made = await worldWith()
  await visit(made)
  shows(made, 'https://courier.example/x', 'https://courier.example/b')
  await visit(made)
  expect(made.log.names()).not.toContain('source.possible-gap')
  shows(made, 'https://courier.example/y', 'https://courier.example/z')
  await visit(made)
  expect(made.log.names()).toContain('source.possible-gap')
})

test('its operator hears of trouble once, and once when it is over', async () => {
  const made = await worldWith('')
  const told = () => made.log.names().filter((name) => /^source\.(?:trouble|recovered)$/.test(name))
  for (let visits = 0; visits < 3; visits += 1) {
    await visit(made)
    made.clock.pass(24 * 3600)
  }
  expect(stateOf(made)?.trouble).toMatchObject({ kind: 'empty' })
  expect(told()).toEqual(['source.trouble'])
  shows(made, 'https://courier.example/a | A | 2013-06-09T04:00:00Z')
  await visit(made)
  expect(told()).toEqual(['source.trouble', 'source.recovered'])
  made.clock.pass(5 * 24 * 3600)
  await visit(made)
  expect(stateOf(made)?.trouble).toMatchObject({ kind: 'silent' })
  shows(made, 'https://courier.example/b | B | 2013-06-15T04:00:00Z')
  await visit(made)
  expect(told()).toEqual(['source.trouble', 'source.recovered', 'source.trouble', 'source.recovered'])
})

test('whatever call fails, and fails again, every item is seen, and asked for once', async () => {
  const played = await eachSchedule(
    () => worldWith(),
    visit,
    async (made) => {
      await visit(made)
      expect(made.store.articles.size).toBe(2)
      expect(stateOf(made)?.revision).toBe(1)
      made.queues.sent.splice(0)
      await tick(made)
      expect(made.queues.take('articles')).toHaveLength(2)
    },
  )
  expect(played).toBeGreaterThan(100)
})
