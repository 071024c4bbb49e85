import { expect, test } from 'vitest'
import type { ArticleHead } from '#core/articles/article.ts'
import { later } from '#core/later.ts'
import type { Run } from '#core/sending/run.ts'
import { tick } from '#functions/tick/tick.ts'
import { dossierHead } from '../builders/dossier.ts'
import { pack } from '../builders/pack.ts'
import { profile } from '../builders/profile.ts'
import { world } from '../memory/world.ts'

const now = '2013-06-05T06:07:00.000Z'

function run(kind: Run['kind']): Run {
  const times = { begun: now, cutOff: later(now, 900), nextAudit: now }
  return { id: `${kind}#1`, kind, watch: 'vale', revision: 1, listed: [], outcomes: {}, ...times }
}

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

test('a cohort that is due and runs that are not finished are nudged, alerts and digests each on their own queue', async () => {
  const made = world({ now, packs: [pack] })
  await made.cohorts.save({ zone: 'UTC', at: '06:00', shard: 3, revision: 1, nextDate: '2013-06-05', nextAt: now })
  for (const kind of ['alert', 'correction', 'digest'] as const) await made.runs.save(run(kind))
  await tick(made)
  const digests = made.queues.take('digests')
  expect(digests).toHaveLength(2)
  expect(digests).toEqual(expect.arrayContaining([{ cohort: 'UTC#06:00#3' }, { audit: 'digest#1' }]))
  expect(made.queues.take('changes')).toEqual([{ audit: 'alert#1' }, { audit: 'correction#1' }])
})

test('what has been owed for half an hour is told', async () => {
  const made = world({ now, packs: [pack] })
  await made.runs.save({ ...run('alert'), nextAudit: later(now, -31 * 60) })
  await tick(made)
  expect(made.log.events).toContainEqual({ name: 'debt.overdue', fields: { kind: 'alertAudit', shard: 0, count: 1 } })
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
