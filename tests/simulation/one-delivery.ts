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
import { copy, emptyStore } from '../memory/store.ts'
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
const kinds = [
  {
    kind: 'digest',
    edition: { ...alertEdition, id: 'e-digest', kind: 'digest' },
    id: digestDeliveryId('vale', '2013-06-05', 'ann'),
  },
  { kind: 'alert', edition: { ...alertEdition, id: 'e-alert' }, id: alertDeliveryId(development(), 'reported', 'ann') },
  {
    kind: 'correction',
    edition: { ...alertEdition, id: 'e-correction', kind: 'correction' },
    id: correctionDeliveryId(development(), 'ann'),
  },
] as const satisfies readonly { kind: Run['kind']; edition: Edition; id: string }[]
const editions = kinds.map(({ edition }) => [edition.id, copy<Edition>(edition)] as const)
const ann = copy(profile('ann'))
const packs = memoryPacks([pack])
const tokens = memoryTokens()
const silent = { event() {} }

/** One mail to one reader, from its nudge to two hours past its cut-off: queue, deliver, SES, its events, the run's audit. */
export async function playOneDelivery({ random, fault, weather }: Schedule, protocol: Protocol): Promise<Tally> {
  const time = timeline(Date.parse(due))
  const { kind, edition, id } = kinds[Math.floor(random() * kinds.length)] ?? kinds[0]
  const store = emptyStore()
  const clock = { now: time.instant }
  const queues = simulatedQueues({ timeline: time, random }, { doubled: 0.1, lost: 0.05 }, receive)
  const ports = memoryPorts(store, clock)
  const ses = post({ timeline: time, random }, weather, ports.pipe, (event) => queues.put('mailEvents', event, 0))
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
    packs,
    tokens,
    log: silent,
  }
  store.profiles.set('ann', ann)
  for (const [id, each] of editions) store.editions.set(id, each)
  const cutOff = cutOffOf(kind, due)
  const run: Run = {
    id: `${kind}#one`,
    kind,
    watch: 'vale',
    begun: due,
    cutOff,
    revision: 1,
    listed: [{ subscriber: 'ann', delivery: id, edition: edition.id }],
    outcomes: {},
    nextAudit: later(due, auditSeconds[kind]),
  }
  store.runs.set(run.id, run)

  function process(seconds: number): typeof world {
    const skew = Math.round((random() - 0.5) * 2 * skewSeconds)
    return facing(world, { timeline: time, random, fault, timeout: seconds * 1000, skew })
  }

  function receive(queue: QueueName, message: unknown): Promise<'done' | 'again'> {
    if (queue === 'mailEvents') {
      return attempt(() => feedback(message, process(functions.feedback.timeout)))
    }
    const previous = protocol === 'mixed' && random() < 0.5
    const send = protocol === 'naive' ? naiveDeliver : previous ? previousDeliver : deliver
    return attempt(() => send(message as Message<'deliveries'>, process(functions.deliver.timeout)))
  }

  function audit(): void {
    const standing = store.runs.get(run.id)?.nextAudit
    if (standing === undefined) return
    const now = time.now()
    time.at(Math.max(Date.parse(standing), now + minute), () => {
      attempt(() => auditRun(run.id, process(functions.alert.timeout))).then(audit)
    })
  }

  await world.queues.send(
    'deliveries',
    run.listed.map((listing) => ({ ...listing, run: run.id })),
  )
  audit()
  time.at(time.now() + stretched(random, minute, 20 * hour), () => queues.redrive())
  await time.run(Date.parse(cutOff) + 2 * hour)

  const row = store.deliveries.get('ann')?.get(id)
  const accepted = ses.accepted.get(id) ?? []
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

/** Clocks of any two processes may differ by twice as much. */
const skewSeconds = 300
