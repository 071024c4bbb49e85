import { describe, expect, test } from 'vitest'
import { evidenceOf } from '#core/fold/evidence-of.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { article, diplomacy, pack } from './claim-builder.ts'

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
