import { describe, expect, test } from 'vitest'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import {
  aldmoor,
  army,
  armySays,
  article,
  control,
  league,
  leagueSays,
  missionSays,
  monitorSays,
  on,
  pack,
} from './claim-builder.ts'

const centre = { ...aldmoor, part: 'centre' }
const holdsCentre = control({ type: 'held', extent: 'part', modality: 'ongoing', place: centre, speaker: armySays })
const claimed = article('a', 1, [holdsCentre])
const denied = article('b', 2, [{ ...holdsCentre, speaker: leagueSays, modality: 'denied' }])
const taken = article('c', 9, [control({ speaker: armySays, date: on('2013-06-09') })])
const conceded = article('d', 9, [control({ type: 'lost', gainer: undefined, loser: league, speaker: leagueSays })])

describe('changes of one place', () => {
  test('a disputed hold on the centre and the conceded capture later are two developments', () => {
    const { developments } = foldDossier('d', [claimed, denied, taken, conceded], pack)
    expect(developments.map(({ type, status, headline }) => [type, status, headline])).toEqual([
      ['taken', 'confirmed', 'Army takes Aldmoor; league fighters concede'],
      ['held', 'disputed', 'Army claims the centre of Aldmoor; the League denies it'],
    ])
  })

  test('the place is contested until the capture, then held', () => {
    const [record] = foldDossier('d', [claimed, denied, taken, conceded], pack).places
    expect(record?.intervals.map(({ state, by, from, to }) => [state, by, from, to])).toEqual([
      ['contested', null, '2013-06-01', '2013-06-09'],
      ['held', 'crown', '2013-06-09', null],
    ])
  })

  test('a place taken, lost and taken again is three developments with ids of their own', () => {
    const back = control({
      gainer: { name: 'league fighters', side: 'league' },
      speaker: monitorSays,
      date: on('2013-06-11'),
    })
    const again = control({ speaker: monitorSays, date: on('2013-06-14') })
    const { developments } = foldDossier('d', [taken, article('e', 11, [back]), article('f', 14, [again])], pack)
    expect(new Set(developments.map(({ id }) => id)).size).toBe(3)
    expect(developments.map(({ gainer }) => gainer?.side).sort()).toEqual(['crown', 'crown', 'league'])
  })

  test('what is only recalled changes nothing', () => {
    expect(foldDossier('d', [article('a', 5, [control({ recalled: true })])], pack).developments).toEqual([])
  })

  test('statements say who takes which stand', () => {
    const [development] = foldDossier(
      'd',
      [taken, conceded, article('e', 9, [control({ speaker: monitorSays })])],
      pack,
    ).developments
    expect(development?.statements.map(({ speaker, stance, says }) => [speaker, stance, says])).toEqual([
      ['royal army', 'claims', 'the army took Aldmoor'],
      ['League', 'concedes', 'league fighters lost Aldmoor'],
      ['Monitor', 'confirms', 'the army took Aldmoor'],
    ])
  })

  test('a claim that names no gainer tells the capture that is near in time', () => {
    const fall = control({ type: 'lost', gainer: undefined, speaker: monitorSays })
    const { developments } = foldDossier('d', [taken, article('e', 9, [fall])], pack)
    expect(developments.map(({ claims }) => claims)).toEqual([['c/c1', 'e/c1']])
  })

  test('its sides are those of the claims where no pack is known', () => {
    const evidence = [article('a', 5, [control({ gainer: army, loser: league, speaker: leagueSays })])]
    expect(foldDossier('d', evidence, null).developments[0]).toMatchObject({ status: 'confirmed' })
  })
})

test('a place that changes hands again within a day needs one source more', () => {
  const day = (n: number) => on(`2013-06-0${n}`)
  const taken = article('a', 5, [control({ speaker: monitorSays, date: day(5) })])
  const back = (speaker: typeof monitorSays, at: number) => control({ gainer: league, speaker, date: day(at) })
  const statusOf = (at: number) =>
    foldDossier('d', [taken, article('b', at, [back(monitorSays, at), back(missionSays, at)])], pack).developments.find(
      ({ gainer }) => gainer?.side === 'league',
    )
  expect(statusOf(6)).toMatchObject({
    status: 'claimed',
    basis: expect.stringContaining('it would undo what Monitor told'),
  })
  expect(statusOf(9)).toMatchObject({ status: 'confirmed' })
})
