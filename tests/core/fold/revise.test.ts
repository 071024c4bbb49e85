import { describe, expect, test } from 'vitest'
import type { Evidence } from '#core/articles/evidence.ts'
import type { DossierHead } from '#core/dossier.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { revise } from '#core/fold/revise.ts'
import {
  armySays,
  article,
  atLeast,
  casualty,
  control,
  exactly,
  league,
  leagueSays,
  missionSays,
  monitorSays,
  on,
  pack,
} from './claim-builder.ts'

const claim = control({ speaker: armySays })
const claimed = article('a', 5, [claim])
const denied = article('b', 5, [{ ...claim, speaker: leagueSays, modality: 'denied' }])
const conceded = article('c', 6, [control({ type: 'lost', loser: league, speaker: leagueSays })])

function headAfter(...arrivals: readonly (readonly Evidence[])[]): DossierHead | undefined {
  let head: DossierHead | undefined
  arrivals.forEach((evidence, index) => {
    const cause = { id: 'd', watch: 'reach', zone: 'UTC', now: `2013-06-05T0${index}:00:00.000Z` }
    head = revise(head, foldDossier('d', evidence, pack), cause) ?? head
  })
  return head
}

describe('revisions', () => {
  test('are gap-free and each names the claim that caused it', () => {
    const head = headAfter([claimed], [claimed, denied], [claimed, denied, conceded])
    expect(head?.revision).toBe(3)
    expect(head?.developments[0]?.revisions.map(({ n, status, because }) => [n, status, because])).toEqual([
      [1, 'claimed', 'a/c1'],
      [2, 'disputed', 'b/c1'],
      [3, 'confirmed', 'c/c1'],
    ])
  })

  test('the same evidence again revises nothing', () => {
    const head = headAfter([claimed])
    const cause = { id: 'd', watch: 'reach', zone: 'UTC', now: '2013-06-06T00:00:00.000Z' }
    expect(revise(head, foldDossier('d', [claimed, claimed], pack), cause)).toBeUndefined()
  })

  test('more of the same is held, and changes no development and no date', () => {
    const again = article('z', 5, [claim], { source: 'courier' })
    const before = headAfter([claimed])
    const head = headAfter([claimed], [claimed, again])
    expect(head).toMatchObject({ revision: 2, changedAt: before?.changedAt })
    expect(head?.developments).toMatchObject([{ claims: ['a/c1', 'z/c1'], changedIn: 1, revisions: [{ n: 1 }] }])
  })

  test('what a newer version no longer says stays, withdrawn, under its id', () => {
    const retracted = { ...claimed, version: 2, claims: [], context: {} }
    const [before] = headAfter([claimed])?.developments ?? []
    const head = headAfter([claimed], [claimed, retracted], [claimed, retracted])
    expect(head?.revision).toBe(2)
    expect(head?.developments).toMatchObject([{ id: before?.id, status: 'withdrawn', changedIn: 2 }])
    expect(head?.developments[0]?.revisions.map(({ status }) => status)).toEqual(['claimed', 'withdrawn'])
  })

  test('a higher figure that a newer version takes away is corrected, and stays so until it stands firmer', () => {
    const first = article('a', 5, [casualty(exactly(67), { speaker: monitorSays })])
    const second = article('a', 5, [casualty(exactly(6), { speaker: monitorSays })], { version: 2 })
    const again = article('b', 5, [casualty(exactly(6), { speaker: monitorSays })])
    const other = article('c', 5, [casualty(exactly(6), { speaker: missionSays })])
    const head = headAfter([first], [first, second], [second, again])
    expect(head?.developments).toMatchObject([{ status: 'corrected', basis: 'Monitor: no longer 67, now 6' }])
    expect(head?.developments[0]?.revisions).toMatchObject([
      { status: 'claimed' },
      { status: 'corrected', because: 'a/c1' },
    ])
    expect(headAfter([first], [second], [second, other])?.developments).toMatchObject([{ status: 'confirmed' }])
  })

  test('a figure that its counter lowers in as many words is corrected by that claim, in any order', () => {
    const first = article('a', 5, [casualty(exactly(95), { speaker: monitorSays })])
    const second = article('b', 6, [casualty(exactly(35), { speaker: monitorSays, date: on('2013-06-05') })])
    const context = { c1: { sentence: 'Thirty-five people died and not 95, the Monitor said.', shingles: [] } }
    const lowered = { ...second, context }
    const told = { ...first, claims: first.claims.map((each) => ({ ...each, date: on('2013-06-05') })) }
    const head = headAfter([told], [told, lowered])
    const basis = 'Monitor lowers its count from 95 to 35'
    expect(head?.developments).toMatchObject([{ status: 'corrected', basis, ledger: [{ low: 35, high: 35 }] }])
    expect(head?.developments[0]?.revisions[1]).toMatchObject({ status: 'corrected', because: 'b/c1' })
    expect(foldDossier('d', [lowered, told], pack)).toEqual(foldDossier('d', [told, lowered], pack))
    expect(headAfter([told], [told, second])?.developments).toMatchObject([{ status: 'claimed' }])
  })

  test('a dispute names the denial, whatever else came with it', () => {
    const more = article('e', 5, [claim, { ...claim, speaker: leagueSays, modality: 'denied' }, claim])
    expect(headAfter([claimed], [claimed, more])?.developments[0]?.revisions[1]).toMatchObject({ because: 'e/c2' })
  })

  test('an id lives on as an alias when its claims go into another development', () => {
    const undated = article('a', 5, [casualty(atLeast(20), { speaker: leagueSays })])
    const dated = article('b', 5, [casualty(atLeast(28), { speaker: monitorSays, date: on('2013-06-04') })])
    const [first] = headAfter([undated])?.developments ?? []
    const head = headAfter([undated], [undated, dated])
    expect(head?.developments).toMatchObject([{ aliases: [first?.id], status: 'reported' }])
  })

  test('what is announced is kept', () => {
    const head = headAfter([claimed])
    const cause = { id: 'd', watch: 'reach', zone: 'UTC', now: '2013-06-06T00:00:00.000Z' }
    const next = head && revise({ ...head, announced: 1 }, foldDossier('d', [claimed, denied], pack), cause)
    expect(next).toMatchObject({ announced: 1, revision: 2 })
  })

  test('a dossier of which nothing is told has no head', () => {
    expect(headAfter([article('a', 5, [{ ...claim, modality: 'conditional' }])])).toBeUndefined()
  })
})
