import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stores } from '#adapters/stores.ts'
import { memoryClock } from '../memory/clock.ts'
import { tablePerTest } from './contract.ts'
import { at, someArticle, someCohort, someDelivery, someDossier, someEvidence, someHead, someRun } from './samples.ts'

const table = tablePerTest()
/** Six hundred words of news, as long as articles are. */
const report = readFileSync(new URL('six-hundred-words.txt', import.meta.url), 'utf8')
/** dynalite leaves index writes out of its count; DynamoDB Local counts as AWS does. */
const complete = process.env.DYNAMODB_ENDPOINT !== undefined

/** Write units of one action, indexes included where the engine counts them. */
async function unitsOf(action: (ports: ReturnType<typeof stores>) => Promise<unknown>): Promise<number> {
  const { client, name } = table()
  let units = 0
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
      const result = await next(args)
      const consumed = (result.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity
      if (!('KeyConditionExpression' in args.input) && !isRead(args.input)) units += consumed?.CapacityUnits ?? 0
      return result
    },
    { step: 'initialize', name: 'units', override: true },
  )
  await action(stores({ client, name }, memoryClock()))
  return units
}

function isRead(input: object): boolean {
  return 'ConsistentRead' in input
}

test('an article from sight to reading stays within nine units', async () => {
  const { owed: _, ...read } = someHead({ revision: 3, version: 1, state: 'read', dossiers: ['qusayr', 'homs'] })
  const units = await unitsOf(async ({ articles }) => {
    await articles.see(someHead())
    await articles.saveBody(someArticle({ text: report }))
    await articles.save(someHead({ revision: 2, version: 1, state: 'stored', owed: { kind: 'reading', at } }))
    await articles.save(read)
  })
  expect(units).toBeLessThanOrEqual(9)
  if (complete) expect(units).toBeGreaterThan(5)
})

test('a row of evidence is one unit', async () => {
  expect(await unitsOf(({ dossiers }) => dossiers.saveEvidence('qusayr', someEvidence()))).toBe(1)
})

test('a dossier’s next head is at most four, its announcement two', async () => {
  await unitsOf(({ dossiers }) => dossiers.save(someDossier()))
  expect(await unitsOf(({ dossiers }) => dossiers.announced('qusayr', 1))).toBe(complete ? 2 : 1)
  const next = someDossier({ revision: 2, announced: 1, weight: 70, changedAt: '2013-06-05T09:00:00.000Z' })
  expect(await unitsOf(({ dossiers }) => dossiers.save(next))).toBeLessThanOrEqual(4)
})

test('a delivery is two, its claim and its acceptance', async () => {
  const units = await unitsOf(async ({ deliveries }) => {
    await deliveries.save(someDelivery())
    await deliveries.save(someDelivery({ revision: 2, state: 'ACCEPTED', messageId: 'm1' }))
  })
  expect(units).toBe(2)
})

test('a cohort advances for three', async () => {
  await unitsOf(({ cohorts }) => cohorts.save(someCohort()))
  const next = someCohort({ revision: 2, nextDate: '2013-06-07', nextAt: '2013-06-07T05:00:00.000Z' })
  expect(await unitsOf(({ cohorts }) => cohorts.save(next))).toBe(complete ? 3 : 1)
})

test('a run from listing to its end is at most four', async () => {
  const { nextAudit: _, ...finished } = someRun({ revision: 2, outcomes: { DELIVERED: 1 } })
  const units = await unitsOf(async ({ runs }) => {
    await runs.save(someRun())
    await runs.save(finished)
  })
  expect(units).toBeLessThanOrEqual(4)
})
