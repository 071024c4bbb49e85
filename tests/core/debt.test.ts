import { expect, test } from 'vitest'
import { isNudged, isOverdue } from '#core/debt.ts'
import { later } from '#core/later.ts'

const owed = '2013-06-05T04:00:20.000Z'

test('what is owed is nudged at once, then ever more rarely, and never given up', () => {
  const nudged = Array.from({ length: 24 * 60 }, (_, i) => i).filter((i) => isNudged(owed, later(owed, i * 60 + 30)))
  expect(nudged.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 30, 45, 60])
  expect(nudged.at(-1)).toBe(24 * 60 - 15)
})

test('half an hour is too long', () => {
  expect(isOverdue(owed, later(owed, 1800))).toBe(false)
  expect(isOverdue(owed, later(owed, 1801))).toBe(true)
})
