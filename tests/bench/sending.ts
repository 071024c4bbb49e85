import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import type { SESClient } from '@aws-sdk/client-ses'
import { dynamodbTable, type Table } from '#adapters/dynamodb.ts'
import { mailer, sesClient } from '#adapters/mailer.ts'
import { stores } from '#adapters/stores.ts'
import { createTable } from '#adapters/table.ts'
import type { Edition } from '#core/editions/edition.ts'
import { urgentEdition } from '#core/editions/urgent-edition.ts'
import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import { letters } from '#functions/deliver/letters.ts'
import { rememberEditions } from '#functions/deliver/remember-editions.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { pack } from '../builders/pack.ts'
import { profile } from '../builders/profile.ts'
import { postRoom } from '../builders/pump.ts'
import { memoryClock } from '../memory/clock.ts'
import { memoryPacks } from '../memory/packs.ts'
import { memoryTokens } from '../memory/tokens.ts'

const due = '2013-06-05T04:00:00.000Z'
const edition: Edition = {
  ...urgentEdition('alert', pack, dossierHead(), development(), undefined, due),
  id: 'e',
  kind: 'digest',
}
const mails = 200
const rounds = 3
const quota = { perSecond: 1000, perDay: -1, sentToday: 0 }

/** CPU milliseconds a mail: through deliver, and the SDK calls that deliver made, repeated alone on another table. */
export interface Sending {
  readonly deliverMs: number
  readonly callsMs: number
  /** SDK calls a mail. */
  readonly calls: number
}

interface Command {
  readonly input: object
  readonly constructor: unknown
}

/** Both ways turn by turn in one process, the least of each; the endpoints run in another. */
export async function measureSending(): Promise<Sending> {
  const { child, dynamodb, ses } = await endpoints()
  try {
    return await measureBetween(dynamodb, ses)
  } finally {
    child.kill()
  }
}

async function measureBetween(dynamodb: string, ses: string): Promise<Sending> {
  const aside = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  const post = sesClient({ ...aside, endpoint: ses })
  const least = { deliver: Number.POSITIVE_INFINITY, calls: Number.POSITIVE_INFINITY }
  let calls = 0
  for (let round = 0; round < rounds; round += 1) {
    const table = dynamodbTable(`mails-${round}`, { ...aside, endpoint: dynamodb })
    const again = dynamodbTable(`calls-${round}`, { ...aside, endpoint: dynamodb })
    for (const each of [table, again]) await prepare(each)
    const made: Command[] = []
    least.deliver = Math.min(
      least.deliver,
      await cpuMs(() => sendAll({ ...table, client: recording(table.client, made) }, recording(post, made))),
    )
    least.calls = Math.min(least.calls, await cpuMs(() => repeat(made, again, post)))
    calls = made.length / mails
    for (const { client } of [table, again]) client.destroy()
  }
  post.destroy()
  return { deliverMs: least.deliver / mails, callsMs: least.calls / mails, calls }
}

function endpoints(): Promise<{ child: ChildProcess; dynamodb: string; ses: string }> {
  const script = fileURLToPath(new URL('endpoints.ts', import.meta.url))
  const child = fork(script, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return new Promise((resolve, reject) => {
    child.once('message', (told) => resolve({ child, ...(told as { dynamodb: string; ses: string }) }))
    child.once('error', reject)
  })
}

const reader = (n: number) => `reader-${n}`

async function prepare(table: Table): Promise<void> {
  await table.client.send(new CreateTableCommand(createTable(table.name)))
  const { subscribers, editions } = stores(table, memoryClock(due))
  for (let n = 0; n < mails; n += 1) await subscribers.save(profile(reader(n)))
  await editions.settle(edition)
}

async function sendAll(table: Table, ses: SESClient): Promise<void> {
  const clock = memoryClock(due)
  const stored = stores(table, clock)
  const ports = {
    ...stored,
    ...postRoom(),
    letters,
    editions: rememberEditions(stored.editions, new Map()),
    mailer: mailer('sitrep', clock, ses, async () => quota),
    packs: memoryPacks([pack]),
    tokens: memoryTokens(),
    clock,
    log: { event() {} },
  }
  for (let n = 0; n < mails; n += 1) {
    const subscriber = reader(n)
    const delivery = digestDeliveryId('vale', '2013-06-05', subscriber)
    const outcome = await deliver({ subscriber, delivery, edition: 'e', run: 'r' }, ports)
    if (outcome !== 'done') throw new Error(`mail ${n} was not sent`)
  }
}

/** The same client, whose commands are kept. */
function recording<C extends object>(client: C, made: Command[]): C {
  const send = (command: Command) => {
    made.push(command)
    return (client as unknown as { send(command: Command): unknown }).send(command)
  }
  return { send } as unknown as C
}

/** The same commands anew: a command object carries what its first sending did to it. */
async function repeat(made: readonly Command[], { name, client }: Table, ses: SESClient): Promise<void> {
  for (const command of made) {
    const { input } = command
    const Anew = command.constructor as new (input: object) => never
    if ('TableName' in input) await client.send(new Anew({ ...input, TableName: name }))
    else await ses.send(new Anew(input))
  }
}

async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
