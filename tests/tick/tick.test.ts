import { expect, test } from 'vitest'
import type { ArticleHead } from '#core/articles/article.ts'
import { tick } from '#functions/tick/tick.ts'
import { dossierHead } from '../builders/dossier.ts'
import { pack } from '../builders/pack.ts'
import { profile } from '../builders/profile.ts'
import { world } from '../memory/world.ts'

const now = '2013-06-05T06:07:00.000Z'

function owing(id: string, kind: 'extraction' | 'reading', at = now): ArticleHead {
  return {
    id,
    source: null,
    published: null,
    seen: now,
    version: 1,
    revision: 1,
    state: 'stored',
    dossiers: [],
    owed: { kind, at },
  }
}

test('whatever is owed and due is nudged, each on its own queue', async () => {
  const made = world({ now, packs: [pack] })
  await made.articles.see(owing('a1', 'extraction'))
  await made.articles.see(owing('a2', 'reading'))
  await made.dossiers.save(dossierHead({ changedAt: now }))
  await made.sources.save({ id: 'courier', revision: 1, failures: 0, nextPoll: now })
  await made.subscribers.save(
    profile('ann', { state: 'pending', created: now, owed: [{ kind: 'confirmation', at: now }] }),
  )
  await tick(made)
  const sent = Object.fromEntries(made.queues.sent.map(({ queue, message }) => [queue, message]))
  expect(made.queues.sent).toHaveLength(5)
  expect(sent).toEqual({
    polls: { source: 'courier' },
    articles: { extract: 'a1' },
    readings: { article: 'a2' },
    changes: { dossier: 'dossier-arden' },
    urgent: { subscriber: 'ann', letters: true },
  })
})

test('what is due later is left alone', async () => {
  const made = world({ now, packs: [pack] })
  await made.articles.see(owing('a1', 'reading', '2013-06-05T06:07:00.001Z'))
  await tick(made)
  expect(made.queues.sent).toEqual([])
})

test('a thousand old debts do not hide a young one', async () => {
  const made = world({ now, packs: [pack] })
  for (let i = 0; i < 2000; i += 1) await made.articles.see(owing(`old${i}`, 'reading', '2013-06-01T00:00:00.000Z'))
  await made.articles.see(owing('young', 'reading'))
  await tick(made)
  expect(made.queues.take('readings')).toContainEqual({ article: 'young' })
})

test('sources and archives that a pack names begin to owe within a quarter of an hour, and once', async () => {
  const made = world({ now: '2013-06-05T06:15:00.000Z', packs: [pack] })
  await tick(made)
  await tick(made)
  expect([...made.store.sources.values()]).toMatchObject([{ id: 'courier', revision: 1 }])
  expect([...made.store.cohorts.values()]).toMatchObject([
    { zone: 'Asia/Beirut', at: '00:00', nextDate: '2013-06-06', revision: 1 },
  ])
})

test('a watch that is followed from a later day on asks nothing before it', async () => {
  const made = world({
    now: '2013-06-05T06:15:00.000Z',
    packs: [{ ...pack, watch: { ...pack.watch, since: '2013-06-06' } }],
  })
  await tick(made)
  expect([made.store.sources.size, made.store.cohorts.size]).toEqual([0, 0])
  made.clock.set('2013-06-06T00:15:00.000Z')
  await tick(made)
  expect(made.store.sources.size).toBe(1)
})
