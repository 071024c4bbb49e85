import { inBatches } from '#core/in-batches.ts'
import { later } from '#core/later.ts'
import type { Message } from '#core/messages.ts'
import { auditSeconds } from '#core/sending/audit.ts'
import { advance, withDueAsOfNow } from '#core/sending/cohort.ts'
import { cutOffOf } from '#core/sending/cut-off.ts'
import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import type { Run } from '#core/sending/run.ts'
import { auditRun, beginRun } from '#core/sending/run-list.ts'
import { emptySlot, moved } from '#core/sending/slot.ts'
import { digestAudience } from '#core/subscribers/audience.ts'
import { profilesOf } from '#core/subscribers/profiles-of.ts'
import type { Cohort, Profile } from '#core/subscribers/subscriber.ts'
import { archiveDay } from './archive-day.ts'
import type { DigestPorts } from './digest-ports.ts'
import { editionsOf } from './editions-of.ts'
import { writeDaySheet } from './write-day-sheet.ts'

/** Serves the digest that a cohort shard owes, looks after a run of digests, or writes the operator's sheet of a day. */
export async function digest(message: Message<'digests'>, ports: DigestPorts): Promise<'done' | 'again'> {
  if ('daySheet' in message) return writeDaySheet(message.daySheet, ports)
  return 'audit' in message ? auditRun(message.audit, ports) : serve(message.cohort, ports)
}

/** Dates served in one go after an outage; what is left stays owed. */
const mostDates = 40

/** Every local date that a shard owes by now. */
async function serve(key: string, ports: DigestPorts): Promise<'done'> {
  for (let served = 0; served < mostDates; served += 1) {
    const cohort = await ports.cohorts.state(key)
    if (cohort === undefined || cohort.nextAt > ports.clock.now()) break
    const next = withDueAsOfNow(cohort) ?? (await serveDate(key, cohort, ports))
    if ((await ports.cohorts.save(next)) === 'conflict') break
  }
  return 'done'
}

/**
 * One local date of one shard: editions, run, nudges; the cohort's next instant is saved last, on condition. A crash anywhere
 * before that begins again and finds editions and run standing.
 */
async function serveDate(key: string, cohort: Cohort, ports: DigestPorts): Promise<Cohort> {
  const readers = digestAudience(await profilesOf(await ports.rosters.ofCohort(key), ports.subscribers), cohort)
  await archiveDay(cohort, ports)
  if (ports.clock.now() > cutOffOf('digest', cohort.nextAt)) await recordMissed(key, cohort, readers, ports)
  else await list(key, cohort, readers, ports)
  return advance(cohort)
}

/** One run for each watch: readers of several get a digest of each. */
async function list(key: string, cohort: Cohort, readers: readonly Profile[], ports: DigestPorts): Promise<void> {
  const editionFor = editionsOf(cohort, ports)
  for (const pack of ports.packs.all()) {
    const watch = pack.watch.id
    const own = readers.filter(({ preferences }) => preferences.watches.includes(watch))
    if (own.length === 0) continue
    const listed = await inBatches(own, async (reader) => ({
      subscriber: reader.subscriber,
      delivery: digestDeliveryId(watch, cohort.nextDate, reader.subscriber),
      edition: (await editionFor(reader, pack)).id,
    }))
    const nextAudit = later(ports.clock.now(), auditSeconds.digest)
    await beginRun({ ...runOf(key, cohort, watch), listed: [...listed], nextAudit }, ports)
  }
}

function runOf(key: string, { nextDate, nextAt }: Cohort, watch: string): Run {
  const cutOff = cutOffOf('digest', nextAt)
  const id = `digest#${key}#${nextDate}#${watch}`
  return { id, kind: 'digest', watch, begun: nextAt, cutOff, revision: 1, listed: [], outcomes: {} }
}

/** Too late for that morning: the outcomes are on record with a run that is over, and what the digest would have held is in the next one. */
async function recordMissed(
  key: string,
  cohort: Cohort,
  readers: readonly Profile[],
  ports: DigestPorts,
): Promise<void> {
  const now = ports.clock.now()
  for (const { watch } of ports.packs.all()) {
    const own = readers.filter(({ preferences }) => preferences.watches.includes(watch.id))
    for (const { subscriber } of own) {
      const id = digestDeliveryId(watch.id, cohort.nextDate, subscriber)
      const cutOff = cutOffOf('digest', cohort.nextAt)
      const slot = emptySlot({ id, subscriber, kind: 'digest', about: 'none', cutOff, at: now })
      const missed = moved(slot, 'miss', now, { reason: 'due more than 12 hours before' })
      if (missed !== undefined) await ports.deliveries.save(missed)
      ports.log.event('digest.missed', { delivery: id })
    }
    const over = { ...runOf(key, cohort, watch.id), begun: now, outcomes: { MISSED: own.length } }
    if (own.length > 0) await ports.runs.save(over)
  }
}
