import fc from 'fast-check'
import { expect, test } from 'vitest'
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
const rows = fc
  .array(fc.record({ day: fc.integer({ min: 1, max: 20 }), claims: fc.array(claim, { maxLength: 3 }) }), {
    maxLength: 10,
  })
  .map((list) => list.map(({ day, claims }, index) => article(`a${index}`, day, claims)))

test('folding again after each arrival with what is remembered gives what folding anew gives', () => {
  fc.assert(
    fc.property(rows, (arrivals) => {
      const memo = memoOf()
      for (const [index] of arrivals.entries()) {
        const seen = arrivals.slice(0, index + 1)
        expect(foldDossier('d', seen, pack, memo)).toEqual(foldDossier('d', seen, pack))
      }
    }),
    { numRuns: 40 },
  )
})
