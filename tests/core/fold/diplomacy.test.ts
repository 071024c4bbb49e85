import { describe, expect, test } from 'vitest'
import type { DiplomacyClaim } from '#core/claims/claim.ts'
import { evidenceOf } from '#core/fold/evidence-of.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { revise } from '#core/fold/revise.ts'
import { isWantedAtOnce } from '#core/subscribers/rule.ts'
import { preferences } from '../../builders/profile.ts'
import { article, diplomacy, on, pack } from './claim-builder.ts'

const month = (value: string) => ({ value, granularity: 'month' as const, basis: 'stated' as const })

describe('diplomacy', () => {
  test('a meeting keeps the dates it slipped from', () => {
    const evidence = [
      article('a', 1, [diplomacy({ stage: 'planned' })]),
      article('b', 2, [diplomacy({ stage: 'dated', date: month('2013-06') })]),
      article('c', 5, [diplomacy({ stage: 'moved', date: month('2013-07') })]),
    ]
    const [entry] = foldDossier('d', evidence, pack).calendar
    expect(entry).toMatchObject({ matter: 'Peace talks', stage: 'moved', date: { value: '2013-07' } })
    expect(entry?.slips.map(({ stage, date, because }) => [stage, date?.value ?? null, because])).toEqual([
      ['planned', null, 'a/c1'],
      ['dated', '2013-06', 'b/c1'],
      ['moved', '2013-07', 'c/c1'],
    ])
  })

  test('an allegation is one matter with each actor’s newest position, a state’s by its spokeswoman too', () => {
    const position = (name: string, position: 'has-proof' | 'needs-more' | 'denies') =>
      diplomacy({ type: 'ACCUSE', actor: { name }, topic: 'poison gas', position })
    const evidence = [
      article('a', 1, [position('Northland', 'needs-more'), position('Southland', 'denies')]),
      article('b', 2, [position('Northland', 'has-proof'), position('Ada Voss', 'has-proof')]),
    ]
    expect(foldDossier('d', evidence, pack).positions).toEqual([
      {
        matter: 'Poison gas',
        positions: [
          { actor: 'Northland', position: 'has-proof', claims: ['a/c1', 'b/c1', 'b/c2'] },
          { actor: 'Southland', position: 'denies', claims: ['a/c2'] },
        ],
      },
    ])
  })

  test('a position without a topic is on the allegation before it in its article', () => {
    const { topic: _, ...none } = diplomacy({ id: 'c2', actor: { name: 'Westland' }, position: 'needs-more' })
    const claims = [diplomacy({ topic: 'poison gas', position: 'has-proof' }), none]
    const given = { id: 'a', version: 1, source: null, language: 'en', published: '2013-06-01', text: 'some words' }
    const arrived = '2013-06-01T08:00:00.000Z'
    const dossiers = evidenceOf({ ...given, arrived }, { id: 'a', language: 'en', claims, passages: [] }, pack)
    expect([...dossiers.values()].map((row) => row.claims.length)).toEqual([2])
  })

  test('what is only imagined is no move', () => {
    expect(foldDossier('d', [article('a', 1, [diplomacy({ modality: 'conditional' })])], pack).developments).toEqual([])
  })
})

describe('who is woken', () => {
  const confirmed = (type: DiplomacyClaim['type'], text: string) => {
    const told = ['Northland', 'Monitor', 'Relief Mission'].map((name, index) => {
      const speaker = { name, named: true }
      const move = diplomacy({ type, text, actor: { name: 'Northland' }, speaker, date: on('2013-06-02') })
      return { ...article(`a${index}`, 2, [move]), context: { c1: { sentence: `${text}.`, shingles: [] } } }
    })
    const cause = { id: 'd', watch: 'reach', zone: 'UTC', now: '2013-06-03T00:00:00.000Z' }
    const [move] = revise(undefined, foldDossier('d', told, pack), cause)?.developments ?? []
    if (move === undefined) throw new Error('a move was told')
    return move
  }
  const wantsAll = preferences({ watches: ['reach'] })

  test.each([
    ['SUPPORT', 'Northland declared its support for the League'],
    ['ACCUSE', 'Northland condemned the shelling of the town'],
    ['REQUEST', 'Northland called on both sides to spare the town'],
    ['CONSULT', 'Northland discussed the crisis with the League'],
    ['PROTEST', 'Northland protested against the shelling'],
  ] as const)('nobody by words alone, however many confirm them: %s', (type, text) => {
    const move = confirmed(type, text)
    expect(move.status).toBe('confirmed')
    expect(isWantedAtOnce(wantsAll, move, pack)).toBe(false)
  })

  test('whoever asked, by an agreement', () => {
    expect(isWantedAtOnce(wantsAll, confirmed('AGREE', 'Northland agreed to a truce with the League'), pack)).toBe(true)
  })
})
