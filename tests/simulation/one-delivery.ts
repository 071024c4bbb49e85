import type { Edition } from '#core/editions/edition.ts'
import { urgentEdition } from '#core/editions/urgent-edition.ts'
import { later } from '#core/later.ts'
import type { Message, QueueName } from '#core/messages.ts'
import { auditSeconds } from '#core/sending/audit.ts'
import { cutOffOf } from '#core/sending/cut-off.ts'
import { alertDeliveryId, correctionDeliveryId, digestDeliveryId } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import type { Run } from '#core/sending/run.ts'
import { auditRun } from '#core/sending/run-list.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import { feedback } from '#functions/feedback/feedback.ts'
import { functions } from '../../infra/functions.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { pack } from '../builders/pack.ts'
import { profile } from '../builders/profile.ts'
import { postRoom } from '../builders/pump.ts'
import { memoryPacks } from '../memory/packs.ts'
import { memoryPorts } from '../memory/ports.ts'
import { copy, empty, emptyStore } from '../memory/store.ts'
import { memoryTokens } from '../memory/tokens.ts'
import { attempt, facing } from './invocation.ts'
import { naiveDeliver } from './naive.ts'
import { post } from './post.ts'
import { previousDeliver } from './previous-deliver.ts'
import { simulatedQueues } from './queues.ts'
import { stretched } from './random.ts'
import type { Schedule } from './schedules.ts'
import type { Tally } from './tally.ts'
import { timeline } from './timeline.ts'

const minute = 60_000
const hour = 60 * minute
export const due = '2013-06-05T04:00:00.000Z'

/** `mixed`: any process may run today's code or that of before, as while a deployment is under way. */
export type Protocol = 'sitrep' | 'naive' | 'mixed'

const alertEdition = urgentEdition('alert', pack, dossierHead(), development(), undefined, due)
const mails = [
  mail('digest', 'digest', digestDeliveryId('vale', '2013-06-05', 'ann')),
  mail('alert', 'alert', alertDeliveryId(development(), 'reported', 'ann')),
  mail('correction', 'correction', correctionDeliveryId(development(), 'ann')),
] as const
const ann = copy(profile('ann'))
/** Clocks of any two processes may differ by twice as much. Seconds. */
const skew = 300

function mail(kind: Run['kind'], about: string, delivery: string) {
  const edition: Edition = copy({ ...alertEdition, id: `e-${about}`, kind })
  const run: Run = copy({
    id: `${kind}#one`,
    kind,
    watch: 'vale',
    begun: due,
    cutOff: cutOffOf(kind, due),
    revision: 1,
    listed: [{ subscriber: 'ann', delivery, edition: edition.id }],
    outcomes: {},
    nextAudit: later(due, auditSeconds[kind]),
  })
  return { edition, run, delivery }
}

/**
 * One mail to one reader, from its nudge to two hours past its cut-off: queue, deliver, SES, its events, the run's audit. The
 * world is built once and emptied for each schedule; play one after the other.
 */
export function oneDelivery(protocol: Protocol): (schedule: Schedule) => Promise<Tally> {
  let schedule: Schedule
  const random = () => schedule.random()
  const time = timeline(Date.parse(due))
  const chance = { timeline: time, random }
  const store = emptyStore((schema, item) => (schedule.checked ? schema.parse(item) : item))
  const clock = { now: time.instant }
  const ports = memoryPorts(store, clock)
  const queues = simulatedQueues(chance, () => ({ doubled: 0.1, lost: 0.05 }), receive)
  const ses = post(
    chance,
    () => schedule.weather,
    ports.pipe,
    (event) => queues.put('mailEvents', event, 0),
  )
  const world = {
    ...ports,
    ...postRoom(),
    async nextTurn() {
      await time.sleep(random() * 10_000)
      return random() < 0.8
    },
    ...ses,
    queues,
    clock,
    packs: memoryPacks([pack]),
    tokens: memoryTokens(),
    log: { event() {} },
  }
  const invoke = facing(world, { ...chance, fault: () => schedule.fault() })
  const process = (of: 'deliver' | 'feedback' | 'alert') =>
    invoke(functions[of].timeout * 1000, Math.round((random() - 0.5) * 2 * skew))

  function receive(queue: QueueName, message: unknown): Promise<'done' | 'again'> {
    if (queue === 'mailEvents') return attempt(() => feedback(message, process('feedback')))
    const previous = protocol === 'mixed' && random() < 0.5
    const send = protocol === 'naive' ? naiveDeliver : previous ? previousDeliver : deliver
    return attempt(() => send(message as Message<'deliveries'>, process('deliver')))
  }

  function audit(run: string): void {
    const standing = store.runs.get(run)?.nextAudit
    if (standing === undefined) return
    time.at(Math.max(Date.parse(standing), time.now() + minute), () => {
      attempt(() => auditRun(run, process('alert'))).then(() => audit(run))
    })
  }

  return async (given) => {
    schedule = given
    time.restart(Date.parse(due))
    queues.restart()
    ses.restart()
    empty(store)
    const { run, delivery } = mails[Math.floor(random() * mails.length)] ?? mails[0]
    store.profiles.set('ann', ann)
    for (const { edition } of mails) store.editions.set(edition.id, edition)
    store.runs.set(run.id, run)
    await queues.send(
      'deliveries',
      run.listed.map((listing) => ({ ...listing, run: run.id })),
    )
    audit(run.id)
    time.at(time.now() + stretched(random, minute, 20 * hour), () => queues.redrive())
    await time.run(Date.parse(run.cutOff) + 2 * hour)

    const row = store.deliveries.get('ann')?.get(delivery)
    const accepted = ses.accepted.get(delivery) ?? []
    const first = accepted[0]
    return {
      schedules: 1,
      duplicates: Math.max(0, accepted.length - 1),
      lost: isSettled(row?.state) && row?.state !== 'FAILED' ? 0 : 1,
      missed: row?.state === 'MISSED' ? 1 : 0,
      unsettled: row?.state === 'UNSETTLED' ? 1 : 0,
      late: first !== undefined && first > Date.parse(due) + 30 * minute ? 1 : 0,
    }
  }
}
