import type { Edition } from '#core/editions/edition.ts'
import { urgentEdition } from '#core/editions/urgent-edition.ts'
import { later } from '#core/later.ts'
import type { Message } from '#core/messages.ts'
import { auditSeconds } from '#core/sending/audit.ts'
import { cutOffOf } from '#core/sending/cut-off.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import { auditRun, beginRun } from '#core/sending/run-list.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import { feedback } from '#functions/feedback/feedback.ts'
import { functions } from '../../infra/functions.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { pack } from '../builders/pack.ts'
import { profile } from '../builders/profile.ts'
import { sesEvent } from '../builders/ses-event.ts'
import { inPool } from './in-pool.ts'
import type { HttpTally } from './over-http.ts'
import { tallyOverHttp } from './over-http-tally.ts'
import { type Acceptance, type HttpWorld, httpWorld } from './over-http-world.ts'

/** What one thread plays. */
export interface Share {
  readonly readers: number
  readonly seed: number
  /** Share of all requests that fail. */
  readonly faults: number
  /** Where the embedded DynamoDB listens. */
  readonly engine: string
  readonly table: string
}

const due = '2013-06-05T04:00:00.000Z'
const edition: Edition = {
  ...urgentEdition('alert', pack, dossierHead(), development(), undefined, due),
  id: 'e',
  kind: 'digest',
}
/** Between two visits of the queues: what was not acknowledged is visible again. Seconds. */
const visitSeconds = functions.deliver.visibility + 10
/** So many that the cut-off after twelve hours is passed. */
const visits = 110
/** Every so manieth reader has left when the mails go out. */
const leaving = 40
/** Every so manieth message comes once more when all is over. */
const redriven = 10

/** One run of digests: its list, its mails, their events and its audits, until every part of it is finished. */
export async function playShare(share: Share): Promise<HttpTally> {
  const http = await httpWorld({ ...share, begin: due })
  const { world, ledger } = http
  const listed = Array.from({ length: share.readers }, (_, n) => listing(`reader-${n}`))
  await ledger.editions.settle(edition)
  await inPool(listed, ({ subscriber }, n) =>
    ledger.subscribers.save(profile(subscriber, hasLeft(n) ? { state: 'unsubscribed' } : {})),
  )
  await insist(() => beginRun({ ...run, listed }, world))
  const begun = world.log.events.filter(({ name }) => name === 'run.begun')
  const parts = [...new Set(begun.map(({ fields }) => String(fields.run)))]
  const parked = await visitQueues(parts, http)
  const again = listed.filter((_, n) => n % redriven === 0)
  const before: (Delivery | undefined)[] = []
  await inPool(again, async ({ subscriber, delivery }) => {
    before.push(await ledger.deliveries.get(subscriber, delivery))
  })
  await inPool([...parked, ...again.map((each) => ({ ...each, run: run.id }))], (each) =>
    tried(() => deliver(each, world)),
  )
  const tally = await tallyOverHttp(listed, hasLeft, before, http)
  await http.stop()
  return tally
}

/** Answers the messages that failed as often as their queue allows. */
async function visitQueues(parts: readonly string[], http: HttpWorld): Promise<readonly Message<'deliveries'>[]> {
  const { world, ledger } = http
  const received = new Map<Message<'deliveries'>, number>()
  const parked: Message<'deliveries'>[] = []
  let told = 0
  for (let visit = 0; visit < visits; visit += 1) {
    const nudges = world.queues.take('deliveries') as readonly Message<'deliveries'>[]
    await inPool([...received.keys(), ...nudges], async (message) => {
      const times = (received.get(message) ?? 0) + 1
      received.delete(message)
      if ((await tried(() => deliver(message, world))) === 'done') return
      if (times < functions.deliver.receives) received.set(message, times)
      else parked.push(message)
    })
    const accepted = http.accepted()
    await inPool(accepted.slice(told), (each) => tell(each, http))
    told = accepted.length
    world.clock.pass(visitSeconds)
    await ledger.pipe.accepted(world.clock.now())
    await ledger.pipe.seen(world.clock.now())
    const finished = new Set(world.log.events.map(({ name, fields }) => name === 'run.finished' && fields.run))
    const open = parts.filter((part) => !finished.has(part))
    if (open.length === 0) break
    await inPool(open, (part) => tried(() => auditRun(part, world)))
  }
  return parked
}

/** The events of a mail: the queue brings back what failed, and some of them twice. */
async function tell({ messageId, ...tags }: Acceptance, http: HttpWorld) {
  const event = sesEvent('Send', tags, http.world.clock.now(), {}, messageId)
  await insist(() => feedback(event, http.world))
  if (http.random() < 0.05) await insist(() => feedback(event, http.world))
}

const hasLeft = (reader: number) => reader % leaving === 0

function listing(subscriber: string) {
  return { subscriber, delivery: digestDeliveryId('vale', '2013-06-05', subscriber), edition: edition.id }
}

const run = {
  id: 'digest#soak',
  kind: 'digest',
  watch: 'vale',
  begun: due,
  cutOff: cutOffOf('digest', due),
  revision: 1,
  outcomes: {},
  nextAudit: later(due, auditSeconds.digest),
} as const

/** What a queue does with a call that throws. */
async function tried(work: () => Promise<'done' | 'again'>): Promise<'done' | 'again'> {
  try {
    return await work()
  } catch {
    return 'again'
  }
}

async function insist(work: () => Promise<unknown>): Promise<void> {
  const once = async () => ((await work()) === 'again' ? 'again' : 'done')
  for (let tries = 0; tries < functions.feedback.receives; tries += 1) if ((await tried(once)) === 'done') return
}
