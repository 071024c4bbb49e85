import { announcementsOf } from '#core/editions/announcement.ts'
import type { Message } from '#core/messages.ts'
import { auditRun } from '#core/sending/run-list.ts'
import { profilesOf } from '#core/subscribers/profiles-of.ts'
import type { AlertPorts } from './alert-ports.ts'
import { correct } from './correct.ts'
import { sendAlert } from './send-alert.ts'

/** Decides about a dossier's unannounced revisions, or looks after a run of alerts. */
export async function alert(message: Message<'changes'>, ports: AlertPorts): Promise<'done' | 'again'> {
  return 'audit' in message ? auditRun(message.audit, ports) : announce(message.dossier, ports)
}

/**
 * Says what changed between the head announced last and the one that stands. Announced is marked at the end, on condition
 * that the head still stands: until then all of it may happen again, and each delivery's id makes it happen once.
 */
async function announce(id: string, ports: AlertPorts): Promise<'done' | 'again'> {
  const { dossiers, packs, clock } = ports
  const head = await dossiers.head(id)
  if (head === undefined || head.announced >= head.revision) return 'done'
  const pack = packs.of(head.watch)
  const announced = head.announced === 0 ? undefined : await dossiers.revision(id, head.announced)
  const { alerts, corrections } = announcementsOf(head, announced, pack.watch.zone, clock.now())
  const silent = alerts.length + corrections.length === 0
  const readers = silent ? [] : await profilesOf(await ports.rosters.ofWatch(head.watch), ports.subscribers)
  for (const each of alerts) await sendAlert(head, each, pack, readers, ports)
  let waiting = false
  for (const each of corrections) {
    if ((await correct(head, each, pack, readers, ports)) === 'waiting') waiting = true
  }
  if (waiting) return 'again'
  await dossiers.announced(id, head.revision)
  return 'done'
}
