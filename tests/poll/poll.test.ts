import { describe, expect, test } from 'vitest'
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
    const body = new TextEncoder().encode(answer)
    made.fetcher.answers.set(feed, { status: 200, url: feed, contentType: 'application/rss+xml', body, etag: '"1"' })
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
  const body = new Uint8Array()
  made.fetcher.answers.set(feed, { status: 429, url: feed, contentType: '', body, retryAfterSeconds: 7200 })
  await visit(made)
  expect(Date.parse(stateOf(made)?.nextPoll ?? '') - Date.parse(made.clock.now())).toBeGreaterThanOrEqual(7_200_000)
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
