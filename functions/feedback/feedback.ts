import type { Clock, Log } from '#core/ports/host.ts'
import type { Budgets, Deliveries, Pipe } from '#core/ports/sending.ts'
import type { Subscribers } from '#core/ports/subscribers.ts'
import { readSesEvent } from './read-ses-event.ts'
import { recordEvent } from './record-event.ts'
import { silence } from './silence.ts'

export interface FeedbackPorts {
  readonly subscribers: Subscribers
  readonly deliveries: Deliveries
  readonly budgets: Budgets
  readonly pipe: Pipe
  readonly clock: Clock
  readonly log: Log
}

/**
 * Takes in what SES says became of a mail: first that nothing more is sent to who must not get it, then the delivery's
 * rank. Doubled, late and disordered events end the same.
 */
export async function feedback(body: unknown, ports: FeedbackPorts): Promise<'done' | 'again'> {
  const event = readSesEvent(body)
  if (event === undefined) {
    ports.log.event('feedback.ignored')
    return 'done'
  }
  ports.log.event(`feedback.${event.type}`, { delivery: event.delivery, messageId: event.messageId })
  if (event.type === 'delay') return 'done'
  const silenced = await silence(event, ports)
  return silenced === 'again' ? 'again' : recordEvent({ ...event, type: event.type }, ports)
}
