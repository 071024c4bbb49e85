import * as z from 'zod'
import type { MailEvent } from '#core/sending/mail.ts'

/**
 * SES event publishing JSON. Fields that we do not read may be anything, and are left behind.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const SesEvent = z.object({
  eventType: z.string(),
  mail: z.object({
    timestamp: z.string(),
    messageId: z.string(),
    tags: z.record(z.string(), z.array(z.string())).optional(),
  }),
  bounce: z.object({ bounceType: z.string() }).optional(),
})

const types: Readonly<Record<string, MailEvent['type']>> = {
  Send: 'send',
  Delivery: 'delivery',
  Bounce: 'bounce',
  Complaint: 'complaint',
  Reject: 'reject',
  DeliveryDelay: 'delay',
}

/** The event of one of our mails; undefined for other kinds of event and for mails without our tags. Throws ZodError. */
export function readSesEvent(body: unknown): MailEvent | undefined {
  const event = SesEvent.parse(unwrapped(body))
  const type = types[event.eventType]
  const subscriber = event.mail.tags?.subscriber?.[0]
  const delivery = event.mail.tags?.delivery?.[0]
  if (type === undefined || subscriber === undefined || delivery === undefined) return undefined
  return {
    type,
    subscriber,
    delivery,
    messageId: event.mail.messageId,
    permanent: event.bounce?.bounceType === 'Permanent',
    at: event.mail.timestamp,
  }
}

/** An SNS notification, as SQS holds it, has the event as text; with raw delivery the event itself is the body. */
function unwrapped(body: unknown): unknown {
  const text = (body as { readonly Message?: unknown } | null)?.Message
  return typeof text === 'string' ? JSON.parse(text) : body
}
