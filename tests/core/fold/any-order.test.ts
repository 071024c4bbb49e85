import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evidence } from '#core/articles/evidence.ts'
import type { Claim, Speaker } from '#core/claims/claim.ts'
import type { DossierHead } from '#core/dossier.ts'
import { fitted } from '#core/fold/fitted.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { revise } from '#core/fold/revise.ts'
import {
  aldmoor,
  army,
  armySays,
  article,
  casualty,
  control,
  diplomacy,
  exactly,
  league,
  leagueSays,
  missionSays,
  monitorSays,
  on,
  pack,
  somebodySays,
} from './claim-builder.ts'

const speaker = fc.constantFrom<Speaker | null>(null, armySays, leagueSays, monitorSays, missionSays, somebodySays)
const date = fc.integer({ min: 1, max: 20 }).map((day) => on(`2013-06-${String(day).padStart(2, '0')}`))
const claim: fc.Arbitrary<Claim> = fc.oneof(
  fc
    .record({
      speaker,
      date,
      type: fc.constantFrom('taken', 'lost', 'held', 'entered', 'assaulted', 'besieged', 'withdrawn'),
      modality: fc.constantFrom('happened', 'ongoing', 'denied', 'conditional'),
      extent: fc.constantFrom('whole', 'part'),
      gainer: fc.constantFrom(army, league, undefined),
    })
    .map(({ gainer, ...given }) => ({ ...control({ ...given, place: aldmoor }), gainer })),
  fc
    .record({ speaker, value: fc.integer({ min: 0, max: 99 }), date: fc.option(date, { nil: undefined }) })
    .map(({ value, ...given }) => casualty(exactly(value), given)),
  fc.record({ date, stage: fc.constantFrom('planned', 'dated', 'moved', 'held') }).map((given) => diplomacy(given)),
)
const paragraph = fc.constantFrom(
  '',
  'troops marched into the main square of the town at dawn and stayed there all day',
)
const rows: fc.Arbitrary<Evidence[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 25 }),
      claims: fc.array(claim, { maxLength: 4 }),
      source: fc.constantFrom(null, 'herald', 'bugle', 'courier', 'gazette'),
      paragraph,
    }),
    { maxLength: 12 },
  )
  .map((given) => given.map(({ day, claims, ...rest }, index) => article(`a${index}`, day, claims, rest)))

/** `SHUFFLES=10000 npx vitest run tests/core/fold/any-order.test.ts` */
const shuffles = Number(process.env.SHUFFLES ?? 300)
const timeout = 60_000 + shuffles * 100

test(
  'shuffled and doubled evidence folds to the same state',
  () => {
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
        ),
        ([list, shuffled]) => {
          expect(foldDossier('d', shuffled, pack)).toEqual(foldDossier('d', list, pack))
        },
      ),
      { numRuns: shuffles },
    )
  },
  timeout,
)

test(
  'however late each article comes, and whichever of two workers folds it, the head ends with the same developments',
  () => {
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
            fc.array(fc.boolean(), { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, late, isStale]) => {
          const end = headOf(list, [])
          expect(toldIn(headOf(late, isStale))).toEqual(toldIn(end))
        },
      ),
      { numRuns: 60 },
    )
  },
  timeout,
)

/** Each article arrives and is folded; where `isStale`, a worker that saw less tries first and loses to the other's write. */
function headOf(arrivals: readonly Evidence[], isStale: readonly boolean[]): DossierHead | undefined {
  let head: DossierHead | undefined
  arrivals.forEach((_, index) => {
    const cause = { id: 'd', watch: 'reach', zone: 'UTC', now: '2013-06-30T00:00:00.000Z' }
    const seen = arrivals.slice(0, index + 1)
    const stale = isStale[index] ? revise(head, foldDossier('d', seen.slice(0, -1), pack), cause) : undefined
    head = stale ?? head
    head = revise(head, foldDossier('d', seen, pack), cause) ?? head
  })
  return head
}

/** What is told at the end, without its history: that follows arrival. */
function toldIn(head: DossierHead | undefined) {
  return (head?.developments ?? [])
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ id, status, basis, claims, ledger, independent }) => ({ id, status, basis, claims, ledger, independent }))
}

test('no two developments share an id and no claim supports two', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { developments } = foldDossier('d', list, pack)
      const claims = developments.flatMap((each) => each.claims)
      expect(new Set(developments.map(({ id }) => id)).size).toBe(developments.length)
      expect(new Set(claims).size).toBe(claims.length)
    }),
    { numRuns: 300 },
  )
})

test('every figure of a ledger is one that was told, never a sum', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const told = new Set(
        list.flatMap(({ claims }) => claims.flatMap((each) => (each.kind === 'casualty' ? [each.count.value] : []))),
      )
      for (const { ledger } of foldDossier('d', list, pack).developments)
        for (const { figures, low, high } of ledger)
          for (const value of [low, high, ...figures.map(({ count }) => count.value)]) expect(told).toContain(value)
    }),
    { numRuns: 200 },
  )
})

test('two thousand articles quoting eighty voices fold to a head that fits one stored item, with nothing silently dropped', () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    article(`article-with-an-id-${index}`, 1 + (index % 25), [
      control({ speaker: index % 2 ? armySays : { name: `Witness ${index % 40}`, named: true } }),
      casualty(exactly(index % 50), { speaker: { name: `Hospital ${index % 40}`, named: true } }),
    ]),
  )
  const folded = foldDossier('d', many, pack)
  const state = fitted(folded)
  const head = revise(undefined, state, { id: 'd', watch: 'reach', zone: 'UTC', now: '2013-06-30T00:00:00.000Z' })
  expect(JSON.stringify(head).length).toBeLessThan(200_000)
  expect(state.developments.map(({ id }) => id)).toEqual(folded.developments.map(({ id }) => id))
  expect(state.developments.map(({ claims, omitted }) => claims.length + (omitted?.claims ?? 0))).toEqual(
    folded.developments.map(({ claims }) => claims.length),
  )
  expect(state.developments.map(({ independent }) => independent.count)).toEqual(
    folded.developments.map(({ independent }) => independent.count),
  )
})
