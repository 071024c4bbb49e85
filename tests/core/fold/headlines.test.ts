import { describe, expect, test } from 'vitest'
import type { DiplomacyClaim } from '#core/claims/claim.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { inSentence } from '#core/fold/names.ts'
import { isPlural, placeName } from '#core/fold/words.ts'
import {
  aldmoor,
  article,
  casualty,
  control,
  diplomacy,
  exactly,
  leagueSays,
  missionSays,
  monitorSays,
  on,
  pack,
} from './claim-builder.ts'

/** The headline of one move that a sentence tells; `[clause]` and its `*verb*` are marked in it. */
function headlineOf(marked: string, actor: string, given: Partial<DiplomacyClaim> = {}): string | undefined {
  const clause = /\[(.*)\]/.exec(marked)?.[1] ?? marked
  const text = clause.replaceAll('*', '')
  const at = clause.indexOf('*')
  const length = clause.lastIndexOf('*') - at - 1
  const { topic: _, ...move } = diplomacy({ type: 'REQUEST', actor: { name: actor }, text })
  const claim = {
    ...move,
    span: [100, 100 + text.length],
    trigger: [100 + at, 100 + at + length],
    ...given,
  } as DiplomacyClaim
  const row = article('a', 5, [claim])
  const sentence = marked.replace(/[[\]*]/g, '')
  const context = { c1: { sentence, shingles: [] } }
  return foldDossier('d', [{ ...row, context }], pack).developments[0]?.headline
}

describe('a move is written as a desk would', () => {
  test.each([
    [
      '[The envoy *called* on Tuesday on both camps to let convoys pass], his office said.',
      'envoy',
      'Envoy calls on both camps to let convoys pass',
    ],
    [
      'In Quay, [harbour minister Ada Voss *condemned* the shelling], which went on for days.',
      'Ada Voss',
      'Harbour minister Ada Voss condemns the shelling',
    ],
    [
      '[Northland, Southland and the Reach Union *welcomed* the truce].',
      'Northland',
      'Northland, Southland and the Reach Union welcome the truce',
    ],
    ['Northland, [which has ships off the coast, *offered* its help].', 'Northland', 'Northland offers its help'],
    [
      '[They *asked* the council for 40,000 blankets, 300 tents and a doctor].',
      'Relief workers',
      'Relief workers ask the council for 40,000 blankets',
    ],
    [
      '[Northland *accused* the League] of burning the mill and said it would not rest.',
      'Northland',
      'Northland accuses the League of burning the mill',
    ],
    [
      '[In Quay, the foreign ministry *warned* that the ferry would not wait].',
      'foreign ministry',
      'Foreign ministry in Quay warns that the ferry would not wait',
    ],
  ])('%s', (sentence, actor, headline) => expect(headlineOf(sentence, actor)).toBe(headline))

  test('what somebody says of itself is its word, in the time of the headline', () => {
    const speaker = { name: 'Northland', named: true }
    expect(headlineOf('Northland said [it would not *attend* the talks in Quay].', 'Northland', { speaker })).toBe(
      'Northland says it will not attend the talks in Quay',
    )
  })

  test('by another’s word it says whose', () => {
    expect(
      headlineOf('The Monitor said [Northland had *sent* rifles to the League].', 'Northland', {
        speaker: monitorSays,
      }),
    ).toBe('Northland sends rifles to the League, Monitor says')
  })

  test.each([
    ['nothing stands behind the verb', 'Ferries stopped after [Northland *warned*].', 'Northland gives a warning'],
    ['what it is about stands in another sentence', '[Northland *warned* it].', 'Northland gives a warning'],
    [
      'the verb is somebody else’s',
      '[Northland saw the miller’s men and the crowd *warned* the ferry].',
      'Northland gives a warning',
    ],
    ['it was done to it', '[Northland was *warned* of a flood].', 'Northland gives a warning'],
  ])('falls back to the kind of move where %s', (_, sentence, headline) => {
    expect(headlineOf(sentence, 'Northland', { type: 'THREATEN' })).toBe(headline)
  })

  test('what is only demanded has not happened', () => {
    expect(
      headlineOf('[Southland *sends* its ships home].', 'Southland', { modality: 'demanded', topic: 'arms' }),
    ).toBe('Southland called on to act over arms')
  })
})

describe('a change of control carries whose word it is', () => {
  const headline = (...claims: Parameters<typeof article>[2]) =>
    foldDossier('d', [article('a', 5, claims, { source: 'courier' })], pack).developments[0]?.headline

  test('of nobody in particular: the outlet’s', () => {
    expect(headline(control())).toBe('Army takes Aldmoor, Courier reports')
    const { gainer: _, ...fall } = control()
    expect(headline(fall)).toBe('Aldmoor falls, Courier reports')
  })

  test('an adjective is no name: its forces are', () => {
    expect(headline(control({ gainer: { name: 'Northlandian', side: 'crown' } }))).toBe(
      'Northlandian forces take Aldmoor, Courier reports',
    )
  })
})

test('a toll has small numbers in words; three dead outweigh three hundred who fled', () => {
  const told = (count: number, harm: 'killed' | 'displaced') =>
    foldDossier('d', [article('a', 5, [casualty(exactly(count), { casualty: harm, speaker: monitorSays })])], pack)
      .developments[0]
  const [dead, fled] = [told(3, 'killed'), told(300, 'displaced')]
  expect(dead?.headline).toBe('Three league fighters killed in Aldmoor, Monitor says')
  expect(dead?.weight).toBeGreaterThan(fled?.weight ?? 100)
})

describe('a summary claims no agreement that there is not', () => {
  const summary = (...claims: Parameters<typeof article>[2]) =>
    foldDossier('d', [article('a', 5, claims, { source: 'courier' })], pack).developments[0]?.summary.map(
      ({ text }) => text,
    )

  test('of one figure by two, and of two figures', () => {
    const [three, same, other] = [
      casualty(exactly(3), { speaker: monitorSays }),
      casualty(exactly(3), { speaker: missionSays }),
      casualty(exactly(9), { speaker: missionSays }),
    ]
    expect(summary(three, same)).toEqual([
      'Monitor says three league fighters were killed; so does the Relief Mission.',
    ])
    expect(summary(three, other)?.join()).not.toContain('so does')
  })

  test('nor does a speaker speak of itself by name', () => {
    const lost = control({
      type: 'withdrawn',
      gainer: undefined,
      loser: { name: 'League', side: 'league' },
      speaker: leagueSays,
    })
    expect(summary(lost)).toEqual(['The League says it withdrew from Aldmoor.'])
  })

  test('and of a matter that moved on, what was said last stands', () => {
    const told = diplomacy({ stage: 'dated', date: on('2013-06-10'), text: 'talks are set for Monday' })
    const moved = diplomacy({ stage: 'moved', date: on('2013-07-10'), text: 'talks slip to July' })
    const [development] = foldDossier('d', [article('a', 1, [told]), article('b', 5, [moved])], pack).developments
    expect(development?.headline).toBe('Peace talks put back from 10 June to 10 July')
    expect(development?.summary[0]?.text).toContain('talks slip to July')
  })
})

test.each([
  ['army', 'the army'],
  ['Opposition activists', 'opposition activists'],
  ['harbour nurse', 'a harbour nurse'],
  ['UN officer', 'a UN officer'],
  ['mayor of Quay', 'the mayor of Quay'],
  ['Ministry of Peace', 'the Ministry of Peace'],
  ['United Nations', 'the United Nations'],
  ['General Command', 'the General Command'],
  ['State television', 'state television'],
  ['Ada al-Voss', 'Ada al-Voss'],
  ['Reach’s harbour office', 'Reach’s harbour office'],
  ['his office', 'the office'],
  ['they', 'somebody'],
  ['Quayans', 'the Quayans'],
  ['Ashtarian', 'Ashtarian'],
  ['The Quay Herald', 'the Quay Herald'],
])('inside a sentence, "%s" is "%s"', (name, written) => expect(inSentence(name)).toBe(written))

test.each([
  ['rebels', true],
  ['Residents of a village', true],
  ['Bert Waters', false],
  ['Damas', false],
  ['United Nations', false],
  ['Reach Forces', true],
])('whether "%s" is several: %s', (name, several) => expect(isPlural(name)).toBe(several))

test('a part is of its place, a building in it', () => {
  const part = (words: string) => placeName({ ...aldmoor, part: words })
  expect([part('centre'), part('town hall'), part('main police station'), part('Aldmoor General Hospital')]).toEqual([
    'the centre of Aldmoor',
    'the town hall of Aldmoor',
    'the main police station in Aldmoor',
    'the Aldmoor General Hospital',
  ])
})
