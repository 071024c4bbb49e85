import type { Message } from '#core/messages.ts'
import { deliveryKindOf } from '#core/sending/delivery-id.ts'
import { deliverDaySheet } from './deliver-day-sheet.ts'
import { deliverEdition, type Named } from './deliver-edition.ts'
import { deliverLetters } from './deliver-letters.ts'
import type { DeliverPorts } from './deliver-ports.ts'

/** Tries of one message in one call while SES asks for a slower pace. */
const mostTries = 5

/**
 * Sends one mail to one person, at most once. `again`: its outcome is not known yet, or somebody else is at it; the queue
 * brings the message back after lease and grace, and the run's audit brings it back should the queue lose it.
 */
export async function deliver(message: Message<'deliveries'>, ports: DeliverPorts): Promise<'done' | 'again'> {
  if ('daySheet' in message) return deliverDaySheet(message.daySheet, ports)
  return 'letters' in message ? deliverLetters(message.subscriber, ports) : deliverInTurn(message, ports)
}

/** What SES throttled is tried anew a turn later, from the first look at the profile on: the queue would bring it back in minutes. */
async function deliverInTurn(message: Named, ports: DeliverPorts): Promise<'done' | 'again'> {
  const kind = deliveryKindOf(message.delivery) ?? 'digest'
  for (let tries = 1; ; tries += 1) {
    const sent = await deliverEdition(message, ports)
    if (sent !== 'throttled') return sent
    if (tries === mostTries || !(await ports.nextTurn(kind))) return 'again'
  }
}
