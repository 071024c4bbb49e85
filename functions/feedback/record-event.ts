import type { Delivery } from '#core/sending/delivery.ts'
import type { MailEvent } from '#core/sending/mail.ts'
import { moved } from '#core/sending/slot.ts'
import type { FeedbackPorts } from './feedback.ts'
import { pauseIfBouncing } from './pause-if-bouncing.ts'

/** SES goes on trying after a delay: that is none. */
type Outcome = MailEvent & { readonly type: Exclude<MailEvent['type'], 'delay'> }

/** Lost races before the message is left to its next visit. */
const most = 5

/**
 * Raises the delivery's rank and counts, once for each mail, that its events reach us. A mail that deliver has not yet
 * counted as accepted is not counted as seen either: deliver does both when it finds the event here.
 */
export async function recordEvent(event: Outcome, ports: FeedbackPorts): Promise<'done' | 'again'> {
  for (let attempt = 0; attempt < most; attempt += 1) {
    const row = await ports.deliveries.get(event.subscriber, event.delivery)
    const next = row && lifted(row, event, ports)
    if (row === undefined) return 'done'
    if (row.messageId !== undefined && row.messageId !== event.messageId) {
      ports.log.event('delivery.duplicate', { delivery: row.id, messageId: event.messageId })
    }
    if (next === undefined) return 'done'
    if ((await ports.deliveries.save(next)) === 'conflict') continue
    if (row.seen === undefined && row.state === 'ACCEPTED') await ports.pipe.seen(row.at)
    if (next.state === 'BOUNCED' && row.state !== 'BOUNCED') await pauseIfBouncing(event, ports)
    return 'done'
  }
  return 'again'
}

/** The row with the event in it, or undefined when it holds it already. */
function lifted(row: Delivery, { type, messageId }: Outcome, { clock }: FeedbackPorts): Delivery | undefined {
  const risen = moved(row, type, clock.now(), { messageId, seen: true })
  if (risen !== undefined) return risen
  return row.seen === undefined ? { ...row, revision: row.revision + 1, seen: true } : undefined
}
