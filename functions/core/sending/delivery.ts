import * as z from 'zod'
import { Instant } from '../instant.ts'

export const DeliveryKind = z.enum(['digest', 'alert', 'correction', 'confirmation', 'welcome', 'letter', 'heartbeat'])
export type DeliveryKind = z.infer<typeof DeliveryKind>

/** PENDING → SENDING → ACCEPTED → DELIVERED → BOUNCED → COMPLAINED; SENDING past its lease is UNKNOWN and is not written. */
export const DeliveryState = z.enum([
  'PENDING',
  'SENDING',
  'ACCEPTED',
  'DELIVERED',
  'BOUNCED',
  'COMPLAINED',
  'SKIPPED',
  'MISSED',
  'UNSETTLED',
  'FAILED',
])
export type DeliveryState = z.infer<typeof DeliveryState>

/** One mail to one person: `SUB#subscriber / DLV#id`. */
export const Delivery = z.strictObject({
  id: z.string(),
  subscriber: z.string(),
  kind: DeliveryKind,
  /** Edition id; of a letter, its kind. */
  about: z.string(),
  /** Run that lists it; absent for letters. */
  run: z.string().optional(),
  /** Nothing is sent after it. */
  cutOff: Instant,
  state: DeliveryState,
  revision: z.int().min(1),
  attempts: z.int().min(0),
  /** Of the claim that made it SENDING. */
  token: z.string().optional(),
  leaseUntil: Instant.optional(),
  messageId: z.string().optional(),
  reason: z.string().optional(),
  /** An SES event about it has come: counted once in the event pipe's mark. */
  seen: z.literal(true).optional(),
  /** Of the last change of state. */
  at: Instant,
})
export type Delivery = z.infer<typeof Delivery>
