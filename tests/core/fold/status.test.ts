import { describe, expect, test } from 'vitest'
import type { Evidence } from '#core/articles/evidence.ts'
import type { ControlClaim, Speaker } from '#core/claims/claim.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import {
  armySays,
  article,
  atLeast,
  casualty,
  control,
  league,
  leagueSays,
  missionSays,
  monitorSays,
  pack,
  somebodySays,
} from './claim-builder.ts'

const by = (speaker: Speaker | null, given: Partial<ControlClaim> = {}) => control({ speaker, ...given })
const lost = (speaker: Speaker) => by(speaker, { type: 'lost', loser: league })
const denied = (speaker: Speaker) => by(speaker, { modality: 'denied' })

const cases: readonly [string, readonly Evidence[], string, string, number][] = [
  ['one side alone claims', [article('a', 5, [by(armySays)])], 'claimed', 'only royal army says so', 1],
  [
    'two outlets that quote one speaker are one source',
    [article('a', 5, [by(armySays)], { source: 'courier' }), article('b', 5, [by(armySays)], { source: 'herald' })],
    'claimed',
    'only royal army says so',
    1,
  ],
  ['the losing side concedes', [article('a', 5, [lost(leagueSays)])], 'confirmed', 'the losing side concedes', 1],
  [
    'both sides say so',
    [article('a', 5, [by(armySays)]), article('b', 5, [lost(leagueSays)])],
    'confirmed',
    'both sides say so, the losing side concedes',
    2,
  ],
  [
    'a denial by the other side disputes it',
    [article('a', 5, [by(armySays), denied(leagueSays)])],
    'disputed',
    'League denies it',
    1,
  ],
  [
    'a concession takes back the denial of the same side before it',
    [article('a', 5, [by(armySays), denied(leagueSays)]), article('b', 6, [lost(leagueSays)])],
    'confirmed',
    'both sides say so, the losing side concedes',
    2,
  ],
  [
    'who congratulates has not seen it',
    [article('a', 5, [by(monitorSays), by(missionSays, { text: 'the fall of the town is a turning point' })])],
    'claimed',
    'one source: Monitor',
    1,
  ],
  [
    'nor who would not comment on it',
    [
      article('a', 5, [
        by(monitorSays),
        by(missionSays, { text: 'The mission did not comment on the fall of the town' }),
      ]),
    ],
    'claimed',
    'one source: Monitor',
    1,
  ],
  [
    'who confirms the fall bears it out',
    [article('a', 5, [by(monitorSays), by(missionSays, { text: 'the mission confirmed the fall of the town' })])],
    'confirmed',
    '2 independent sources',
    2,
  ],
  [
    'a surname is the person named before it in the article',
    [article('a', 5, [by({ name: 'Bren Holt', named: true }), by({ name: 'Holt', named: true })])],
    'claimed',
    'one source: Bren Holt',
    1,
  ],
  [
    'but not one of two who bear it, nor somebody of another article',
    [
      article('a', 5, [by({ name: 'Bren Holt', named: true }), by({ name: 'Ida Holt', named: true })]),
      article('b', 5, [by({ name: 'Holt', named: true })]),
    ],
    'confirmed',
    '3 independent sources',
    3,
  ],
  [
    'two who are no party and do not copy each other confirm',
    [article('a', 5, [by(monitorSays)]), article('b', 5, [by(missionSays)])],
    'confirmed',
    '2 independent sources',
    2,
  ],
  [
    'a party and one who is none make it reported',
    [article('a', 5, [by(armySays)]), article('b', 5, [by(monitorSays)])],
    'reported',
    '2 independent sources, one of them a party to the conflict',
    2,
  ],
  [
    'an unnamed source is no second one',
    [article('a', 5, [by(monitorSays)]), article('b', 5, [by(somebodySays)])],
    'claimed',
    'one source: Monitor',
    1,
  ],
  [
    'a described name is the same speaker',
    [article('a', 5, [by(monitorSays)]), article('b', 5, [by({ name: 'Quay-based Monitor', named: true })])],
    'claimed',
    'one source: Monitor',
    1,
  ],
  [
    'outlets of one owner are one',
    [article('a', 5, [by(null)], { source: 'herald' }), article('b', 5, [by(null)], { source: 'bugle' })],
    'claimed',
    'one source: Herald',
    1,
  ],
  [
    'an outlet of a side speaks for that side',
    [article('a', 5, [by(null)], { source: 'gazette' })],
    'claimed',
    'only Royal Gazette says so',
    1,
  ],
]

describe('status of a change of hands', () => {
  test.each(cases)('%s', (_, evidence, status, basis, count) => {
    const [development] = foldDossier('d', evidence, pack).developments
    expect({ status: development?.status, basis: development?.basis, count: development?.independent.count }).toEqual({
      status,
      basis,
      count,
    })
  })

  test('copies of one wire paragraph are one source', () => {
    const paragraph = 'Troops marched into the main square of the town at dawn and raised their flag over the hall'
    const evidence = [
      article('a', 5, [by(null)], { source: 'courier', paragraph }),
      article('b', 5, [by(null)], { source: 'herald', paragraph: `${paragraph}, witnesses added` }),
    ]
    const [development] = foldDossier('d', evidence, pack).developments
    expect(development?.independent).toMatchObject({ count: 1, groups: [{ why: 'copies of one wire paragraph' }] })
  })

  test.each(['conditional', 'predicted', 'objective', 'demanded', 'offered', 'denied'] as const)(
    'what is only %s is no development',
    (modality) => {
      expect(foldDossier('d', [article('a', 5, [control({ modality })])], pack).developments).toEqual([])
    },
  )
})

test('a party’s soldiers, ministers and newspapers are one source, however many of them say so', () => {
  const claims = [armySays, { name: 'Crown Gazette', named: true, side: 'crown' }].map((speaker) =>
    control({ speaker }),
  )
  const [development] = foldDossier('d', [article('a', 5, claims)], pack).developments
  expect(development).toMatchObject({ status: 'claimed', independent: { count: 1 } })
})

test('counts that differ by more than a tenth do not bear each other out, though both can be right', () => {
  const toll = (first: number, second: number) =>
    foldDossier(
      'd',
      [
        article('a', 5, [casualty(atLeast(first), { speaker: monitorSays })]),
        article('b', 5, [casualty(atLeast(second), { speaker: missionSays })]),
      ],
      pack,
    ).developments[0]
  expect(toll(94_000, 70_000)).toMatchObject({
    status: 'reported',
    basis: '2 independent sources, whose figures differ',
  })
  expect(toll(94_000, 90_000)).toMatchObject({ status: 'confirmed' })
})

test('that it is besieged no side concedes: it complains', () => {
  const claim = control({ type: 'besieged', speaker: leagueSays })
  expect(foldDossier('d', [article('a', 5, [claim])], pack).developments[0]).toMatchObject({ status: 'claimed' })
})
