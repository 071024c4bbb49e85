import * as z from 'zod'
import { Instant } from '../instant.ts'
import { later, minute } from '../later.ts'
import type { SendOutcome } from './mail.ts'

/** Whether mail goes out at all. One item for the whole deployment. */
export const Breaker = z.strictObject({
  revision: z.int().min(1),
  /** Sends in a row of which nobody knows what came. */
  unknowns: z.int().min(0),
  /** Nothing is sent before it. */
  pausedUntil: Instant.optional(),
  /** Why: `operator`, `unknown`, `DailyQuota`, or the code that SES gave. */
  reason: z.string().optional(),
})
export type Breaker = z.infer<typeof Breaker>

/** After so many sends in a row without an answer nothing more is risked for a while. */
const mostUnknown = 5
const pauses = { unknown: 5 * minute, quota: 30 * minute, account: 5 * minute }

/** SES asks for a slower pace: no fault of the account's. */
const paceCodes = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException'])

export function isPaused(breaker: Breaker | undefined, now: Instant): boolean {
  return breaker?.pausedUntil !== undefined && now < breaker.pausedUntil
}

/** What a send's outcome does to the breaker; undefined when it stays as it is. An operator's pause is only ended by one. */
export function afterSend(breaker: Breaker | undefined, outcome: SendOutcome, now: Instant): Breaker | undefined {
  const standing = breaker ?? { revision: 0, unknowns: 0 }
  const next = { ...standing, revision: standing.revision + 1 }
  if (outcome.kind === 'unknown') {
    const unknowns = standing.unknowns + 1
    if (unknowns < mostUnknown) return { ...next, unknowns }
    return { ...next, unknowns, pausedUntil: later(now, pauses.unknown), reason: 'unknown' }
  }
  if (outcome.kind === 'throttled' && !paceCodes.has(outcome.code)) {
    const seconds = outcome.code === 'DailyQuota' ? pauses.quota : pauses.account
    return { ...next, pausedUntil: later(now, seconds), reason: outcome.code }
  }
  if (standing.unknowns === 0 || outcome.kind !== 'accepted') return undefined
  return { revision: next.revision, unknowns: 0 }
}
