import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Instant } from '#core/instant.ts'
import { openClock } from '../../infra/local/clock.ts'
import { drain } from '../../infra/local/drain.ts'
import { createQueues } from '../../infra/local/queues.ts'
import { type Timed, travelTo } from '../../infra/local/schedule.ts'

const start = '2013-06-05T04:00:00.000Z'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A host whose functions are one: `run`, told the name of each and the time. Debts are settled by taking them out of `owed`. */
function hostWith(owed: readonly Instant[], run: (name: string, now: Instant) => void): Timed {
  const clock = openClock(join(folder, 'clock.json'))
  clock.travel(start)
  const queues = createQueues(clock, () => {})
  const go = () =>
    drain(
      queues,
      clock,
      async ({ name, now }) => run(name, now),
      (_name, error) => {
        throw error
      },
    )
  return { clock, queues, drain: go, owed: async () => [...owed] }
}

test('passes over empty time and ticks on the first whole minute at which something is due', async () => {
  const owed = ['2013-06-05T09:30:10.000Z', '2013-06-08T04:00:00.000Z']
  const ticks: Instant[] = []
  const host = hostWith(owed, (_name, now) => {
    ticks.push(now)
    owed.shift()
  })
  await travelTo(host, '2013-06-10T00:00:00.000Z')
  expect(ticks).toEqual(['2013-06-05T09:31:00.000Z', '2013-06-08T04:00:00.000Z'])
  expect(host.clock.now()).toBe('2013-06-10T00:00:00.000Z')
})

test('goes no further than it was told', async () => {
  const host = hostWith(['2013-06-08T00:00:00.000Z'], () => expect.unreachable())
  await travelTo(host, '2013-06-06T00:00:00.000Z')
  expect(host.clock.now()).toBe('2013-06-06T00:00:00.000Z')
})

test('what stays owed is nudged less and less often, and keeps nothing else waiting', async () => {
  const owed = [start, '2013-06-05T05:00:00.000Z']
  const ticks: string[] = []
  const host = hostWith(owed, (_name, now) => {
    ticks.push(now.slice(11, 16))
    const settled = owed.findIndex((at) => at > start && at <= now)
    if (settled >= 0) owed.splice(settled, 1)
  })
  await travelTo(host, '2013-06-05T05:20:00.000Z')
  expect(ticks).toEqual(['04:01', '04:03', '04:07', '04:15', '04:31', '05:00', '05:01', '05:03', '05:07', '05:15'])
})

test('stops where a message becomes visible again', async () => {
  const seen: string[] = []
  const host = hostWith([], (name, now) => seen.push(`${name} ${now}`))
  host.queues.get('deliveries')?.send('{}', 90)
  await travelTo(host, '2013-06-05T06:00:00.000Z')
  expect(seen).toEqual(['deliver 2013-06-05T04:01:30.000Z'])
})
