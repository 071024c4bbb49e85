import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dynamodbTable } from '#adapters/dynamodb.ts'
import { readerOf } from '../../infra/local/deployment/readers.ts'
import { tableName } from '../../infra/local/environment.ts'
import { type FaultyEndpoint, faultyEndpoint } from '../../infra/local/faulty.ts'
import { homeAt } from '../../infra/local/home.ts'
import { type Host, openHost } from '../../infra/local/host.ts'
import { travelTo } from '../../infra/local/schedule.ts'

type Attribute = Readonly<Record<string, unknown>>
type Item = Readonly<Record<string, Attribute>>

/** An item as the version before wrote it: without a version, a run in no index by date, one letter owed where now there is a list. */
function asBefore({ schemaVersion: _, ...item }: Item): Item {
  const of = (prefix: string) => String(item.pk?.S).startsWith(prefix)
  const { dayOf: _1, weight: _2, ...rest } = item
  if (of('RUN#')) return rest
  const owed = item.owed?.L as readonly Attribute[] | undefined
  if (!of('SUB#') || item.sk?.S !== 'PROFILE' || owed?.length !== 1) return item
  return { ...item, owed: owed[0] ?? {}, owedBy: { S: 'confirmation#0' } }
}

const folder = mkdtempSync(join(tmpdir(), 'sitrep-upgrade-'))
let host: Host
let dynamodb: FaultyEndpoint | undefined
let [writes, before] = [0, 0]

beforeAll(async () => {
  host = await openHost(homeAt(folder), 0)
  dynamodb = await faultyEndpoint(host.ports.dynamodb)
  process.env.AWS_ENDPOINT_URL_DYNAMODB = `http://127.0.0.1:${dynamodb.port}`
  host.clock.travel('2013-06-05T05:00:00.000Z')
  const rows = JSON.parse(readFileSync(new URL('../adapters/rows-of-version-0.json', import.meta.url), 'utf8'))
  const { client } = dynamodbTable(tableName)
  for (const Item of rows.filter(({ pk }: { pk: { S: string } }) => pk.S === 'SUB#asking'))
    await client.send(new PutItemCommand({ TableName: tableName, Item }))
  dynamodb.break(({ action, body }) => {
    const asked = JSON.parse(body)
    writes += action === 'PutItem' ? 1 : 0
    if (action !== 'PutItem' || writes % 2 === 0) return undefined
    before += 1
    return { instead: JSON.stringify({ ...asked, Item: asBefore(asked.Item) }) }
  })
}, 60_000)
afterAll(async () => {
  await host.close()
  await dynamodb?.close()
  rmSync(folder, { recursive: true, force: true })
})

const mailsTo = (address: string) =>
  host.inbox
    .list()
    .filter(({ envelope }) => envelope.to.includes(address))
    .map(({ envelope }) => envelope.tags.delivery ?? '')
const kinds = (address: string) => mailsTo(address).map((id) => id.slice(0, 1))

test('while the version before writes every second item, readers get what they would, each mail once', {
  timeout: 240_000,
}, async () => {
  const address = 'reader@upgrade.example'
  const reader = readerOf(host, address)
  await reader.fillIn('/subscribe', { address, watches: 'syria', bar: 'any' })
  await travelTo(host, '2013-06-05T06:30:00.000Z')
  await reader.post(await reader.link('/confirm?t='))
  const document = {
    id: 'dabaa',
    source: 'harbour-post',
    url: 'https://harbourpost.example/dabaa',
    published: '2013-06-05T06:00:00.000Z',
    text: 'The Syrian army has taken full control of Dabaa, state television said on Wednesday.',
  }
  host.queues.get('articles')?.send(JSON.stringify({ document }), 0)
  await travelTo(host, '2013-06-06T08:00:00.000Z')
  await reader.post(await reader.link('/u/'), { 'List-Unsubscribe': 'One-Click' })

  expect(before).toBeGreaterThan(25)
  expect(kinds('asking@reader.example'), 'a sign-up that the version before had stored').toContain('F')
  expect(new Set(kinds(address))).toEqual(new Set(['F', 'W', 'A', 'D']))
  expect(mailsTo('operator@sitrep.example')).toEqual(['L-day-2013-06-05'])
  const all = host.inbox.list().map(({ envelope }) => `${envelope.to} ${envelope.tags.delivery}`)
  expect(new Set(all).size).toBe(all.length)
  expect([...host.queues.values()].flatMap(({ dead }) => dead)).toEqual([])
})
