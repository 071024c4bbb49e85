import type { DeliveryState } from './delivery.ts'

export type DeliveryStep =
  /** by deliver, before it sends */
  | 'claim'
  | 'skip'
  | 'miss'
  /** by deliver, after one try */
  | 'accept'
  | 'release'
  | 'fail'
  | 'expire'
  /** by an operator */
  | 'resend'
  /** by SES events */
  | 'send'
  | 'delivery'
  | 'bounce'
  | 'complaint'
  | 'reject'

/**
 * The send ledger as a table. Rank only rises; what is not listed changes nothing.
 * `resend`: what was never tried may be tried after all.
 * `release`: a definite "not sent" (parsed 4xx), or proved absent by the event pipe. `expire`: the cut-off passed while unknown.
 */
const transitions: Readonly<Record<DeliveryState | 'ABSENT', Partial<Record<DeliveryStep, DeliveryState>>>> = {
  ABSENT: { claim: 'SENDING', skip: 'SKIPPED', miss: 'MISSED' },
  PENDING: { claim: 'SENDING', skip: 'SKIPPED', miss: 'MISSED', ...events('ACCEPTED') },
  SENDING: { accept: 'ACCEPTED', release: 'PENDING', fail: 'FAILED', expire: 'UNSETTLED', ...events('ACCEPTED') },
  UNSETTLED: events('ACCEPTED'),
  ACCEPTED: { delivery: 'DELIVERED', bounce: 'BOUNCED', complaint: 'COMPLAINED', reject: 'FAILED' },
  DELIVERED: { bounce: 'BOUNCED', complaint: 'COMPLAINED' },
  BOUNCED: { complaint: 'COMPLAINED' },
  COMPLAINED: {},
  SKIPPED: {},
  MISSED: { resend: 'PENDING' },
  FAILED: {},
}

/** The state after a step, or undefined when the step changes nothing. */
export function afterStep(state: DeliveryState | undefined, step: DeliveryStep): DeliveryState | undefined {
  return transitions[state ?? 'ABSENT'][step]
}

/** SES has it: whatever comes later, the mail went out once. */
export function wasAccepted(state: DeliveryState): boolean {
  return state === 'ACCEPTED' || state === 'DELIVERED' || state === 'BOUNCED' || state === 'COMPLAINED'
}

/** SES has it, or nobody will ever know. */
export function mayHaveGoneOut(state: DeliveryState): boolean {
  return wasAccepted(state) || state === 'UNSETTLED'
}

/** An outcome: nothing more will be done about it. */
export function isSettled(state: DeliveryState | undefined): boolean {
  return state !== undefined && state !== 'PENDING' && state !== 'SENDING'
}

/** An event proves that SES took the mail, whatever we believed. */
function events(accepted: DeliveryState): Partial<Record<DeliveryStep, DeliveryState>> {
  return { send: accepted, delivery: 'DELIVERED', bounce: 'BOUNCED', complaint: 'COMPLAINED', reject: 'FAILED' }
}
