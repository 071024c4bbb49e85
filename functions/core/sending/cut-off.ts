import type { Instant } from '../instant.ts'
import { hour, later, minute } from '../later.ts'
import type { DeliveryKind } from './delivery.ts'

/** A digest at midnight is no morning digest; an alert of an hour ago belongs in the next digest; a correction is worth a day. */
const secondsAfter: Readonly<Record<DeliveryKind, number>> = {
  digest: 12 * hour,
  alert: 15 * minute,
  correction: 24 * hour,
  confirmation: 72 * hour,
  welcome: 6 * hour,
  letter: 24 * hour,
  heartbeat: 5 * minute,
}

/** Nothing of a kind is sent after it: counted from when it was due. */
export function cutOffOf(kind: DeliveryKind, due: Instant): Instant {
  return later(due, secondsAfter[kind])
}

/** Clocks may be this far wrong. Seconds. */
const doubt = 5 * minute

/** Too late by this clock, and not by every other: what is not sent now is not on record as missed yet, since somebody may be right to send it. */
export function isAboutOver(cutOff: Instant, now: Instant): boolean {
  return now > cutOff && now <= later(cutOff, doubt)
}
