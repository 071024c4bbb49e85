import { shardOf } from '../id.ts'
import { inBatches } from '../in-batches.ts'
import type { Clock, Log, Queues } from '../ports/host.ts'
import type { Deliveries, Runs } from '../ports/sending.ts'
import type { Subscribers } from '../ports/subscribers.ts'
import { audited, type Listed } from './audit.ts'
import type { Run } from './run.ts'

export interface RunPorts {
  readonly runs: Runs
  readonly deliveries: Deliveries
  readonly subscribers: Subscribers
  readonly queues: Queues
  readonly clock: Clock
  readonly log: Log
}

/** More than this at once is spread over ten minutes, so that a big cohort meets SES as a stream. */
const atOnce = 100
const spreadSeconds = 600
const spreadSteps = 10

/** More than an item can list is listed in parts, each a run of its own, told apart by the deliveries' ids. */
const mostInOne = 1000
const parts = 64

/**
 * Files a run, or finds the one filed before a crash: what that one lists stands. Then nudges every delivery of it.
 * Lists that grew or shrank past the limit between two tries overlap, and never leave anybody out.
 */
export async function beginRun(run: Run, ports: Pick<RunPorts, 'runs' | 'queues' | 'log'>): Promise<void> {
  for (const part of partsOf(run)) {
    const saved = await ports.runs.save(part)
    const standing = saved === 'saved' ? part : await ports.runs.get(part.id)
    if (standing?.nextAudit === undefined) continue
    ports.log.event('run.begun', { run: part.id, listed: standing.listed.length })
    await nudgeDeliveries(standing, standing.listed, ports.queues)
  }
}

function partsOf(run: Run): readonly Run[] {
  if (run.listed.length <= mostInOne) return [run]
  const lists = new Map<number, Run['listed']>()
  for (const listing of run.listed) {
    const part = shardOf(listing.delivery, parts)
    lists.set(part, [...(lists.get(part) ?? []), listing])
  }
  return [...lists].map(([part, listed]) => ({ ...run, id: `${run.id}#${part}`, listed }))
}

/**
 * Looks whether everybody listed has an outcome, and nudges again whoever has none; a run owes until all have. It is told before
 * it is saved: a log that tells it twice is complete, one that never tells it is not.
 */
export async function auditRun(id: string, ports: RunPorts): Promise<'done'> {
  const run = await ports.runs.get(id)
  const now = ports.clock.now()
  if (run?.nextAudit === undefined || run.nextAudit > now) return 'done'
  const ledger = await inBatches(run.listed, (listing) => lookUp(listing, ports))
  const [next, open] = audited(run, ledger, now)
  await nudgeDeliveries(run, open, ports.queues)
  ports.log.event(open.length === 0 ? 'run.finished' : 'run.open', {
    run: id,
    listed: run.listed.length,
    open: open.length,
    ...next.outcomes,
  })
  await ports.runs.save(next)
  return 'done'
}

async function lookUp(listing: Run['listed'][number], { deliveries, subscribers }: RunPorts): Promise<Listed> {
  const delivery = await deliveries.get(listing.subscriber, listing.delivery)
  const erased = delivery === undefined && (await subscribers.profile(listing.subscriber)) === undefined
  return { listing, delivery, erased }
}

async function nudgeDeliveries(run: Run, listed: Run['listed'], queues: Queues): Promise<void> {
  const messages = listed.map((listing) => ({ ...listing, run: run.id }))
  if (messages.length === 0) return
  const queue = run.kind === 'digest' ? 'deliveries' : 'urgent'
  if (messages.length <= atOnce || queue === 'urgent') return queues.send(queue, messages)
  const size = Math.ceil(messages.length / spreadSteps)
  for (let step = 0; step < spreadSteps; step += 1) {
    const part = messages.slice(step * size, (step + 1) * size)
    if (part.length > 0) await queues.send(queue, part, (step * spreadSeconds) / spreadSteps)
  }
}
