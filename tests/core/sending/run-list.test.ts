import { expect, test } from 'vitest'
import type { Run } from '#core/sending/run.ts'
import { beginRun } from '#core/sending/run-list.ts'
import { world } from '../../memory/world.ts'

function runOf(size: number, kind: Run['kind'] = 'digest'): Run {
  return {
    id: 'digest#vale#1',
    kind,
    watch: 'vale',
    begun: '2013-06-05T06:00:00.000Z',
    cutOff: '2013-06-05T06:15:00.000Z',
    revision: 1,
    listed: Array.from({ length: size }, (_, i) => ({ subscriber: `s${i}`, delivery: `D-${i}`, edition: 'e' })),
    outcomes: {},
    nextAudit: '2013-06-05T06:05:00.000Z',
  }
}

test('a list longer than an item holds is kept in parts that lose and double nobody', async () => {
  const made = world()
  await beginRun(runOf(3000), made)
  const runs = [...made.store.runs.values()]
  expect(Math.max(...runs.map(({ listed }) => listed.length))).toBeLessThan(1000)
  const listed = runs.flatMap((run) => run.listed.map(({ delivery }) => delivery))
  expect(new Set(listed).size).toBe(3000)
  expect(listed).toHaveLength(3000)
  expect(made.queues.take('deliveries')).toHaveLength(3000)
})

test('a run filed before stands, whatever the second try would list', async () => {
  const made = world()
  await beginRun(runOf(3), made)
  made.queues.sent.splice(0)
  await beginRun(runOf(2), made)
  expect(made.queues.take('deliveries')).toHaveLength(3)
  expect(made.store.runs.get('digest#vale#1')?.listed).toHaveLength(3)
})

test('a big run of digests is spread over ten minutes, a small one is not', async () => {
  const made = world()
  await beginRun(runOf(500), made)
  const delays = made.queues.sent.map(({ delaySeconds }) => delaySeconds)
  expect([Math.min(...delays), Math.max(...delays)]).toEqual([0, 540])
  await beginRun({ ...runOf(50), id: 'small' }, made)
  expect(made.queues.sent.slice(500).every(({ delaySeconds }) => delaySeconds === 0)).toBe(true)
})

test('alerts and corrections are nudged at once, beside the line of digests', async () => {
  for (const kind of ['alert', 'correction'] as const) {
    const made = world()
    await beginRun(runOf(500, kind), made)
    expect(made.queues.sent.every(({ queue, delaySeconds }) => queue === 'urgent' && delaySeconds === 0)).toBe(true)
  }
})
