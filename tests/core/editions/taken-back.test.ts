import { expect, it } from 'vitest'
import { takenBackUpTo } from '#core/editions/taken-back.ts'
import { development, edition } from '../../views/edition-builder.ts'

const day = (date: string, gone: string | undefined) =>
  edition({
    id: date,
    date,
    items:
      gone === undefined
        ? []
        : [
            {
              dossier: 'd',
              change: 'downgraded',
              development: development({ id: gone, status: 'withdrawn', basis: 'gone' }),
            },
          ],
  })

it('carries what was taken back on from day to day for a month, newest first', () => {
  const first = day('2013-06-01', 'a')
  const firstTold = { ...first, takenBack: [...takenBackUpTo(first, undefined)] }
  const quiet = day('2013-06-02', undefined)
  const quietTold = { ...quiet, takenBack: [...takenBackUpTo(quiet, firstTold)] }
  const ids = (date: string) => takenBackUpTo(day(date, 'b'), quietTold).map(({ development }) => development)
  expect(quietTold.takenBack.map(({ development, date }) => [development, date])).toEqual([['a', '2013-06-01']])
  expect(ids('2013-07-01')).toEqual(['b', 'a'])
  expect(ids('2013-07-02')).toEqual(['b'])
})

it('is no news of what only stands firmer', () => {
  const item = { dossier: 'd', change: 'upgraded' as const, development: development({}) }
  expect(takenBackUpTo(edition({ items: [item] }), undefined)).toEqual([])
})
