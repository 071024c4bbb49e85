import { expect, test } from 'vitest'
import { advance, cohortKey, firstCohort, nextDue, withDueAsOfNow } from '#core/sending/cohort.ts'

/** Due instants in order, beginning after `from`. */
function dues(zone: string, at: string, from: string, count: number): string[] {
  const found: string[] = []
  for (let cohort = firstCohort(cohortKey(zone, at, 0), from); found.length < count; cohort = advance(cohort)) {
    found.push(`${cohort.nextDate} ${cohort.nextAt}`)
  }
  return found
}

test('a digest is due at the same wall time on both sides of a change of the clock', () => {
  expect(dues('Asia/Beirut', '07:00', '2013-03-30T00:00:00.000Z', 3)).toEqual([
    '2013-03-30 2013-03-30T05:00:00.000Z',
    '2013-03-31 2013-03-31T04:00:00.000Z',
    '2013-04-01 2013-04-01T04:00:00.000Z',
  ])
})

test('an instant stored under rules that changed since is put right, once', () => {
  const stored = {
    ...firstCohort('Asia/Beirut#07:00#0', '2013-06-04T12:00:00.000Z'),
    nextAt: '2013-06-05T05:00:00.000Z',
  }
  const right = withDueAsOfNow(stored)
  expect(right).toMatchObject({ nextDate: '2013-06-05', nextAt: '2013-06-05T04:00:00.000Z', revision: 2 })
  expect(right && withDueAsOfNow(right)).toBeUndefined()
})

test('a wall time in a gap shifts forward', () => {
  expect(nextDue('America/New_York', '02:30', '2013-03-09T12:00:00.000Z')).toEqual({
    nextDate: '2013-03-10',
    nextAt: '2013-03-10T07:30:00.000Z',
  })
})

test('a wall time that comes twice is due the first time', () => {
  expect(nextDue('America/New_York', '01:30', '2013-11-02T12:00:00.000Z')).toEqual({
    nextDate: '2013-11-03',
    nextAt: '2013-11-03T05:30:00.000Z',
  })
})

test('a date that the zone skipped has no digest', () => {
  expect(dues('Pacific/Apia', '07:00', '2011-12-28T00:00:00.000Z', 4).map((due) => due.slice(0, 10))).toEqual([
    '2011-12-28',
    '2011-12-29',
    '2011-12-31',
    '2012-01-01',
  ])
})

test('midnight in a gap at midnight belongs to the date that begins late', () => {
  expect(nextDue('Asia/Beirut', '00:00', '2013-03-30T12:00:00.000Z')).toEqual({
    nextDate: '2013-03-31',
    nextAt: '2013-03-30T22:00:00.000Z',
  })
})
