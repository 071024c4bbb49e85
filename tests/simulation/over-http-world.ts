import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { dynamodbTable } from '#adapters/dynamodb.ts'
import { mailer, sesClient } from '#adapters/mailer.ts'
import { quotas } from '#adapters/quota.ts'
import { stores } from '#adapters/stores.ts'
import { createTable } from '#adapters/table.ts'
import { rememberEditions } from '#functions/deliver/remember-editions.ts'
import { fakeSes } from '../adapters/fake-ses.ts'
import { pack } from '../builders/pack.ts'
import { postRoom } from '../builders/pump.ts'
import { memoryClock } from '../memory/clock.ts'
import { memoryLog } from '../memory/log.ts'
import { memoryPacks } from '../memory/packs.ts'
import { memoryQueues } from '../memory/queues.ts'
import { memoryTokens } from '../memory/tokens.ts'
import { faultyProxy } from './faulty-proxy.ts'
import type { Share } from './over-http-share.ts'
import { randomOf } from './random.ts'
import { dynamodb, ses } from './refusals.ts'

const aside = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }

/** Milliseconds: a busy machine is no fault of the table's. */
const patient = { connectionTimeout: 60_000, requestTimeout: 60_000 }

export interface Acceptance {
  readonly subscriber: string
  readonly delivery: string
  readonly messageId: string
}

export type HttpWorld = Awaited<ReturnType<typeof httpWorld>>

/** The deployed adapters on a table and an SES behind faults, and beside them a ledger that never fails. */
export async function httpWorld({ engine, table: name, seed, faults, begin }: Share & { readonly begin: string }) {
  const random = randomOf(seed)
  const mail = await fakeSes()
  const toTable = await faultyProxy(engine, random, faults, dynamodb)
  const toSes = await faultyProxy(mail.endpoint, random, faults, ses)
  const table = dynamodbTable(name, { ...aside, endpoint: toTable.endpoint })
  const calm = dynamodbTable(name, { ...aside, endpoint: engine, requestHandler: patient })
  await calm.client.send(new CreateTableCommand(createTable(name)))
  const clock = memoryClock(begin)
  const client = sesClient({ ...aside, endpoint: toSes.endpoint })
  const asked = sesClient({ ...aside, endpoint: mail.endpoint })
  const stored = stores(table, clock)
  return {
    random,
    ledger: stores(calm, clock),
    world: {
      ...stored,
      ...postRoom(),
      editions: rememberEditions(stored.editions, new Map()),
      mailer: mailer('sitrep', clock, client, quotas(asked)),
      packs: memoryPacks([pack]),
      tokens: memoryTokens(),
      queues: memoryQueues(),
      log: memoryLog(),
      clock,
    },
    /** What SES took, in order. */
    accepted: (): readonly Acceptance[] => mail.calls.flatMap(acceptanceOf),
    faultsMet: () => [...toTable.met.values(), ...toSes.met.values()].reduce((a, b) => a + b, 0),
    async stop() {
      for (const each of [table.client, calm.client, client, asked]) each.destroy()
      await Promise.all([toTable.stop(), toSes.stop(), mail.stop()])
    },
  }
}

/** The fake numbers its answers by call. */
function acceptanceOf(call: URLSearchParams, index: number): readonly Acceptance[] {
  if (call.get('Action') !== 'SendRawEmail') return []
  const subscriber = call.get('Tags.member.1.Value') ?? ''
  const delivery = call.get('Tags.member.2.Value') ?? ''
  return [{ subscriber, delivery, messageId: `m-${index + 1}` }]
}
