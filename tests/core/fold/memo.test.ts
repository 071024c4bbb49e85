import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evidence } from '#core/articles/evidence.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { memoOf } from '#core/fold/memo.ts'
import {
  armySays,
  article,
  casualty,
  control,
  diplomacy,
  exactly,
  leagueSays,
  monitorSays,
  on,
  pack,
} from './claim-builder.ts'

const speaker = fc.constantFrom(armySays, leagueSays, monitorSays, null)
const claim = fc.oneof(
  fc
    .record({
      speaker,
      day: fc.integer({ min: 1, max: 9 }),
      modality: fc.constantFrom('happened' as const, 'denied' as const),
    })
    .map(({ day, ...given }) => control({ ...given, date: on(`2013-06-0${day}`) })),
  fc
    .record({ speaker, count: fc.integer({ min: 0, max: 30 }) })
    .map(({ speaker: by, count }) => casualty(exactly(count), { speaker: by })),
  fc.constantFrom('dated' as const, 'moved' as const).map((stage) => diplomacy({ stage })),
)
const person = fc.constantFrom('Ada Voss', 'Bren Holt').map((name) => ({ name, named: true }))
const told = fc
  .record({ by: person, value: fc.integer({ min: 1, max: 9 }) })
  .map(({ by, value }) => casualty(exactly(value), { speaker: by }))
const paragraph = fc.constantFrom(
  '',
  'troops marched into the main square of the town at dawn and stayed there all day',
  'at dawn the troops marched into the main square of the town and stayed there until evening',
  'nobody came to the bridge that night although the lamps were lit as on any other',
)
const sentence = fc.constantFrom(
  '',
  'Ada Voss, director of the Monitor, said so.',
  'Bren Holt of the Relief Mission said so.',
)
const arrivals = fc.array(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      day: fc.integer({ min: 1, max: 20 }),
      claims: fc.array(fc.oneof(claim, told), { maxLength: 3 }),
      paragraph,
      sentence,
    })
    .map(({ id, day, claims, paragraph, sentence }) => withSentence(article(id, day, claims, { paragraph }), sentence)),
  { maxLength: 12 },
)

function withSentence(row: Evidence, sentence: string): Evidence {
  const context = Object.entries(row.context).map(([id, { shingles }]) => [id, { sentence, shingles }])
  return { ...row, context: Object.fromEntries(context) }
}

test('folding again after each arrival, late or anew, gives what folding without memory gives', () => {
  fc.assert(
    fc.property(arrivals, (rows) => {
      const memo = memoOf()
      const seen = new Map<string, Evidence>()
      for (const [version, row] of rows.entries()) {
        seen.set(row.article, { ...row, version: version + 1 })
        const evidence = [...seen.values()]
        expect(foldDossier('d', evidence, pack, memo)).toEqual(foldDossier('d', evidence, pack))
      }
    }),
    { numRuns: 60 },
  )
})

test('what an arrival does not concern is the very same object as before', () => {
  const memo = memoOf()
  const first = article('a', 1, [control({ date: on('2013-06-01') })])
  const second = article('b', 5, [casualty(exactly(3))])
  const third = article('c', 9, [casualty(exactly(4))])
  const before = foldDossier('d', [first, second], pack, memo).developments
  const after = foldDossier('d', [first, second, third], pack, memo).developments
  expect(before).toHaveLength(2)
  expect(after).toHaveLength(3)
  expect(after).toEqual(expect.arrayContaining([...before]))
  expect(after.filter((each) => before.includes(each))).toHaveLength(2)
})

test('whom a person speaks for, once it is told, holds for what was remembered', () => {
  const counted = (by: string) => casualty(exactly(3), { speaker: { name: by, named: true } })
  const rows = [article('a', 1, [counted('Bren Holt')]), article('b', 1, [counted('Monitor')])]
  const named = article('c', 4, [control({ speaker: { name: 'Bren Holt', named: true } })])
  const memo = memoOf()
  const toll = (evidence: readonly Evidence[]) =>
    foldDossier('d', evidence, pack, memo).developments.find(({ kind }) => kind === 'casualty')?.independent.count
  expect(toll(rows)).toBe(2)
  expect(toll([...rows, withSentence(named, 'Bren Holt, director of the Monitor, said so.')])).toBe(1)
})
