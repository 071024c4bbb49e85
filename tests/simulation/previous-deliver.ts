import { later, minute } from '#core/later.ts'
import type { Message } from '#core/messages.ts'
import { cutOffOf } from '#core/sending/cut-off.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import { deliveryKindOf } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import { provesAbsent, watchedFrom } from '#core/sending/pipe-proof.ts'
import { emptySlot, moved, type Slot } from '#core/sending/slot.ts'
import type { DeliverPorts } from '#functions/deliver/deliver-ports.ts'

/**
 * How mails were sent before there was a breaker, a heartbeat and a turn to wait for: kept as it was, to run side by side with
 * today's code while a deployment replaces one by the other.
 */
export async function previousDeliver(message: Message<'deliveries'>, ports: DeliverPorts): Promise<'done' | 'again'> {
  if (!('delivery' in message)) return 'done'
  const { subscriber, delivery, run } = message
  const row = await ports.deliveries.get(subscriber, delivery)
  if (row !== undefined && isSettled(row.state)) return 'done'
  const about = row?.about ?? message.edition
  const edition = about === undefined ? undefined : await ports.editions.get(about)
  const kind = deliveryKindOf(delivery)
  if (edition === undefined || kind === undefined) return 'done'
  const at = ports.clock.now()
  const plan = { id: delivery, subscriber, kind, about: edition.id, cutOff: cutOffOf(kind, edition.to), at }
  const slot = row ?? emptySlot(run === undefined ? plan : { ...plan, run })
  const open = slot.state === 'SENDING' ? await settle(slot, ports) : slot
  if (open === 'done' || open === 'again') return open
  if (ports.clock.now() > open.cutOff) {
    const missed = moved(open, 'miss', ports.clock.now(), { reason: 'cut-off' })
    if (missed !== undefined) await ports.deliveries.save(missed)
    return 'done'
  }
  const profile = await ports.subscribers.profile(subscriber)
  return profile?.state === 'active' ? send(open, profile.address, ports) : 'done'
}

async function send(slot: Slot, to: string, ports: DeliverPorts): Promise<'done' | 'again'> {
  const { deliveries, mailer, clock, pipe, sender } = ports
  const now = clock.now()
  const leaseUntil = later(now, 5 * minute)
  const claimed = moved(slot, 'claim', now, { token: ports.newToken(), leaseUntil, attempts: slot.attempts + 1 })
  if (claimed === undefined || (await deliveries.save(claimed)) === 'conflict') return 'again'
  const mail = { to, from: sender.from, subject: '', language: 'en', html: '', text: '', headers: {} }
  const outcome = await mailer.send(mail, { subscriber: slot.subscriber, delivery: slot.id })
  if (outcome.kind === 'unknown') return 'again'
  if (outcome.kind !== 'accepted') {
    const released = moved(claimed, 'release', clock.now(), { reason: outcome.code })
    if (released !== undefined) await deliveries.save(released)
    return 'again'
  }
  const at = clock.now()
  await pipe.accepted(at)
  const accepted = moved(claimed, 'accept', at, { messageId: outcome.messageId })
  if (accepted === undefined || (await deliveries.save(accepted)) === 'saved') return 'done'
  if ((await deliveries.get(claimed.subscriber, claimed.id))?.seen === true) await pipe.seen(at)
  return 'done'
}

async function settle(slot: Slot, { deliveries, pipe, clock }: DeliverPorts): Promise<Slot | 'done' | 'again'> {
  const now = clock.now()
  const deadline = later(slot.leaseUntil ?? slot.at, 8 * minute)
  if (now <= deadline) return 'again'
  const save = async (row: Delivery | undefined) =>
    row !== undefined && (await deliveries.save(row)) === 'saved' ? row : 'again'
  const minutes = await pipe.minutes(watchedFrom(slot.at))
  if (provesAbsent(minutes, slot.at, deadline)) return save(moved(slot, 'release', now))
  if (now <= slot.cutOff) return slot.run === undefined ? 'again' : 'done'
  return (await save(moved(slot, 'expire', now))) === 'again' ? 'again' : 'done'
}
