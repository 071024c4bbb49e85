import type { Edition } from '#core/editions/edition.ts'
import { localDate } from '#core/local-time.ts'
import type { Message } from '#core/messages.ts'
import { cutOffOf, isAboutOver } from '#core/sending/cut-off.ts'
import { deliveryKindOf } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import { emptySlot, moved, type Slot } from '#core/sending/slot.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { whyNot } from '#core/subscribers/why-not.ts'
import type { DeliverPorts } from './deliver-ports.ts'
import { editionMailTo } from './edition-mail-to.ts'
import { waits } from './may-go.ts'
import { type Sent, sendOnce } from './send-once.ts'
import { settleUnknown } from './settle-unknown.ts'

export type Named = Extract<Message<'deliveries'>, { delivery: string }>

export async function deliverEdition(message: Named, ports: DeliverPorts): Promise<Sent> {
  const row = await ports.deliveries.get(message.subscriber, message.delivery)
  if (row !== undefined && isSettled(row.state)) return 'done'
  const about = row?.about ?? message.edition
  const edition = about === undefined ? undefined : await ports.editions.get(about)
  const slot = edition && (row ?? slotFor(message, edition, ports.clock.now()))
  if (edition === undefined || slot === undefined) {
    ports.log.event('delivery.unfounded', { delivery: message.delivery })
    return 'done'
  }
  const open = slot.state === 'SENDING' ? await settleUnknown(slot, ports) : slot
  if (open === 'done' || open === 'again') return open
  if (isAboutOver(open.cutOff, ports.clock.now())) return waits(open)
  const reader = await readerOf(open, edition, ports)
  if (reader === undefined) return 'done'
  return sendOnce(open, await editionMailTo(reader, edition, open.id, ports), ports)
}

/** What a delivery without a row will be: its kind is in its id, its edition in the message, its cut-off follows from them. */
function slotFor({ subscriber, delivery, run }: Named, edition: Edition, at: string): Slot | undefined {
  const kind = deliveryKindOf(delivery)
  if (kind === undefined) return undefined
  const cutOff = cutOffOf(kind, edition.to)
  return emptySlot({
    id: delivery,
    subscriber,
    kind,
    about: edition.id,
    ...(run === undefined ? {} : { run }),
    cutOff,
    at,
  })
}

/** The profile as it stands just before the claim, if the mail may go to it now; else what there is to record is recorded. */
async function readerOf(slot: Slot, edition: Edition, ports: DeliverPorts): Promise<Profile | undefined> {
  const now = ports.clock.now()
  if (now > slot.cutOff) return settleUnsent(slot, 'miss', 'cut-off', ports)
  const profile = await ports.subscribers.profile(slot.subscriber)
  if (profile === undefined) return undefined
  const suppression = await ports.subscribers.suppression(slot.subscriber)
  const reason = whyNot(profile, suppression, edition, now)
  if (reason === 'quiet' && edition.kind === 'correction') return undefined
  if (reason === 'quiet') return hold(slot, profile, reason, ports)
  if (reason !== undefined) return settleUnsent(slot, 'skip', reason, ports)
  if (edition.kind === 'alert' && !(await withinBudget(slot, profile, ports))) {
    return hold(slot, profile, 'budget', ports)
  }
  return profile
}

async function withinBudget(slot: Slot, { preferences }: Profile, ports: DeliverPorts): Promise<boolean> {
  const date = localDate(ports.clock.now(), preferences.zone)
  const perDay = preferences.alerts?.perDay ?? 0
  return (await ports.budgets.take(slot.subscriber, date, slot.id, perDay)) === 'taken'
}

/** Not now: the next digest holds it and says that it was held back. */
async function hold(slot: Slot, { preferences }: Profile, reason: string, ports: DeliverPorts): Promise<undefined> {
  await ports.budgets.hold(slot.subscriber, localDate(ports.clock.now(), preferences.zone), slot.id)
  return settleUnsent(slot, 'skip', reason, ports)
}

/** A lost race needs no second try: whoever won is settling the same delivery. */
async function settleUnsent(
  slot: Slot,
  step: 'skip' | 'miss',
  reason: string,
  ports: DeliverPorts,
): Promise<undefined> {
  const row = moved(slot, step, ports.clock.now(), { reason })
  if (row !== undefined) await ports.deliveries.save(row)
  ports.log.event(step === 'miss' ? 'delivery.missed' : 'delivery.skipped', { delivery: slot.id, reason })
}
