import { expect, test } from 'vitest'
import { copiesOf } from '#core/fold/copies.ts'
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

test('copies are found among many paragraphs, through two cuts of one text, and boilerplate makes none', () => {
  const words = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `w${from + n}`).join(' ')
  const boilerplate = 'reporting by our staff in the capital'
  const others = Array.from({ length: 200 }, (_, n) => `${words(100 * (n + 1), 100 * (n + 1) + 30)} ${boilerplate}`)
  const texts = [words(0, 20), ...others, words(0, 40), `${words(22, 40)} ${boilerplate}`].map(shinglesOf)
  const copies = copiesOf([...texts, []])
  expect([copies[0], copies[201], copies[202], copies[203]]).toEqual([0, 0, 0, undefined])
  expect(new Set(copies).size).toBe(202)
})
