import { blankSheet } from '#core/day-sheet.ts'
import { type DebtKind, debts, isNudged, isOverdue } from '#core/debt.ts'
import type { Message, QueueName } from '#core/messages.ts'
import type { Clock, Debt, Debts, Log, Queues } from '#core/ports/host.ts'
import type { Sources } from '#core/ports/news.ts'
import type { Packs } from '#core/ports/reading.ts'
import type { DaySheets } from '#core/ports/sending.ts'
import type { Cohorts } from '#core/ports/subscribers.ts'
import { cohortKey, firstCohort } from '#core/sending/cohort.ts'

export interface TickPorts {
  readonly debts: Debts
  readonly queues: Queues
  readonly sources: Sources
  readonly cohorts: Cohorts
  readonly daySheets: DaySheets
  readonly packs: Packs
  readonly clock: Clock
  readonly log: Log
}

/** A page of one shard's debts; while a page is full the next is twice as long, so that old ones never hide young ones. */
const page = 250
const mostAShard = 4000

/** Nudges the queue of whatever is owed and due. Due and late are the same thing; a nudge twice changes nothing. What is long overdue is told. */
export async function tick(ports: TickPorts): Promise<void> {
  await beginWhatIsMissing(ports)
  await Promise.all(
    (Object.keys(debts) as DebtKind[]).map(async (kind) => {
      const nudged = await nudgeKind(kind, ports)
      if (nudged > 0) ports.log.event('tick.nudged', { kind, count: nudged })
    }),
  )
  ports.log.event('tick.done')
}

async function nudgeKind(kind: DebtKind, ports: TickPorts): Promise<number> {
  const { queue, shards } = debts[kind]
  const now = ports.clock.now()
  let nudged = 0
  for (let shard = 0; shard < shards; shard += 1) {
    const owed = await allDue(kind, shard, now, ports)
    const overdue = owed.filter(({ at }) => isOverdue(at, now))
    if (overdue.length > 0) ports.log.event('debt.overdue', { kind, shard, count: overdue.length })
    const due = owed.filter(({ at }) => isNudged(at, now))
    if (due.length === 0) continue
    await ports.queues.send<QueueName>(
      queue,
      due.map(({ message }) => message as Message<typeof queue>),
    )
    nudged += due.length
  }
  return nudged
}

async function allDue(kind: DebtKind, shard: number, now: string, ports: TickPorts): Promise<readonly Debt[]> {
  for (let limit = page; ; limit *= 2) {
    const due = await ports.debts.due(kind, shard, now, limit)
    if (due.length < limit || limit >= mostAShard) return due
  }
}

/** Once a quarter of an hour: the day's sheet, and sources and archives that a pack names, begin to owe where they do not yet. */
async function beginWhatIsMissing({ sources, cohorts, daySheets, packs, clock }: TickPorts): Promise<void> {
  const now = clock.now()
  if (Number(now.slice(14, 16)) % 15 !== 0) return
  const today = now.slice(0, 10)
  if ((await daySheets.get(today)) === undefined) await daySheets.save(blankSheet(today))
  for (const pack of packs.all()) {
    if ((pack.watch.since ?? '') > now) continue
    const archive = cohortKey(pack.watch.zone, '00:00', 0)
    if ((await cohorts.state(archive)) === undefined) await cohorts.save(firstCohort(archive, now))
    for (const { id, feed } of pack.sources) {
      if (feed === undefined || (await sources.state(id)) !== undefined) continue
      await sources.save({ id, revision: 1, failures: 0, nextPoll: now })
    }
  }
}
