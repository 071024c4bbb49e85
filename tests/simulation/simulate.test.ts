import { expect, test } from 'vitest'
import { playOverHttp } from './over-http.ts'
import { runSchedules } from './run-schedules.ts'

test('a mail goes out once and leaves an outcome, whatever fails', async () => {
  const { tally, bad } = await runSchedules({ runs: 400, seed: 1, faults: 3, protocol: 'sitrep', scope: 'delivery' })
  expect(bad).toEqual([])
  expect(tally).toMatchObject({ schedules: 400, duplicates: 0, lost: 0 })
  expect(tally.unsettled).toBeLessThan(40)
}, 120_000)

test('the same schedules find what is wrong with check, send, mark', async () => {
  const { tally } = await runSchedules({ runs: 50, seed: 1, faults: 3, protocol: 'naive', scope: 'delivery' })
  expect(tally.duplicates).toBeGreaterThan(5)
}, 60_000)

test('old and new code side by side send once', async () => {
  const { tally, bad } = await runSchedules({ runs: 400, seed: 1, faults: 3, protocol: 'mixed', scope: 'delivery' })
  expect(bad).toEqual([])
  expect(tally).toMatchObject({ schedules: 400, duplicates: 0, lost: 0 })
}, 120_000)

test('where nothing fails everything is in time', async () => {
  const { tally } = await runSchedules({ runs: 5, seed: 1, faults: 0, protocol: 'sitrep', scope: 'pipeline' })
  expect(tally).toEqual({ schedules: 5, duplicates: 0, lost: 0, missed: 0, unsettled: 0, late: 0 })
}, 60_000)

test('from feed to inbox nothing is lost or doubled, whatever fails', async () => {
  const { tally, bad } = await runSchedules({ runs: 40, seed: 1, faults: 6, protocol: 'sitrep', scope: 'pipeline' })
  expect(bad).toEqual([])
  expect(tally).toMatchObject({ schedules: 40, duplicates: 0, lost: 0 })
}, 120_000)

test('through the SDK’s clients, over HTTP that cuts, fails and throttles, no mail is lost or doubled', async () => {
  const tally = await playOverHttp(60, 1, 0.05)
  expect(tally).toMatchObject({ schedules: 60, duplicates: 0, lost: 0 })
  expect(tally.faults).toBeGreaterThan(20)
}, 240_000)

test('the same seed plays the same schedule', async () => {
  const task = { runs: 20, seed: 7, faults: 4, protocol: 'sitrep', scope: 'delivery' } as const
  expect(await runSchedules(task)).toEqual(await runSchedules(task))
}, 60_000)
