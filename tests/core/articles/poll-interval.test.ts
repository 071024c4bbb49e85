import { expect, test } from 'vitest'
import { backOff, pollInterval, spanOf } from '#core/articles/poll-interval.ts'

const minutes = (seconds: number) => Math.floor(seconds / 60)

test.each([
  ['nothing known', {}, 15],
  ['a ttl of an hour', { ttl: 3600 }, 60],
  ['a ttl of a minute', { ttl: 60 }, 15],
  ['a cache for two hours', { ttl: 3600, maxAge: 7200 }, 120],
  ['a week of rest', { ttl: 604_800 }, 359],
  ['a feed that slides past in forty minutes, whatever it asks', { ttl: 7200, span: 2400 }, 19],
  ['a feed that slides past in a minute', { span: 60 }, 5],
])('%s', (_, pace, expected) => {
  expect(minutes(pollInterval('courier', pace))).toBe(expected)
})

test('sources that fail together do not come together, and none waits longer than about six hours', () => {
  const waits = ['a', 'b', 'c', 'd', 'e'].map((id) => backOff(id, 20))
  expect(new Set(waits).size).toBe(5)
  expect(Math.max(...waits)).toBeLessThan(6 * 3600 + 61)
  expect(backOff('a', 1, 86_400)).toBeGreaterThanOrEqual(86_400)
})

test('a feed’s span is told by instants alone', () => {
  expect(spanOf(['2024-03-15T10:00:00.000Z', null, '2024-03-15', '2024-03-15T08:00:00.000Z'])).toBeUndefined()
  expect(spanOf(['2024-03-15T10:00:00.000Z', '2024-03-15T09:00:00.000Z', '2024-03-15T08:00:00.000Z'])).toBe(7200)
})
