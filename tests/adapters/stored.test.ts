import { expect, test } from 'vitest'
import * as z from 'zod'
import { get, over, put } from '#adapters/items.ts'
import { pack, unpack } from '#adapters/packed.ts'
import { stored } from '#adapters/stored.ts'
import { stores } from '#adapters/stores.ts'
import { keys } from '#adapters/table.ts'
import { moved } from '#core/sending/slot.ts'
import { memoryClock } from '../memory/clock.ts'
import { tablePerTest } from './contract.ts'
import { at, someDelivery, someRun } from './samples.ts'

const Part = z.strictObject({ name: z.string(), parts: z.array(z.strictObject({ n: z.int() })).default([]) })
const read = stored(Part)

test('keys and index attributes are no fields', () => {
  const attributes = { pk: 'a', sk: 'b', owedBy: 'c', owedAt: 'd', dayOf: 'e', expires: 1, schemaVersion: 1 }
  expect(read({ ...attributes, name: 'one' })).toEqual({ name: 'one', parts: [] })
})

test('what newer code has added is kept where it stands, at any depth', () => {
  const item = { name: 'one', colour: 'red', parts: [{ n: 1 }, { n: 2, weight: { grams: 3 } }] }
  expect(read(item)).toEqual(item)
})

test('what is missing or wrong throws, whatever else has been added', () => {
  expect(() => read({ colour: 'red' })).toThrow('name')
  expect(() => read({ name: 'one', parts: [{ n: 'two', weight: 3 }] })).toThrow('parts')
})

const table = tablePerTest()

test('a delivery and a run that newer code wrote are claimed and audited by ours, and keep what it added', async () => {
  const theirs = table()
  const { deliveries, runs } = stores(theirs, memoryClock())
  const delivery = someDelivery({ state: 'PENDING' })
  const run = someRun()
  await put(theirs, { ...keys.delivery(delivery.subscriber, delivery.id), ...delivery, lane: 'fast' }, over(1))
  const listed = run.listed.map((each) => ({ ...each, lane: 'fast' }))
  await put(theirs, { ...keys.run(run.id), revision: 1, body: pack({ ...run, listed, lanes: 2 }) }, over(1))

  const row = await deliveries.get(delivery.subscriber, delivery.id)
  const claimed = row && moved(row, 'claim', at, { token: 't' })
  expect(claimed && (await deliveries.save(claimed))).toBe('saved')
  expect(await get(theirs, keys.delivery(delivery.subscriber, delivery.id))).toMatchObject({
    state: 'SENDING',
    lane: 'fast',
  })

  const standing = await runs.get(run.id)
  expect(standing && (await runs.save({ ...standing, revision: 2 }))).toBe('saved')
  const written = await get(theirs, keys.run(run.id))
  expect(unpack(written?.body)).toMatchObject({ revision: 2, lanes: 2, listed })
})
