import type { DeliveryKind } from './delivery.ts'

/** What SES lets the account send. `perDay` and `sentToday` count any 24 hours; below zero, `perDay` is without limit. */
export interface Quota {
  readonly perSecond: number
  readonly perDay: number
  readonly sentToday: number
}

/** Processes that send from one queue at a time, at most: each keeps its share of the account's pace. */
export const senders = 5

/** What digests may use of a day and of the pace: the rest is kept for alerts, corrections and letters. */
const shareOfDigests = 0.8

/** Whether the day's quota has room for a mail of this kind. */
export function hasRoom({ perDay, sentToday }: Quota, kind: DeliveryKind): boolean {
  if (perDay < 0) return true
  return sentToday < (kind === 'digest' ? perDay * shareOfDigests : perDay)
}

/**
 * Milliseconds between two sends of one of a queue's processes. What is urgent alone keeps the account's whole pace; beside
 * a backlog of digests SES may throttle either, which costs a try and never a mail.
 */
export function paceOf({ perSecond }: Quota, kind: DeliveryKind): number {
  const share = kind === 'digest' ? shareOfDigests : 1
  return perSecond <= 0 ? 0 : (1000 * senders) / (perSecond * share)
}
