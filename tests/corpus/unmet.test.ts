import { expect, test } from 'vitest'
import { Expected } from '#core/corpus/corpus.ts'
import type { DossierState, LedgerRow } from '#core/dossier.ts'
import { checksOf } from './unmet.ts'

type Development = DossierState['developments'][number]

const row = (low: number, high: number, open: boolean): LedgerRow => ({
  casualty: 'killed',
  victims: 'Hezbollah fighters',
  scope: 'day 2013-05-19',
  low,
  high,
  open,
  figures: [{ counter: 'Observatory', count: { value: high, low: high, high, bound: 'exact' }, claims: ['a/c1'] }],
  parts: [],
})

const development = (fields: Partial<Development>): Development => ({
  id: 'd',
  kind: 'control',
  type: 'taken',
  status: 'claimed',
  basis: 'one side says so',
  place: { name: 'Qusayr', id: 'qusayr', resolved: 'pack' },
  date: { value: '2013-06-05', granularity: 'day', basis: 'stated' },
  gainer: { name: 'the army', side: 'government' },
  headline: 'The army takes Qusayr',
  summary: [],
  independent: { count: 1, groups: [] },
  claims: ['a/c1'],
  ledger: [],
  statements: [],
  unknowns: [],
  weight: 50,
  ...fields,
})

const after = (article: string, ...developments: Development[]) => ({
  article,
  states: [{ developments, places: [], calendar: [], positions: [] }],
})

const nothing = { developments: [], calendar: [], positions: [], never: [] }
/** The first line of what each unmet check says. */
const firstLines = (expected: Partial<Expected>, ...story: ReturnType<typeof after>[]): string[] =>
  checksOf({ ...nothing, ...expected })
    .map((check) => check.unmet(story).split('\n')[0] ?? '')
    .filter((line) => line !== '')

const taken = Expected.shape.developments.parse([
  {
    says: 'it falls',
    kind: 'control',
    type: ['taken'],
    place: 'qusayr',
    status: ['confirmed'],
    gainerSide: 'government',
    on: '2013-06-05',
    asOf: 's-02',
  },
])

test('a development of the wanted kind, type, place, side, day and status meets the expectation', () => {
  expect(firstLines({ developments: taken }, after('s-02', development({ status: 'confirmed' })))).toEqual([])
})

test.each([
  ['status', { status: 'claimed' as const }],
  ['type', { status: 'confirmed' as const, type: 'held' }],
  ['place', { status: 'confirmed' as const, place: null }],
  ['side', { status: 'confirmed' as const, gainer: { name: 'rebels', side: 'opposition' } }],
  ['day', { status: 'confirmed' as const, date: null }],
])('a development with another %s does not', (_, fields) => {
  const found = development(fields)
  expect(firstLines({ developments: taken }, after('s-02', found))).toEqual(['missing; there is'])
})

test('a place may have several names; parties on no side go by name; sources are counted exactly', () => {
  const wanted = (fields: object) => ({
    developments: Expected.shape.developments.parse([
      { says: 'it falls', kind: 'control', type: ['taken'], status: ['claimed'], ...fields },
    ]),
  })
  const story = after('s-01', development({ gainer: { name: 'Azerbaijani forces' } }))
  const right = { place: ['Al-Qusayr', 'Qusayr'], gainer: ['Baku', 'Azerbaijan'], independent: 1 }
  expect(firstLines(wanted(right), story)).toEqual([])
  for (const wrong of [{ place: ['Homs', 'Hama'] }, { gainer: ['Armenia'] }, { independent: 2 }])
    expect(firstLines(wanted({ ...right, ...wrong }), story)).toHaveLength(1)
})

test('it must hold after the article named, not only at the end', () => {
  const story = [after('s-02'), after('s-03', development({ status: 'confirmed' }))]
  expect(firstLines({ developments: taken }, ...story)).toEqual(['missing; there is'])
})

test('a ledger row is met by its range, openness and victims together', () => {
  const wanted = (low: number, open: boolean, victims: string) => ({
    developments: Expected.shape.developments.parse([
      {
        says: 'losses',
        kind: 'casualty',
        type: ['killed'],
        status: ['claimed'],
        ledger: [{ casualty: ['killed'], victims: [victims], low, high: 28, open }],
      },
    ]),
  })
  const story = after('s-01', development({ kind: 'casualty', type: 'killed', ledger: [row(20, 28, true)] }))
  expect(firstLines(wanted(20, true, 'hezbollah'), story)).toEqual([])
  expect(firstLines(wanted(28, true, 'hezbollah'), story)).toHaveLength(1)
  expect(firstLines(wanted(20, false, 'hezbollah'), story)).toHaveLength(1)
  expect(firstLines(wanted(20, true, 'civilians'), story)).toHaveLength(1)
})

test('what must never be is found after any article, up to the one named', () => {
  const never = Expected.shape.never.parse([
    { why: 'one side only', kind: 'control', place: 'qusayr', status: ['confirmed'], until: 's-02' },
    { why: 'a comment', figure: 700 },
  ])
  const fallen = development({ status: 'confirmed' })
  expect(firstLines({ never }, after('s-01'), after('s-02', fallen), after('s-03'))).toEqual([
    expect.stringMatching(/^after s-02: taken \| confirmed \| qusayr/),
  ])
  expect(firstLines({ never }, after('s-01'), after('s-02'), after('s-03', fallen))).toEqual([])
  const figure = development({ kind: 'casualty', type: 'killed', ledger: [row(20, 700, false)] })
  expect(firstLines({ never }, after('s-01', figure), after('s-02'))).toEqual([
    expect.stringMatching(/^after s-01: killed/),
  ])
})

test('a figure that a correction takes back may stand before it', () => {
  const since = (since: string) => Expected.shape.never.parse([{ why: 'corrected', figure: 67, since }])
  const counted = after('s-01', development({ kind: 'casualty', type: 'killed', ledger: [row(67, 67, false)] }))
  expect(firstLines({ never: since('s-02') }, counted, after('s-02'))).toEqual([])
  expect(firstLines({ never: since('s-01') }, counted, after('s-02'))).toHaveLength(1)
})

test('what is only recalled from before may stand', () => {
  const never = Expected.shape.never.parse([{ why: 'an if', kind: 'control', place: 'qusayr', from: '2013-06-01' }])
  const dated = (value: string) => development({ date: { value, granularity: 'month', basis: 'stated' } })
  expect(firstLines({ never }, after('s-01', dated('2012-07')))).toEqual([])
  expect(firstLines({ never }, after('s-01', dated('2013-06')))).toHaveLength(1)
  expect(firstLines({ never }, after('s-01', development({ date: null })))).toHaveLength(1)
})
