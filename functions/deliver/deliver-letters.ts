import { day } from '#core/later.ts'
import { cutOffOf } from '#core/sending/cut-off.ts'
import { deliveryKindOf, letterDeliveryId } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import { emptySlot, moved, type Slot } from '#core/sending/slot.ts'
import { changeProfile } from '#core/subscribers/change-profile.ts'
import type { Letter, Profile } from '#core/subscribers/subscriber.ts'
import { settled } from '#core/subscribers/transitions.ts'
import { whyNoLetter } from '#core/subscribers/why-no-letter.ts'
import type { DeliverPorts } from './deliver-ports.ts'
import { letterTo } from './letter-to.ts'
import { sendOnce } from './send-once.ts'
import { settleUnknown } from './settle-unknown.ts'

/**
 * Sends the letters that a profile owes, each with a delivery of its own, and strikes off what is settled. Whatever is not
 * stays owed, and tick brings it back: so nothing here needs the queue to.
 */
export async function deliverLetters(subscriber: string, ports: DeliverPorts): Promise<'done'> {
  const seen = await ports.subscribers.profile(subscriber)
  for (const letter of seen?.owed ?? []) await deliverLetter(letter, subscriber, ports)
  return 'done'
}

async function deliverLetter(letter: Letter, subscriber: string, ports: DeliverPorts): Promise<void> {
  const id = letterDeliveryId(letter, subscriber)
  const slot = (await ports.deliveries.get(subscriber, id)) ?? slotOf(letter, id, subscriber, ports)
  if (!isSettled(slot.state)) await attempt(slot, letter, ports)
  const after = await ports.deliveries.get(subscriber, id)
  if (!isSettled(after?.state)) return
  await changeProfile(subscriber, (standing) => standing && settled(standing, letter), ports)
}

async function attempt(slot: Slot, letter: Letter, ports: DeliverPorts): Promise<void> {
  const open = slot.state === 'SENDING' ? await settleUnknown(slot, ports) : slot
  if (open === 'done' || open === 'again') return
  const profile = await ports.subscribers.profile(slot.subscriber)
  if (profile === undefined) return
  const now = ports.clock.now()
  const reason = now > open.cutOff ? undefined : await refusal(letter, profile, open.id, ports)
  const unsent =
    now > open.cutOff ? moved(open, 'miss', now, { reason: 'cut-off' }) : reason && moved(open, 'skip', now, { reason })
  if (unsent) await ports.deliveries.save(unsent)
  else await sendOnce(open, await letterTo(profile, letter, open, ports), ports)
}

function slotOf({ kind, at }: Letter, id: string, subscriber: string, { clock }: DeliverPorts): Slot {
  const deliveryKind = deliveryKindOf(id) ?? 'letter'
  return emptySlot({
    id,
    subscriber,
    kind: deliveryKind,
    about: kind,
    cutOff: cutOffOf(deliveryKind, at),
    at: clock.now(),
  })
}

/** Whoever complained or was erased is asked to confirm at most once in 30 days. */
async function refusal(
  letter: Letter,
  profile: Profile,
  delivery: string,
  { subscribers, budgets, clock }: DeliverPorts,
): Promise<string | undefined> {
  const { subscriber } = profile
  const why = whyNoLetter(letter, profile, await subscribers.suppression(subscriber), clock.now())
  if (why !== 'rarely') return why
  return (await budgets.once(`asked.${subscriber}`, delivery, 30 * day)) ? undefined : 'suppressed'
}
