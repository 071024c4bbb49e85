import { expect, test } from 'vitest'
import { isSameCopy, shinglesOf } from '#core/fold/lineage.ts'

const copy = shinglesOf('The monitor said at least fifty people had been killed in the town during the day of fighting')

test('a paragraph trimmed by an editor is the same copy', () => {
  const trimmed = shinglesOf('At least fifty people had been killed in the town during the day')
  expect(isSameCopy(copy, trimmed)).toBe(true)
})

test('the same matter in other words is not', () => {
  const other = shinglesOf('Fifty residents lost their lives on Sunday, according to doctors who spoke by telephone')
  expect(isSameCopy(copy, other)).toBe(false)
})

test('short paragraphs say nothing about their origin', () => {
  expect(isSameCopy(shinglesOf('Troops took the town.'), shinglesOf('Troops took the town.'))).toBe(false)
})
