import { expect, test } from 'vitest'
import type { Evidence } from '#core/articles/evidence.ts'
import type { DiplomacyClaim } from '#core/claims/claim.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { article, diplomacy, on, pack } from './claim-builder.ts'

const month = (value: string) => ({ value, granularity: 'month' as const, basis: 'stated' as const })
const stage = (stage: DiplomacyClaim['stage'], date?: DiplomacyClaim['date']) =>
  diplomacy({ ...(stage ? { stage } : {}), ...(date ? { date } : {}) })

const entriesOf = (...evidence: readonly Evidence[]) =>
  foldDossier('d', evidence, pack).calendar.map(({ matter, stage, date, slips }) => [
    matter,
    stage,
    date?.value ?? null,
    slips.map((slip) => slip.date?.value ?? null),
  ])

test('an article that tells where a date came from and where it went slips forwards, in whatever order it tells them', () => {
  const told = article('b', 5, [stage('moved', month('2013-07')), stage('dated', month('2013-06'))])
  expect(entriesOf(told)).toEqual([['Peace talks', 'moved', '2013-07', ['2013-06', '2013-07']]])
})

test('what recalls the old date does not move the meeting back', () => {
  const evidence = [
    article('a', 1, [stage('dated', month('2013-06'))]),
    article('b', 5, [stage('moved', month('2013-07'))]),
    article('c', 6, [stage('moved', month('2013-06'))]),
    article('d', 7, [stage('dated', month('2013-06'))]),
  ]
  expect(entriesOf(...evidence)).toEqual([['Peace talks', 'moved', '2013-07', ['2013-06', '2013-07']]])
})

test('a date that nobody named before is a new one, earlier or not', () => {
  const evidence = [
    article('a', 1, [stage('dated', month('2013-07'))]),
    article('b', 5, [stage('moved', on('2013-06-20'))]),
  ]
  expect(entriesOf(...evidence)).toEqual([['Peace talks', 'moved', '2013-06-20', ['2013-07', '2013-06-20']]])
})

test('a session before the conference can begin is not the conference', () => {
  const evidence = [
    article('a', 1, [stage('dated', month('2013-07'))]),
    article('b', 5, [stage('held', on('2013-06-05'))]),
  ]
  expect(entriesOf(...evidence)).toEqual([['Peace talks', 'dated', '2013-07', ['2013-07']]])
})

test('who meets to prepare a conference has a meeting of their own', () => {
  const row = article('a', 1, [stage('held', on('2013-06-01'))])
  const context = { c1: { sentence: 'Envoys met to prepare the talks.', shingles: [] } }
  const [entry] = entriesOf({ ...row, context }, article('b', 2, [stage('dated', month('2013-07'))]))
  expect(entry?.[0]).toBe('Preparation of peace talks')
})

test('talks of which nobody spoke for months are other talks', () => {
  const later = article('b', 5, [stage('dated', on('2015-02-01'))])
  const published = '2015-01-05T08:00:00.000Z'
  const entries = entriesOf(article('a', 1, [stage('dated', month('2013-07'))]), {
    ...later,
    published,
    arrived: published,
  })
  expect(entries.map(([, , date]) => date)).toEqual(['2013-07', '2015-02-01'])
})

test('a line in the paper tells where a meeting stands, not what somebody thinks of it', () => {
  const said = diplomacy({
    stage: 'moved',
    date: month('2013-07'),
    text: 'The fall of the town should not become an excuse to give up the talks, which have been put back to July',
  })
  const evidence = [article('a', 1, [stage('dated', month('2013-06'))]), article('b', 5, [said])]
  expect(foldDossier('d', evidence, pack).developments.map(({ headline }) => headline)).toEqual([
    'Peace talks put back from June to July',
  ])
})
