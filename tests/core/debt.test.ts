import { expect, test } from 'vitest'
import { isNudged, isOverdue } from '#core/debt.ts'
import { later } from '#core/later.ts'

const owed = '2013-06-05T04:00:20.000Z'

test('what is owed is nudged at once, then ever more rarely, and never given up', () => {
  const nudged = Array.from({ length: 24 * 60 }, (_, i) => i).filter((i) => isNudged(owed, later(owed, i * 60 + 45)))
  expect(nudged.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 30, 45, 60])
  expect(nudged.at(-1)).toBe(24 * 60 - 15)
})

test.each([-0.4, -0.2, 0.2, 0.4])('ticks that come %d minutes early or late by turns miss no nudge', (shift) => {
  for (let second = 0; second < 60; second += 1) {
    const ticks = Array.from({ length: 100 }, (_, i) => later(owed, second + (i + (i % 2) * shift) * 60))
    const gaps = ticks.filter((now) => isNudged(owed, now)).map((now) => Date.parse(now))
    expect(gaps[0]).toBe(Date.parse(ticks[0] ?? ''))
    for (const [i, at] of gaps.slice(1).entries()) expect(at - (gaps[i] ?? 0)).toBeLessThan(16.5 * 60_000)
  }
})

test('half an hour is too long', () => {
  expect(isOverdue(owed, later(owed, 1800))).toBe(false)
  expect(isOverdue(owed, later(owed, 1801))).toBe(true)
})
