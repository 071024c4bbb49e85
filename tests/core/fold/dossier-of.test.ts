import { describe, expect, test } from 'vitest'
import type { Article } from '#core/articles/article.ts'
import type { Claim } from '#core/claims/claim.ts'
import { actorKey } from '#core/fold/actor-key.ts'
import { evidenceOf } from '#core/fold/evidence-of.ts'
import { theatreOf } from '#core/fold/theatre.ts'
import { control, diplomacy, pack } from './claim-builder.ts'

const told = (text: string): Article => ({
  id: 'a',
  version: 1,
  source: null,
  language: 'en',
  published: '2013-06-01',
  arrived: '2013-06-01T08:00:00.000Z',
  text,
})
const dossiersOf = (text: string, claims: readonly Claim[]) => [
  ...evidenceOf(told(text), { id: 'a', language: 'en', claims: [...claims], passages: [] }, null).keys(),
]

describe('a dossier', () => {
  test('of peace talks is one for each war', () => {
    const talks = [diplomacy()]
    const [mali, again, yemen] = ['Mali’s government', 'the army of Mali', 'Yemen’s rebels'].map(
      (who) => dossiersOf(`Envoys of ${who} spoke of peace talks.`, talks)[0],
    )
    expect(mali).toBe(again)
    expect(mali).not.toBe(yemen)
  })

  test('of a move without a topic is its actor’s, whatever title it has and whomever it is done to', () => {
    const { topic: _, ...move } = diplomacy({ actor: { name: 'UN Secretary-General Ada Voss' } })
    const other = { ...move, actor: { name: 'Ada Voss' }, target: { name: 'Northland' } }
    expect(dossiersOf('Some words.', [move])).toEqual(dossiersOf('Some words.', [other]))
  })

  test('of a town has the district named for it', () => {
    const at = (id: string, level: 'town' | 'district') =>
      control({ place: { name: 'Aldmoor', id, level, resolved: 'gazetteer' } })
    expect(dossiersOf('Some words.', [at('aldmoor-district', 'district')])).toEqual(
      dossiersOf('Some words.', [at('aldmoor', 'town')]),
    )
  })

  test('has no claim about land or streets without a name', () => {
    expect(
      dossiersOf('Some words.', [control({ place: { name: 'several streets', resolved: 'provisional' } })]),
    ).toEqual([])
  })
})

test.each([
  [
    'where the events happen',
    'Sudan, Sudan, Sudan.',
    [control({ place: { name: 'Goma', country: 'CD', resolved: 'gazetteer' } })],
    'cd',
  ],
  [
    'whose government it is before who hosts',
    'QUITO (Wire) - Colombia’s government met rebels in Ecuador, Ecuador said.',
    [],
    'co',
  ],
  ['nowhere', 'Some words.', [], ''],
])('the theatre is %s', (_, text, claims, theatre) => {
  expect(theatreOf(text, claims, null)).toBe(theatre)
})

test('a watch of one war is one theatre', () => {
  expect(theatreOf('Sudan’s army', [], pack)).toBe('')
})

test.each([
  ['President Ada Voss', 'ada voss'],
  ['Northland’s foreign minister, Ada Voss', 'ada voss'],
  ['royal army', 'royal army'],
])('%s is known as %s', (name, key) => {
  expect(actorKey(name, pack)).toBe(key)
})
