import type { Instant } from '#core/instant.ts'
import { day, later } from '#core/later.ts'
import { cutOffOf } from '#core/sending/cut-off.ts'
import { confirmationDeliveryId } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import type { Mail } from '#core/sending/mail.ts'
import { emptySlot, moved, type Slot } from '#core/sending/slot.ts'
import type { Profile, Suppression } from '#core/subscribers/subscriber.ts'
import type { DeliverPorts } from './deliver-ports.ts'
import { mailOf } from './mail-of.ts'
import { sendOnce } from './send-once.ts'
import { settleUnknown } from './settle-unknown.ts'

/**
 * Sends the confirmation mail that a profile owes, then clears the debt. Whatever is not settled stays owed, and tick
 * brings it back: so nothing here needs the queue to.
 */
export async function deliverConfirmation(subscriber: string, ports: DeliverPorts): Promise<'done'> {
  const profile = await ports.subscribers.profile(subscriber)
  if (profile?.owed === undefined) return 'done'
  const id = confirmationDeliveryId(subscriber, profile.asked)
  const row = await ports.deliveries.get(subscriber, id)
  const slot = row ?? slotOf(profile, profile.owed.at, id, ports.clock.now())
  if (!isSettled(slot.state)) await attempt(slot, profile, ports)
  const after = await ports.deliveries.get(subscriber, id)
  if (isSettled(after?.state)) await clearDebt(profile, ports)
  return 'done'
}

async function attempt(slot: Slot, profile: Profile, ports: DeliverPorts): Promise<void> {
  const now = ports.clock.now()
  const open = slot.state === 'SENDING' ? await settleUnknown(slot, ports) : slot
  if (open === 'done' || open === 'again') return
  const suppression = await ports.subscribers.suppression(slot.subscriber)
  const reason = profile.state === 'pending' ? refusal(suppression, now) : 'not asked any more'
  const unsent =
    now > open.cutOff ? moved(open, 'miss', now, { reason: 'cut-off' }) : reason && moved(open, 'skip', now, { reason })
  if (unsent) await ports.deliveries.save(unsent)
  else await sendOnce(open, confirmationTo(profile, open, ports), ports)
}

function slotOf({ subscriber, asked }: Profile, owedAt: Instant, id: string, at: Instant): Slot {
  const cutOff = cutOffOf('confirmation', owedAt)
  return emptySlot({ id, subscriber, kind: 'confirmation', about: String(asked), cutOff, at })
}

/** A bounced address may be tried again after 30 days; a blocked one never. Whoever complained or was erased asked anew. */
function refusal(suppression: Suppression | undefined, now: Instant): string | undefined {
  if (suppression?.reason === 'blocked') return 'blocked'
  return suppression?.reason === 'bounced' && now < later(suppression.at, 30 * day) ? 'suppressed' : undefined
}

function confirmationTo(profile: Profile, { id, cutOff }: Slot, ports: DeliverPorts): Mail {
  const { subscriber, epoch, preferences } = profile
  const { publicUrl } = ports.sender
  const letter = ports.letters.confirmation(preferences, {
    publicUrl,
    confirmUrl: `${publicUrl}/confirm?t=${ports.tokens.sign('confirm', subscriber, epoch, cutOff)}`,
    blockUrl: `${publicUrl}/block?t=${ports.tokens.sign('block', subscriber, epoch, null)}`,
    deliveryId: id,
  })
  return mailOf(letter, profile, ports.sender)
}

/** On condition: a profile that changed meanwhile keeps owing and is looked at again. */
async function clearDebt(profile: Profile, { subscribers }: DeliverPorts): Promise<void> {
  const { owed: _, ...rest } = profile
  await subscribers.save({ ...rest, revision: profile.revision + 1 })
}
