import { readFileSync } from 'node:fs'
import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { current, SchemaTooNew, schemaVersion } from '#adapters/schema.ts'
import { stores } from '#adapters/stores.ts'
import { type DebtKind, debts as kinds } from '#core/debt.ts'
import { memoryClock } from '../memory/clock.ts'
import { tablePerTest } from './contract.ts'
import {
  someArticle,
  someCohort,
  someDelivery,
  someDossier,
  someEdition,
  someEvidence,
  someHead,
  someRun,
} from './samples.ts'

const table = tablePerTest()
const now = '2013-06-05T06:00:00.000Z'
const at = () => stores(table(), memoryClock(now))

/** Items as the code before versions were counted wrote them, in DynamoDB's own words; bytes as `{ base64 }`. */
async function withRowsOfVersion0() {
  const rows = JSON.parse(readFileSync(new URL('rows-of-version-0.json', import.meta.url), 'utf8'), (_, value) =>
    typeof value?.base64 === 'string' ? Buffer.from(value.base64, 'base64') : value,
  )
  const { client, name } = table()
  for (const Item of rows) await client.send(new PutItemCommand({ TableName: name, Item }))
  return at()
}

describe('items that the version before wrote', () => {
  test('are all read by this one', async () => {
    const {
      articles,
      dossiers,
      subscribers,
      deliveries,
      runs,
      cohorts,
      editions,
      rosters,
      breaker,
      pipe,
      budgets,
      sources,
    } = await withRowsOfVersion0()
    const { id } = someHead()
    expect(await articles.head(id)).toMatchObject({ id })
    expect(await articles.body(id, 1)).toMatchObject({ text: someArticle().text })
    expect((await articles.raw(id))?.text).toBe('<p>raw</p>')
    expect(await dossiers.head(someDossier().id)).toMatchObject({ revision: 1 })
    expect(await dossiers.revision(someDossier().id, 1)).toMatchObject({ revision: 1 })
    expect(await dossiers.evidence(someDossier().id)).toHaveLength(1)
    expect(await subscribers.profile('active')).toMatchObject({ state: 'active' })
    expect(await subscribers.suppression('gone')).toMatchObject({ reason: 'bounced' })
    expect(await deliveries.get('s1', someDelivery().id)).toMatchObject({ state: someDelivery().state })
    expect(await runs.get(someRun().id)).toMatchObject({ listed: someRun().listed })
    expect(await cohorts.state('Europe/Berlin#07:00#3')).toMatchObject({ shard: 3 })
    expect(await editions.get(someEdition().id)).toMatchObject({ id: someEdition().id })
    expect(await rosters.ofWatch('vale')).toEqual(['active'])
    expect(await rosters.ofCohort('Asia/Beirut#07:00#0')).toEqual(['active'])
    expect((await breaker.state())?.unknowns).toBe(2)
    expect(await pipe.minutes(now)).toHaveLength(1)
    expect((await budgets.of('active', '2013-06-05')).taken).toBe(1)
    expect(await sources.state('harbour-post')).toMatchObject({ failures: 0 })
  })

  test('are brought up to date where they were of another shape', async () => {
    const { subscribers } = await withRowsOfVersion0()
    expect((await subscribers.profile('asking'))?.owed).toEqual([{ kind: 'confirmation', at: now }])
  })

  test('are nudged for all that they owe, under whatever name they owe it', async () => {
    const { debts } = await withRowsOfVersion0()
    const owed = Object.entries(kinds).flatMap(([kind, { shards }]) =>
      Array.from({ length: shards }, (_, shard) => debts.due(kind as DebtKind, shard, '2013-07-01T00:00:00.000Z', 10)),
    )
    const told = (await Promise.all(owed)).flat().map(({ message }) => message)
    expect(told).toHaveLength(6)
    expect(told).toContainEqual({ subscriber: 'asking', letters: true })
  })

  test('are written over as if they were of this version', async () => {
    const { subscribers, dossiers } = await withRowsOfVersion0()
    const profile = await subscribers.profile('asking')
    if (profile === undefined) throw new Error('no profile')
    expect(await subscribers.save({ ...profile, revision: profile.revision + 1 })).toBe('saved')
    expect(await dossiers.announced(someDossier().id, 1)).toBe('saved')
  })
})

test('every item that is written says its version', async () => {
  const { articles, dossiers, cohorts, deliveries, runs, editions, rosters, pipe, budgets, breaker } = at()
  await articles.see(someHead())
  await articles.saveBody(someArticle())
  await dossiers.save(someDossier())
  await dossiers.saveEvidence('qusayr', someEvidence())
  await cohorts.save(someCohort())
  await deliveries.save(someDelivery())
  await runs.save(someRun())
  await editions.settle(someEdition())
  await rosters.joinWatch('vale', 's1')
  await rosters.joinCohort('UTC#07:00#0', 's1')
  await pipe.accepted(now)
  await budgets.take('s1', '2013-06-05', 'A-1', 3)
  await budgets.count('x', 60)
  await breaker.save({ revision: 1, unknowns: 0 })
  const { client, name } = table()
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name }))
  expect(Items.length).toBeGreaterThanOrEqual(13)
  for (const { pk, schemaVersion: written } of Items) expect(written, pk?.S).toEqual({ N: String(schemaVersion) })
})

test('what newer code wrote is left to newer code', async () => {
  expect(() => current({ schemaVersion: schemaVersion + 1 })).toThrow(SchemaTooNew)
  const { breaker } = at()
  const { client, name } = table()
  const Item = { pk: { S: 'CONTROL#breaker' }, sk: { S: 'STATE' }, schemaVersion: { N: String(schemaVersion + 1) } }
  await client.send(new PutItemCommand({ TableName: name, Item }))
  await expect(breaker.state()).rejects.toThrow('deploy the newer code')
})
