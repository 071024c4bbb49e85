import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { revise } from '#core/fold/revise.ts'
import { revokedRow, rulingRow } from '#core/fold/rulings.ts'
import { armySays, article, casualty, control, exactly, leagueSays, monitorSays, on, pack } from './claim-builder.ts'

const now = '2013-06-09T00:00:00.000Z'
const by = 'the desk'
const taken = article('a', 5, [control({ speaker: armySays })])
const counts = [
  article('b', 5, [casualty(exactly(20), { speaker: monitorSays, date: on('2013-06-04') })]),
  article('c', 9, [casualty(exactly(22), { speaker: leagueSays, date: on('2013-06-08') })]),
]
const idsOf = (evidence: Parameters<typeof foldDossier>[1]) =>
  foldDossier('d', evidence, pack).developments.map(({ id }) => id)

describe('an operator', () => {
  test('withdraws a development whoever claims it, and may take that back', () => {
    const [id = ''] = idsOf([taken])
    const row = rulingRow({ ruling: 'withdraw', development: id, by, note: 'another town of that name' }, now)
    const more = article('z', 6, [control({ speaker: monitorSays })])
    const withdrawn = foldDossier('d', [taken, row, more], pack).developments
    expect(withdrawn).toMatchObject([
      { id, status: 'withdrawn', basis: 'withdrawn by the desk: another town of that name', weight: 0 },
    ])
    expect(foldDossier('d', [row, revokedRow(row, now), taken], pack)).toEqual(foldDossier('d', [taken], pack))
  })

  test('makes two developments one, with one ledger and the other id as an alias', () => {
    const [development = '', as = ''] = idsOf(counts)
    const row = rulingRow({ ruling: 'same-as', development, as, by, note: 'one raid' }, now)
    const cause = { id: 'd', watch: 'reach', zone: 'UTC', now }
    const before = revise(undefined, foldDossier('d', counts, pack), cause)
    const after = revise(before, foldDossier('d', [...counts, row], pack), cause)
    expect(after?.developments).toMatchObject([{ id: as, aliases: [development], ledger: [{ low: 20, high: 22 }] }])
  })

  test('who rules in a circle makes one of them all', () => {
    const [a = '', b = ''] = idsOf(counts)
    const rows = [
      rulingRow({ ruling: 'same-as', development: a, as: b, by, note: '' }, now),
      rulingRow({ ruling: 'same-as', development: b, as: a, by, note: '' }, now),
    ]
    expect(idsOf([...counts, ...rows])).toHaveLength(1)
  })

  test('rulings hold in whatever order they and the articles come', () => {
    const [development = '', as = ''] = idsOf(counts)
    const all = [
      taken,
      ...counts,
      rulingRow({ ruling: 'same-as', development, as, by, note: '' }, now),
      rulingRow({ ruling: 'withdraw', development: idsOf([taken])[0] ?? '', by, note: '' }, now),
    ]
    const expected = foldDossier('d', all, pack)
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), (shuffled) => {
        expect(foldDossier('d', shuffled, pack)).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })
})
