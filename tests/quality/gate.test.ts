import { expect, test } from 'vitest'
import { drops, readCommitted } from './gate.ts'
import { scoreOf } from './measures.ts'
import { corpusScores } from './own/corpus-scores.ts'

test('reading does not get worse on the corpus; if it must, npm run quality -- --accept says so in a diff', () => {
  expect(
    drops(
      readCommitted(),
      Object.values(corpusScores).map((score) => score()),
    ),
  ).toEqual([])
}, 60_000)

const search = (right: number, found: number, expected: number) => ({ own: { control: { right, found, expected } } })
const verdict = (right: boolean, expected: boolean, found: boolean) => ({ measure: 'control', right, expected, found })
const scored = [scoreOf('own', [verdict(true, true, true), verdict(false, true, false), verdict(false, false, true)])]

test.each([
  ['as good', search(1, 2, 2), []],
  ['better', search(0, 2, 2), []],
  ['found less', search(2, 4, 2), ['own: control: recall fell from 1.0000 to 0.5000']],
  ['more found wrongly', search(2, 2, 4), ['own: control: precision fell from 1.0000 to 0.5000']],
  [
    'a measure that went',
    { ...search(1, 2, 2), old: { place: { right: 1, expected: 1 } } },
    ['old: place is not measured any more'],
  ],
  ['a measure that came', {}, ['own: control is not committed yet']],
])('the gate tells %s', (_, committed, expected) => {
  expect(drops(committed, scored)).toEqual(expected)
})
