import { expect, test } from 'vitest'
import { announcementsOf } from '#core/editions/announcement.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { revise } from '#core/fold/revise.ts'
import { reviseDossier } from '#functions/detect/revise-dossier.ts'
import { revoke, rule } from '#functions/detect/rule.ts'
import { crash, crashPoints } from '../builders/crash-points.ts'
import { armySays, article, control, league, leagueSays, monitorSays, pack } from '../core/fold/claim-builder.ts'
import { world } from '../memory/world.ts'
import { plainDetection } from './plain-detection.ts'

const elsewhere = { name: 'Oldmoor', level: 'town', resolved: 'provisional' } as const

/** The town under two spellings, so in two dossiers, with a development in each. */
async function twice() {
  const made = { ...world({ packs: [pack] }), detection: { ...plainDetection(), fold: foldDossier, revise } }
  await made.dossiers.saveEvidence('d', article('a', 5, [control({ speaker: armySays })]))
  await made.dossiers.saveEvidence('e', article('b', 5, [control({ speaker: monitorSays, place: elsewhere })]))
  for (const dossier of ['d', 'e']) await reviseDossier(dossier, pack, made)
  const idIn = async (dossier: string) => (await made.dossiers.head(dossier))?.developments[0]?.id ?? ''
  const [as, development] = [await idIn('d'), await idIn('e')]
  const dossiers = { from: 'e', into: 'd' }
  return { made, ruling: { ruling: 'same-as', development, as, by: 'the desk', note: 'one town', dossiers } as const }
}

test('two dossiers are made one: the ids that were announced live on, nothing is taken back, and what comes later is told there', async () => {
  const { made, ruling } = await twice()
  const before = await made.dossiers.head('e')
  expect(await rule('e', ruling, made)).toBe('ruled')
  expect(await rule('e', ruling, made)).toBe('ruled')
  const [into, from] = [await made.dossiers.head('d'), await made.dossiers.head('e')]
  expect(into?.developments).toMatchObject([
    { id: ruling.as, aliases: [ruling.development], claims: ['a/c1', 'b/c1'], status: 'reported' },
  ])
  expect(from).toMatchObject({ developments: [], settled: { [ruling.development]: { revision: 1 } } })
  if (before && from)
    expect(announcementsOf(from, before, 'UTC', from.changedAt)).toEqual({ alerts: [], corrections: [] })
  await made.dossiers.saveEvidence(
    'e',
    article('c', 6, [control({ type: 'lost', loser: league, speaker: leagueSays, place: elsewhere })]),
  )
  await reviseDossier('e', pack, made)
  expect((await made.dossiers.head('d'))?.developments).toMatchObject([{ id: ruling.as, status: 'confirmed' }])
})

test('whatever call fails while two dossiers are made one, the ruling made again finishes it', async () => {
  const { ruling } = await twice()
  const begin = async () => (await twice()).made
  const work = (made: Awaited<ReturnType<typeof begin>>) => rule('e', ruling, made)
  const points = await crashPoints(begin, work)
  for (const point of points) {
    const made = await begin()
    await crash(made, point, work)
    expect(await rule('e', ruling, made)).toBe('ruled')
    expect((await made.dossiers.head('d'))?.developments).toMatchObject([
      { id: ruling.as, aliases: [ruling.development] },
    ])
    expect((await made.dossiers.head('e'))?.developments).toEqual([])
  }
  expect(points.length).toBeGreaterThan(20)
}, 60_000)

test('a join that is taken back gives each dossier its own again', async () => {
  const { made, ruling } = await twice()
  await rule('e', ruling, made)
  expect(await revoke('e', ruling, made)).toBe('ruled')
  expect((await made.dossiers.head('e'))?.developments).toMatchObject([{ id: ruling.development, status: 'claimed' }])
  expect((await made.dossiers.head('d'))?.developments).toMatchObject([{ id: ruling.as, claims: ['a/c1'] }])
})

test('two dossiers are not joined both ways round', async () => {
  const { made, ruling } = await twice()
  await rule('e', ruling, made)
  const back = { ...ruling, development: ruling.as, as: ruling.development, dossiers: { from: 'd', into: 'e' } }
  expect(await rule('d', back, made)).toBe('unknown')
})

async function claimed() {
  const made = { ...world({ packs: [pack] }), detection: { ...plainDetection(), fold: foldDossier, revise } }
  await made.dossiers.saveEvidence('d', article('a', 5, [control({ speaker: armySays })]))
  await reviseDossier('d', pack, made)
  return { made, id: (await made.dossiers.head('d'))?.developments[0]?.id ?? '' }
}

test('an operator withdraws a development, once however often, and it is announced', async () => {
  const { made, id } = await claimed()
  const ruling = { ruling: 'withdraw', development: id, by: 'the desk', note: 'another town' } as const
  expect([await rule('d', ruling, made), await rule('d', ruling, made)]).toEqual(['ruled', 'ruled'])
  const head = await made.dossiers.head('d')
  expect(head).toMatchObject({ revision: 2, developments: [{ id, status: 'withdrawn' }] })
  expect(made.queues.take('changes')).toContainEqual({ dossier: 'd' })
})

test('a ruling that is taken back holds no more, and may be made again', async () => {
  const { made, id } = await claimed()
  const ruling = { ruling: 'withdraw', development: id, by: 'the desk', note: 'another town' } as const
  await rule('d', ruling, made)
  expect(await revoke('d', ruling, made)).toBe('ruled')
  expect((await made.dossiers.head('d'))?.developments).toMatchObject([{ status: 'claimed' }])
  await rule('d', ruling, made)
  expect((await made.dossiers.head('d'))?.developments).toMatchObject([{ status: 'withdrawn' }])
})

test('nothing is ruled of a development that the dossier does not tell', async () => {
  const { made, id } = await claimed()
  const ruling = { ruling: 'same-as', development: id, as: 'elsewhere', by: 'the desk', note: '' } as const
  expect(await rule('d', ruling, made)).toBe('unknown')
  expect(await made.dossiers.evidence('d')).toHaveLength(1)
})
