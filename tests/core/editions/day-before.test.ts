import { expect, it } from 'vitest'
import { dayBefore } from '#core/editions/day-before.ts'
import { dossierHead } from '../../builders/dossier.ts'
import { development, ledger, toll } from '../../views/edition-builder.ts'

const on = (day: string, rows = ledger) =>
  development({
    ...toll,
    id: day,
    date: { value: day, granularity: 'day', basis: 'stated' },
    ledger: rows.map((row) => ({ ...row, scope: day, low: 7, high: 7 })),
  })
const told = on('2013-06-05', ledger.slice(0, 1))
const of = (...developments: readonly ReturnType<typeof on>[]) =>
  dayBefore(told, dossierHead({ developments: [...developments] }))

it('gives a day’s toll the figures of the day before, for the questions that it answers', () => {
  expect(of(told, on('2013-06-04')).dayBefore?.map(({ casualty, victims, high }) => [casualty, victims, high])).toEqual(
    [['killed', 'Hezbollah fighters', 7]],
  )
})

it('gives nothing of another day, another place, or a period', () => {
  const elsewhere = { ...on('2013-06-04'), place: { name: 'Homs', resolved: 'pack' as const } }
  const month = {
    ...on('2013-06-04'),
    date: { value: '2013-06-04', granularity: 'month' as const, basis: 'stated' as const },
  }
  expect(of(told, on('2013-06-03'), elsewhere, month)).toEqual({})
})
