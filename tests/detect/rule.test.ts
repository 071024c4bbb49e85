import { expect, test } from 'vitest'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { revise } from '#core/fold/revise.ts'
import { reviseDossier } from '#functions/detect/revise-dossier.ts'
import { revoke, rule } from '#functions/detect/rule.ts'
import { armySays, article, control, pack } from '../core/fold/claim-builder.ts'
import { world } from '../memory/world.ts'
import { plainDetection } from './plain-detection.ts'

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
