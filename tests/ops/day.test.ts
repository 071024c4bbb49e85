import { expect, test } from 'vitest'
import { day } from '../../infra/ops/day.ts'
import { pack } from '../builders/pack.ts'
import { world } from '../memory/world.ts'
import { atDesk } from './desk.ts'

test('a day is told on one page beside the day before: what was read, what was set aside, who is silent', async () => {
  const on = world({ packs: [pack], now: '2013-06-06T20:00:00.000Z' })
  const { id = '', name = '' } = pack.sources.find(({ feed }) => feed !== undefined) ?? {}
  const polled = pack.sources.filter(({ feed }) => feed !== undefined).length
  const seen = '2013-06-05T09:00:00.000Z'
  await on.sources.note({ source: id, article: 'a1', seen, fate: 'read' })
  await on.sources.note({ source: id, article: 'a2', seen, fate: 'set-aside' })
  await on.sources.note({ source: id, article: 'a3', seen: '2013-06-06T00:00:00.000Z', fate: 'read' })
  await on.sources.note({ source: id, article: 'a4', seen: '2013-06-04T23:59:59.999Z', fate: 'read' })
  const trouble = { kind: 'failing', since: seen } as const
  await on.sources.save({ id, revision: 1, failures: 9, nextPoll: seen, problem: 'http 500', trouble })
  const { result } = await atDesk(day, on, { options: { date: '2013-06-05' } })
  const text = result.join('\n')
  expect(text).toMatch(/^memory, Wednesday 5 June 2013: no reader got a mail, 1 source silent\n/)
  expect(text).toMatch(/Articles read +1 +1\n/)
  expect(text).toMatch(/Set aside +1 +0\n/)
  expect(text).toContain(`* ${name}: 1\n`)
  expect(text).toContain(`SILENT: 1 OF ${polled} POLLED SOURCE\n\n* ${name}: failing since ${seen}, http 500`)
})
