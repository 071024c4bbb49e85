import { operator } from '#core/day-sheet.ts'
import { later, minute } from '#core/later.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import type { Mail, SendOutcome } from '#core/sending/mail.ts'
import { moved, type Slot } from '#core/sending/slot.ts'
import type { DeliverPorts } from './deliver-ports.ts'
import { learn, mayGo, waits } from './may-go.ts'

/** Longer than any invocation lives. Seconds. */
export const lease = 5 * minute
/** Definite refusals before one mail is given up, so that it cannot hold others up. */
const mostAttempts = 3

/** `throttled`: SES asks for a slower pace, and the delivery is as free as it was before. */
export type Sent = 'done' | 'again' | 'throttled'

/** Claims the delivery, sends once, and writes what SES said. An unclear answer writes nothing: the claim says enough. */
export async function sendOnce(slot: Slot, mail: Mail, ports: DeliverPorts): Promise<Sent> {
  const { go, breaker } = await mayGo(slot, ports)
  if (!go) return waits(slot)
  const now = ports.clock.now()
  const claimed = moved(slot, 'claim', now, {
    token: ports.newToken(),
    leaseUntil: later(now, lease),
    attempts: slot.attempts + 1,
  })
  if (claimed === undefined || (await ports.deliveries.save(claimed)) === 'conflict') return 'again'
  const outcome = await ports.mailer.send(mail, { subscriber: slot.subscriber, delivery: slot.id })
  ports.log.event(`delivery.${outcome.kind}`, { delivery: slot.id, attempt: claimed.attempts, ...detailOf(outcome) })
  // What SES says of the operator's own address (in the sandbox: not verified) says nothing of readers' mail.
  if (slot.subscriber !== operator) await learn(breaker, outcome, ports)
  return record(claimed, outcome, ports)
}

async function record(claimed: Delivery, outcome: SendOutcome, ports: DeliverPorts): Promise<Sent> {
  const at = ports.clock.now()
  if (outcome.kind === 'unknown') return 'again'
  if (outcome.kind === 'accepted') return recordAccepted(claimed, outcome.messageId, ports)
  if (outcome.kind === 'refused' && claimed.attempts >= mostAttempts) {
    const failed = moved(claimed, 'fail', at, { reason: outcome.code })
    if (failed !== undefined) await ports.deliveries.save(failed)
    return 'done'
  }
  const isThrottled = outcome.kind === 'throttled'
  const attempts = isThrottled ? claimed.attempts - 1 : claimed.attempts
  const released = moved(claimed, 'release', at, { reason: outcome.code, attempts })
  if (released !== undefined) await ports.deliveries.save(released)
  return isThrottled ? 'throttled' : 'again'
}

/**
 * The mail is counted as accepted before the row says so: a crash between the two holds the event pipe's mark back, which
 * only delays. An event that came before us found the row unaccepted and left the counting of it to us.
 */
async function recordAccepted(claimed: Delivery, messageId: string, ports: DeliverPorts): Promise<'done'> {
  const at = ports.clock.now()
  await ports.pipe.accepted(at)
  const accepted = moved(claimed, 'accept', at, { messageId })
  if (accepted === undefined || (await ports.deliveries.save(accepted)) === 'saved') return 'done'
  const standing = await ports.deliveries.get(claimed.subscriber, claimed.id)
  if (standing?.seen === true) await ports.pipe.seen(at)
  return 'done'
}

function detailOf(outcome: SendOutcome): Readonly<Record<string, string>> {
  if (outcome.kind === 'accepted') return { messageId: outcome.messageId }
  return outcome.kind === 'unknown' ? { detail: outcome.detail } : { code: outcome.code }
}
