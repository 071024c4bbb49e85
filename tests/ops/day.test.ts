import { expect, test } from 'vitest'
import { day } from '../../infra/ops/day.ts'
import { someHead } from '../adapters/samples.ts'
import { pack } from '../builders/pack.ts'
import { world } from '../memory/world.ts'
import { atDesk } from './desk.ts'

test('a day is told on one page: what was read, what was set aside and why, who is silent', async () => {
  const on = world({ packs: [pack], now: '2013-06-06T20:00:00.000Z' })
  const id = pack.sources[0]?.id ?? ''
  const seen = '2013-06-05T09:00:00.000Z'
  await on.sources.note({ source: id, article: 'a1', seen, fate: 'read' })
  await on.sources.note({ source: id, article: 'a2', seen, fate: 'set-aside' })
  await on.sources.note({ source: id, article: 'a3', seen: '2013-06-06T09:00:00.000Z', fate: 'read' })
  const trouble = { kind: 'failing', since: seen } as const
  await on.sources.save({ id, revision: 1, failures: 9, nextPoll: seen, problem: 'http 500', trouble })
  const { owed: _, ...head } = someHead({ id: 'a2', seen, state: 'rejected', reason: 'no article text' })
  await on.articles.see(head)
  const { result } = await atDesk(day, on, { options: { date: '2013-06-05' } })
  expect(result).toEqual([
    'articles\t1\tread',
    'articles\t1\tset-aside',
    'rejected\t1\tno article text',
    `silent\t${id}\tfailing since ${seen}\thttp 500`,
  ])
})
