import { expect, test } from 'vitest'
import { compileEdition, type EditionPlan } from '#core/editions/compile-edition.ts'
import { coverageOf } from '#core/editions/coverage.ts'
import type { Edition } from '#core/editions/edition.ts'
import { development, dossierHead } from '../../builders/dossier.ts'
import { pack } from '../../builders/pack.ts'
import { preferences } from '../../builders/profile.ts'

function plan(previous: Edition | undefined, given: Partial<EditionPlan> = {}): EditionPlan {
  return {
    pack,
    date: previous === undefined ? '2013-06-05' : '2013-06-06',
    zone: 'Asia/Beirut',
    segment: 's',
    interests: preferences(),
    previous,
    since: '2013-06-04T04:00:00.000Z',
    to: '2013-06-05T04:00:00.000Z',
    coverage: coverageOf([], []),
    ...given,
  }
}
const first = dossierHead({ developments: [development({ status: 'claimed', changedAt: '2013-06-05T03:00:00.000Z' })] })

test('a first edition holds what changed in its day, and covers everything before it', () => {
  const old = dossierHead({
    id: 'old',
    developments: [development({ id: 'x', changedAt: '2013-05-20T03:00:00.000Z' })],
  })
  const edition = compileEdition(plan(undefined), [
    { head: first, before: undefined },
    { head: old, before: undefined },
  ])
  expect(edition.items.map(({ development: { id }, change }) => [id, change])).toEqual([['dev', 'new']])
  expect(edition.covers).toEqual({ 'dossier-arden': 1, old: 1 })
})

test('the next edition goes by revision numbers: what was stamped before the edge but became visible after it is in it', () => {
  const previous = compileEdition(plan(undefined), [{ head: first, before: undefined }])
  const late = development({ id: 'late', changedIn: 2, changedAt: '2013-06-05T03:59:00.000Z' })
  const head = { ...first, revision: 2, developments: [...first.developments, late] }
  const next = compileEdition(plan(previous), [{ head, before: first }])
  expect(next.items.map(({ development: { id } }) => id)).toEqual(['late'])
  expect(compileEdition(plan(next), [{ head, before: head }]).items).toEqual([])
})

test('a change of status is told against what was told before, under an earlier id too', () => {
  const previous = compileEdition(plan(undefined), [{ head: first, before: undefined }])
  const merged = development({ id: 'merged', aliases: ['dev'], status: 'confirmed', changedIn: 2 })
  const head = { ...first, revision: 2, developments: [merged] }
  const [item] = compileEdition(plan(previous), [{ head, before: first }]).items
  expect(item).toMatchObject({ change: 'upgraded', before: { status: 'claimed' } })
})

test('a development that came and went between two editions is not told', () => {
  const previous = compileEdition(plan(undefined), [{ head: first, before: undefined }])
  const gone = development({ id: 'gone', status: 'withdrawn', changedIn: 2 })
  const head = { ...first, revision: 2, developments: [...first.developments, gone] }
  expect(compileEdition(plan(previous), [{ head, before: first }]).items).toEqual([])
})

test('items stand in order of weight, and only where the reader asked', () => {
  const heavy = development({ id: 'heavy', weight: 90 })
  const talks = development({ id: 'talks', kind: 'diplomacy', place: null, weight: 99 })
  const head = dossierHead({ developments: [development(), heavy, talks] })
  const interests = preferences({ topics: ['control'] })
  const edition = compileEdition(plan(undefined, { interests }), [{ head, before: undefined }])
  expect(edition.items.map(({ development: { id } }) => id)).toEqual(['heavy', 'dev'])
})
