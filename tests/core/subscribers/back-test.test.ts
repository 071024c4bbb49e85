import { expect, it } from 'vitest'
import { backTest } from '#core/subscribers/back-test.ts'
import { development } from '../../builders/dossier.ts'
import { pack } from '../../builders/pack.ts'
import { preferences } from '../../builders/profile.ts'
import { edition } from '../../views/edition-builder.ts'

type Item = Parameters<typeof edition>[0] extends { readonly items?: infer I } | undefined
  ? NonNullable<I> extends readonly (infer One)[]
    ? One
    : never
  : never

const revision = (n: number, status: string) => ({ n, after: `${n}`, status, because: 'a/c1', why: 'x' })
const on = (date: string, given: Parameters<typeof development>[0] = {}) =>
  development({
    date: { value: date, granularity: 'day', basis: 'stated' },
    changedAt: `${date}T12:00:00.000Z`,
    ...given,
  })
const day = (date: string, ...items: readonly Item[]) =>
  edition({ watch: 'vale', date, key: date, to: `${date}T21:00:00.000Z`, items: [...items] })
const fresh = (it: ReturnType<typeof development>): Item => ({ dossier: 'd', development: it, change: 'new' })
const alerts = (bar: 'confirmed' | 'reported' | 'any', perDay = 20) =>
  preferences({ alerts: { bar, perDay, quiet: null } })

const risen = on('2013-06-04', { revisions: [revision(1, 'claimed'), revision(2, 'reported')], status: 'reported' })

it('counts a development once in each status that clears the bar, over all its days', () => {
  const days = [
    day('2013-06-04', fresh(risen)),
    day('2013-06-05', {
      dossier: 'd',
      change: 'upgraded',
      before: { headline: 'x', status: 'reported' },
      development: { ...risen, status: 'confirmed', revisions: [...risen.revisions, revision(3, 'confirmed')] },
    }),
  ]
  const counted = (['any', 'reported', 'confirmed'] as const).map(
    (bar) => backTest(alerts(bar), [{ pack, days: [...days].reverse() }]).alerts,
  )
  expect(counted).toEqual([3, 2, 1])
})

it('counts of what is older than the archive only what has come since', () => {
  const item: Item = {
    dossier: 'd',
    change: 'upgraded',
    before: { headline: 'x', status: 'reported' },
    development: { ...risen, status: 'confirmed', revisions: [...risen.revisions, revision(3, 'confirmed')] },
  }
  expect(backTest(alerts('any'), [{ pack, days: [day('2013-06-04', item)] }]).alerts).toBe(1)
})

it('counts nothing that would wake nobody: too light, too old, elsewhere, taken back, another topic', () => {
  const quiet = [
    on('2013-06-04', { id: 'a', weight: 10 }),
    on('2013-05-20', { id: 'b', changedAt: '2013-06-04T12:00:00.000Z' }),
    on('2013-06-04', { id: 'c', place: { name: 'Brill', id: 'brill', resolved: 'pack' } }),
    on('2013-06-04', { id: 'd', status: 'withdrawn', revisions: [revision(1, 'withdrawn')] }),
    on('2013-06-04', { id: 'e', kind: 'casualty' }),
  ]
  const wanted = { ...alerts('any'), places: ['arden'], topics: ['control' as const] }
  const days = [day('2013-06-04', ...quiet.map(fresh))]
  expect(backTest(wanted, [{ pack, days }])).toMatchObject({ days: 1, alerts: 0, busiest: undefined, floods: 0 })
  expect(backTest(wanted, [{ pack, days: [day('2013-06-04', fresh(on('2013-06-04')))] }]).alerts).toBe(1)
})

it('says how many the daily limit would have held, the busiest day, and days beyond all measure', () => {
  const many = (date: string, n: number) =>
    day(date, ...Array.from({ length: n }, (_, i) => fresh(on(date, { id: `${date}-${i}` }))))
  const told = backTest(alerts('any', 3), [{ pack, days: [many('2013-06-03', 2), many('2013-06-04', 21)] }])
  expect(told).toEqual({
    days: 2,
    alerts: 23,
    held: 18,
    busiest: { date: '2013-06-04', alerts: 21 },
    floods: 1,
  })
})
