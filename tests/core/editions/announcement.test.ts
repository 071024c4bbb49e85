import { expect, test } from 'vitest'
import type { Development } from '#core/dossier.ts'
import { announcementsOf } from '#core/editions/announcement.ts'
import { development, dossierHead } from '../../builders/dossier.ts'

const now = '2013-06-05T06:00:00.000Z'
function between(before: readonly Development[] | undefined, after: readonly Development[]) {
  const announced = before && dossierHead({ developments: [...before] })
  const head = dossierHead({ revision: 2, announced: before ? 1 : 0, developments: [...after] })
  const { alerts, corrections } = announcementsOf(head, announced, 'Asia/Beirut', now)
  return {
    alerts: alerts.map((each) => each.development.id),
    corrections: corrections.map((each) => each.development.id),
  }
}

test('a new development is an alert', () => {
  expect(between(undefined, [development()])).toEqual({ alerts: ['dev'], corrections: [] })
})

test('more claims under the same status wake nobody', () => {
  expect(between([development()], [development({ claims: ['a/c1', 'b/c1', 'c/c1'] })])).toEqual({
    alerts: [],
    corrections: [],
  })
})

test('a confirmation of what was claimed is an alert', () => {
  expect(between([development({ status: 'claimed' })], [development({ status: 'confirmed' })]).alerts).toEqual(['dev'])
})

test.each(['disputed', 'corrected', 'withdrawn'] as const)(
  'what was confirmed and is now %s is a correction',
  (status) => {
    expect(between([development({ status: 'confirmed' })], [development({ status })])).toEqual({
      alerts: [],
      corrections: ['dev'],
    })
  },
)

test('what is corrected once more for another reason is corrected once more', () => {
  const corrected = (because: string) =>
    development({
      status: 'corrected',
      revisions: [
        { n: 1, after: 'h', status: 'confirmed', because: 'a/c1', why: 'w' },
        { n: 2, after: 'h', status: 'corrected', because, why: 'w' },
      ],
    })
  expect(between([corrected('b/c1')], [corrected('b/c1')]).corrections).toEqual([])
  expect(between([corrected('b/c1')], [corrected('c/c1')]).corrections).toEqual(['dev'])
})

test('what no evidence carries any more is withdrawn', () => {
  expect(between([development()], [])).toEqual({ alerts: [], corrections: ['dev'] })
})

test('a development whose claims went into another has not vanished', () => {
  expect(between([development()], [development({ id: 'wider' })]).corrections).toEqual([])
})

test('a merged development has not vanished', () => {
  expect(between([development()], [development({ id: 'merged', aliases: ['dev'] })]).corrections).toEqual([])
})

test.each([
  ['2013-06-03', []],
  ['2013-06-04', ['dev']],
  ['2013-06', ['dev']],
  ['2013-05', []],
])('an event of %s wakes %j', (value, alerts) => {
  const date = { value, granularity: 'day', basis: 'stated' } as const
  expect(between(undefined, [development({ date })]).alerts).toEqual(alerts)
})
