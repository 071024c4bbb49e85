import { describe, expect, test } from 'vitest'
import type { LedgerRow } from '#core/dossier.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import {
  armySays,
  article,
  atLeast,
  casualty,
  exactly,
  leagueSays,
  missionSays,
  monitorSays,
  on,
  pack,
} from './claim-builder.ts'

const yesterday = { date: on('2013-06-04') }
const rowsOf = (...evidence: Parameters<typeof foldDossier>[1]) =>
  foldDossier('d', evidence, pack).developments.flatMap(({ ledger }) => ledger)
const brief = ({ scope, low, high, open, figures }: LedgerRow) => [
  scope,
  low,
  high,
  open,
  figures.map(({ counter, count }) => `${counter} ${count.value}`),
]

describe('the ledger', () => {
  test('counters of one incident stand side by side, an undated figure with that of the day before', () => {
    const rows = rowsOf(
      article('a', 5, [
        casualty(atLeast(28), { date: on('2013-06-05') }),
        casualty(exactly(28), { ...yesterday, speaker: monitorSays }),
        casualty(atLeast(20), { speaker: leagueSays }),
      ]),
    )
    expect(rows.map(brief)).toEqual([['2013-06-04', 20, 28, true, ['Monitor 28', 'League 20']]])
  })

  test('the dead of the night before are apart', () => {
    const night = casualty(exactly(4), {
      text: 'four had been killed overnight',
      date: on('2013-06-04'),
      speaker: leagueSays,
    })
    const rows = rowsOf(article('a', 5, [casualty(exactly(28), { ...yesterday, speaker: monitorSays }), night]))
    expect(rows.map(brief)).toEqual([
      ['2013-06-04', 28, 28, false, ['Monitor 28']],
      ['night to 2013-06-04', 4, 4, false, ['League 4']],
    ])
  })

  test('parts stand under their whole and are not added', () => {
    const whole = casualty(atLeast(52), { speaker: monitorSays, victims: { group: 'unknown' } })
    const part = casualty(atLeast(21), { speaker: monitorSays, partOf: 'c1' })
    const [row] = rowsOf(article('a', 5, [whole, part]))
    expect(row).toMatchObject({ low: 52, high: 52, parts: [{ victims: 'league fighters', count: { value: 21 } }] })
  })

  test('a newer figure of a counter replaces its older one, down as well as up', () => {
    const earlier = article('a', 5, [casualty(exactly(82), { speaker: monitorSays, date: on('2013-06-05') })])
    const later = article('b', 6, [casualty(exactly(28), { speaker: monitorSays, date: on('2013-06-05') })])
    expect(rowsOf(earlier, later).map(brief)).toEqual([['2013-06-05', 28, 28, false, ['Monitor 28']]])
  })

  test('tolls of two counters since one date are two figures of one row, and no rise', () => {
    const scope = { kind: 'cumulative' as const, from: '2011-03' }
    const toll = (value: number) => casualty(atLeast(value), { scope, victims: { group: 'unknown' } })
    const rows = rowsOf(
      article('a', 5, [{ ...toll(70_000), speaker: missionSays }]),
      article('b', 6, [{ ...toll(94_000), speaker: monitorSays }]),
    )
    expect(rows.map(brief)).toEqual([
      ['since 2011-03', 70_000, 94_000, true, ['Relief Mission 70000', 'Monitor 94000']],
    ])
  })

  test('a day, an incident and a toll are never one row', () => {
    const scopes = [
      { kind: 'day', from: '2013-06-05' },
      { kind: 'cumulative' },
      { kind: 'period', from: '2013-05' },
    ] as const
    const rows = rowsOf(
      article(
        'a',
        6,
        scopes.map((scope) => casualty(exactly(7), { scope, speaker: monitorSays })),
      ),
    )
    expect(rows.map(({ scope }) => scope).sort()).toEqual(['2013-05–2013-06-06', '2013-06-05', 'in all'])
  })

  test('figures that cannot both be right dispute each other', () => {
    const evidence = [
      article('a', 5, [casualty(exactly(12), { speaker: armySays }), casualty(exactly(40), { speaker: monitorSays })]),
    ]
    expect(foldDossier('d', evidence, pack).developments[0]).toMatchObject({
      status: 'disputed',
      basis: 'the figures of Monitor and royal army differ',
    })
  })

  test('an explicit zero is a figure', () => {
    const [development] = foldDossier(
      'd',
      [article('a', 5, [casualty(exactly(0), { speaker: monitorSays })])],
      pack,
    ).developments
    expect(development).toMatchObject({ ledger: [{ low: 0, high: 0 }] })
    expect(development?.headline).toBe('No league fighters killed in Aldmoor, Monitor says')
  })

  test('"dozens" bears out no number', () => {
    const vague = { value: null, low: 24, high: null, bound: 'vague' as const }
    const evidence = [
      article('a', 5, [casualty(exactly(40), { speaker: monitorSays })]),
      article('b', 5, [casualty(vague, { speaker: missionSays })]),
    ]
    expect(foldDossier('d', evidence, pack).developments[0]).toMatchObject({
      status: 'claimed',
      independent: { count: 1 },
    })
  })
})
