import type { Message } from '#core/messages.ts'
import { deliverEdition } from './deliver-edition.ts'
import { deliverLetters } from './deliver-letters.ts'
import type { DeliverPorts } from './deliver-ports.ts'

/**
 * Sends one mail to one person, at most once. `again`: its outcome is not known yet, or somebody else is at it; the queue
 * brings the message back after lease and grace, and the run's audit brings it back should the queue lose it.
 */
export async function deliver(message: Message<'deliveries'>, ports: DeliverPorts): Promise<'done' | 'again'> {
  return 'letters' in message ? deliverLetters(message.subscriber, ports) : deliverEdition(message, ports)
}
