import { expect, test } from 'vitest'
import type { QueueName } from '#core/messages.ts'
import type { Parked } from '../../infra/ops/parked.ts'
import { redrive } from '../../infra/ops/redrive.ts'
import { replay } from '../../infra/ops/replay.ts'
import { someDossier, someEvidence, someHead } from '../adapters/samples.ts'
import { pack } from '../builders/pack.ts'
import { world } from '../memory/world.ts'
import { atDesk } from './desk.ts'

function parkedWith(counts: Partial<Record<QueueName, number>>): Parked & { readonly redriven: string[] } {
  const redriven: string[] = []
  return {
    redriven,
    count: async (queue) => counts[queue] ?? 0,
    redrive: async (queue, perSecond) => void redriven.push(`${queue} ${perSecond}`),
    moved: async (queue) => ({ count: counts[queue] ?? 0, isRunning: false }),
  }
}

test('redrive gives every queue back what it parked, and leaves empty ones alone', async () => {
  const parked = parkedWith({ articles: 3, deliveries: 1 })
  const { result } = await atDesk(redrive, world(), { parked, options: { rate: '20' } })
  expect(parked.redriven).toEqual(['articles 20', 'deliveries 20'])
  expect(result).toEqual(['articles\t3\tgiven back', 'deliveries\t1\tgiven back'])
})

test('redrive moves nothing when only asked, and knows its queues', async () => {
  const parked = parkedWith({ articles: 3 })
  await atDesk(redrive, world(), { parked, options: { dryRun: true } })
  expect(parked.redriven).toEqual([])
  await expect(atDesk(redrive, world(), { parked, values: ['letters'] })).rejects.toThrow('There is no queue "letters"')
})

test('replay of a range of days has what gave evidence then read again, once', async () => {
  const on = world({ packs: [pack], now: '2013-06-06T00:00:00.000Z' })
  const { owed: _, ...read } = someHead({ id: 'a1', version: 1, state: 'read' })
  await on.articles.see(someHead({ id: 'a1' }))
  await on.articles.save({ ...read, revision: 2 })
  const dossier = someDossier({ watch: pack.watch.id, changedAt: '2013-06-05T09:00:00.000Z' })
  await on.dossiers.save(dossier)
  await on.dossiers.saveEvidence(dossier.id, someEvidence({ article: 'a1' }))
  const range = { from: '2013-06-04', to: '2013-06-05' }
  expect((await atDesk(replay, on, { options: { ...range, dryRun: true } })).result).toEqual(['a1'])
  expect(on.queues.sent).toEqual([])
  await atDesk(replay, on, { options: range })
  expect(on.queues.take('readings')).toEqual([{ article: 'a1' }])
  expect((await on.articles.head('a1'))?.owed).toEqual({ kind: 'reading', at: '2013-06-06T00:00:00.000Z' })
  expect((await atDesk(replay, on, { options: range })).result, 'it owes that already').toEqual([])
  expect((await atDesk(replay, on, { options: { from: '2013-06-01', to: '2013-06-02' } })).result).toEqual([])
})
