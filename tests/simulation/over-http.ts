import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { dynamodbTable } from '#adapters/dynamodb.ts'
import { mailer, sesClient } from '#adapters/mailer.ts'
import { quotas } from '#adapters/quota.ts'
import { stores } from '#adapters/stores.ts'
import { createTable } from '#adapters/table.ts'
import type { Edition } from '#core/editions/edition.ts'
import { urgentEdition } from '#core/editions/urgent-edition.ts'
import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import { rememberEditions } from '#functions/deliver/remember-editions.ts'
import { feedback } from '#functions/feedback/feedback.ts'
import { startEngine } from '../adapters/embedded.ts'
import { fakeSes } from '../adapters/fake-ses.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { pack } from '../builders/pack.ts'
import { profile } from '../builders/profile.ts'
import { postRoom } from '../builders/pump.ts'
import { sesEvent } from '../builders/ses-event.ts'
import { memoryClock } from '../memory/clock.ts'
import { memoryPacks } from '../memory/packs.ts'
import { memoryTokens } from '../memory/tokens.ts'
import { faultyProxy } from './faulty-proxy.ts'
import { randomOf } from './random.ts'
import { dynamodb, ses } from './refusals.ts'
import type { Tally } from './tally.ts'

const due = '2013-06-05T04:00:00.000Z'
const aside = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
const report: Edition = {
  ...urgentEdition('alert', pack, dossierHead(), development(), undefined, due),
  id: 'e',
  kind: 'digest',
}
/** Deliveries under way at a time. */
const atOnce = 20
/** Between two visits of what is not settled, in seconds; so often that a cut-off after twelve hours is passed. */
const visitSeconds = 430
const visits = 110

/** So many digests through the deployed adapters and SDK clients, over HTTP that fails for this share of all requests. */
export async function playOverHttp(
  deliveries: number,
  seed: number,
  share: number,
): Promise<Tally & { faults: number }> {
  const random = randomOf(seed)
  const engine = await startEngine()
  const mail = await fakeSes()
  const [toTable, toSes] = [
    await faultyProxy(engine.endpoint, random, share, dynamodb),
    await faultyProxy(mail.endpoint, random, share, ses),
  ]
  const name = `soak-${process.pid}`
  const table = dynamodbTable(name, { ...aside, endpoint: toTable.endpoint })
  const calm = dynamodbTable(name, { ...aside, endpoint: engine.endpoint })
  await calm.client.send(new CreateTableCommand(createTable(name)))
  const clock = memoryClock(due)
  const client = sesClient({ ...aside, endpoint: toSes.endpoint })
  const world = {
    ...stores(table, clock),
    ...postRoom(),
    mailer: mailer('sitrep', clock, client, quotas(sesClient({ ...aside, endpoint: mail.endpoint }))),
    packs: memoryPacks([pack]),
    tokens: memoryTokens(),
    clock,
    log: { event() {} },
  }
  const ledger = stores(calm, clock)
  const readers = Array.from({ length: deliveries }, (_, n) => `reader-${n}`)
  await ledger.editions.settle(report)
  await inPool(readers, (reader) => ledger.subscribers.save(profile(reader)))

  const kept = new Map<string, Edition>()
  const editions = rememberEditions(world.editions, kept)
  const idOf = (reader: string) => digestDeliveryId('vale', '2013-06-05', reader)
  let open: readonly string[] = readers
  let told = 0
  for (let visit = 0; visit < visits && open.length > 0; visit += 1) {
    await inPool(open, (reader) =>
      again(() =>
        deliver({ subscriber: reader, delivery: idOf(reader), edition: 'e', run: 'r' }, { ...world, editions }),
      ),
    )
    const accepted = acceptedTags(mail.calls.slice(told))
    told = mail.calls.length
    await inPool(accepted, async (tags) => {
      const event = sesEvent('Send', tags, clock.now(), {}, `m-${tags.delivery}`)
      for (let tries = 0; tries < 5; tries += 1) if ((await again(() => feedback(event, world))) === 'done') return
    })
    const rows = await Promise.all(
      open.map(async (reader) => ({ reader, row: await ledger.deliveries.get(reader, idOf(reader)) })),
    )
    open = rows.filter(({ row }) => !isSettled(row?.state)).map(({ reader }) => reader)
    clock.pass(visitSeconds)
    await ledger.pipe.accepted(clock.now())
    await ledger.pipe.seen(clock.now())
  }
  const rows = await Promise.all(readers.map((reader) => ledger.deliveries.get(reader, idOf(reader))))
  const counts = new Map<string, number>()
  for (const { delivery } of acceptedTags(mail.calls)) counts.set(delivery, (counts.get(delivery) ?? 0) + 1)
  const stops = [table.client, calm.client, client]
  for (const each of stops) each.destroy()
  await Promise.all([toTable.stop(), toSes.stop(), mail.stop(), engine.stop()])
  const inState = (state: string) => rows.filter((row) => row?.state === state).length
  return {
    schedules: deliveries,
    duplicates: readers.reduce((sum, reader) => sum + Math.max(0, (counts.get(idOf(reader)) ?? 0) - 1), 0),
    lost:
      open.length + inState('FAILED') + rows.filter((row) => row?.state === 'ACCEPTED' && !counts.has(row.id)).length,
    missed: inState('MISSED'),
    unsettled: inState('UNSETTLED'),
    late: 0,
    faults: [...toTable.met.values(), ...toSes.met.values()].reduce((a, b) => a + b, 0),
  }
}

function acceptedTags(calls: readonly URLSearchParams[]) {
  return calls
    .filter((call) => call.get('Action') === 'SendRawEmail')
    .map((call) => ({
      subscriber: call.get('Tags.member.1.Value') ?? '',
      delivery: call.get('Tags.member.2.Value') ?? '',
    }))
}

/** What a queue does with a call that throws. */
async function again(work: () => Promise<'done' | 'again'>): Promise<'done' | 'again'> {
  try {
    return await work()
  } catch {
    return 'again'
  }
}

async function inPool<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items].reverse()
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
