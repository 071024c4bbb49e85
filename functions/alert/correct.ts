import type { Pack } from '#core/corpus/pack.ts'
import type { DossierHead } from '#core/dossier.ts'
import type { Correction } from '#core/editions/announcement.ts'
import { urgentEdition } from '#core/editions/urgent-edition.ts'
import { idOf } from '#core/id.ts'
import { inBatches } from '#core/in-batches.ts'
import { later } from '#core/later.ts'
import { auditSeconds } from '#core/sending/audit.ts'
import { cutOffOf } from '#core/sending/cut-off.ts'
import { alertDeliveryId, correctionDeliveryId } from '#core/sending/delivery-id.ts'
import { mayHaveGoneOut } from '#core/sending/delivery-transitions.ts'
import { beginRun } from '#core/sending/run-list.ts'
import { emptySlot, moved } from '#core/sending/slot.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { illustrated } from '#views/map/illustrated.ts'
import type { AlertPorts } from './alert-ports.ts'

/**
 * Tells exactly those who got what no longer holds, and keeps it from those who have not got it yet.
 * `waiting`: a mail of it is being sent to somebody right now; ask again when its outcome is known.
 */
export async function correct(
  head: DossierHead,
  correction: Correction,
  pack: Pack,
  readers: readonly Profile[],
  ports: AlertPorts,
): Promise<'done' | 'waiting'> {
  const heard = await inBatches(readers, async ({ subscriber }) => ({
    subscriber,
    wrong: await heardWrong(subscriber, correction, ports),
  }))
  const misled = heard.filter(({ wrong }) => wrong === 'yes').map(({ subscriber }) => subscriber)
  if (misled.length > 0) await sendCorrection(head, correction, pack, misled, ports)
  return heard.some(({ wrong }) => wrong === 'unknown') ? 'waiting' : 'done'
}

async function heardWrong(
  subscriber: string,
  { development, wrong }: Correction,
  ports: AlertPorts,
): Promise<'yes' | 'no' | 'unknown'> {
  const answers: ('yes' | 'no' | 'unknown')[] = []
  for (const status of wrong) {
    answers.push(await supersede(subscriber, alertDeliveryId(development, status, subscriber), ports))
  }
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

/** Whether a mail went out, or may have: whoever may be misled is told. If it has not been tried, it never will. */
async function supersede(subscriber: string, id: string, { deliveries, clock }: AlertPorts) {
  const now = clock.now()
  const row = await deliveries.get(subscriber, id)
  if (row?.state === 'SENDING') return 'unknown'
  if (row !== undefined && mayHaveGoneOut(row.state)) return 'yes'
  const slot = row ?? emptySlot({ id, subscriber, kind: 'alert', about: 'none', cutOff: now, at: now })
  const skipped = moved(slot, 'skip', now, { reason: 'superseded' })
  if (skipped === undefined) return 'no'
  return (await deliveries.save(skipped)) === 'saved' ? 'no' : 'unknown'
}

/** Runs are named by whom they list: who was being sent the wrong mail when the first began comes in a second. */
async function sendCorrection(
  head: DossierHead,
  { development, before }: Correction,
  pack: Pack,
  misled: readonly string[],
  ports: AlertPorts,
): Promise<void> {
  const wanted = urgentEdition('correction', pack, head, development, before, ports.clock.now())
  const edition = await ports.editions.settle(await illustrated(wanted, pack, ports))
  await beginRun(
    {
      id: `correction#${edition.watch}#${edition.key}#${idOf(...misled)}`,
      kind: 'correction',
      watch: edition.watch,
      begun: edition.to,
      cutOff: cutOffOf('correction', edition.to),
      revision: 1,
      listed: misled.map((subscriber) => ({
        subscriber,
        delivery: correctionDeliveryId(development, subscriber),
        edition: edition.id,
      })),
      outcomes: {},
      nextAudit: later(edition.to, auditSeconds.correction),
    },
    ports,
  )
}
