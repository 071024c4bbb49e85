import { expect, test } from 'vitest'
import { playBacklog } from './backlog.ts'

const minute = 60

test('an alert passes a backlog of fifty thousand digests', async () => {
  const { seconds, behind } = await playBacklog(50_000, 500, 'urgent')
  expect(behind).toBeGreaterThan(30_000)
  expect(seconds).toHaveLength(500)
  expect(seconds[474]).toBeLessThan(5 * minute)
  expect(seconds.at(-1)).toBeLessThan(15 * minute)
}, 120_000)

test('in one line with them it would be too late for everybody', async () => {
  const { seconds } = await playBacklog(50_000, 500, 'deliveries')
  expect(seconds).toEqual([])
}, 120_000)
