import { afterSend, type Breaker, isPaused } from '#core/sending/breaker.ts'
import type { SendOutcome } from '#core/sending/mail.ts'
import { hasRoom } from '#core/sending/quota.ts'
import type { Slot } from '#core/sending/slot.ts'
import type { DeliverPorts } from './deliver-ports.ts'

/** Whether anything may be sent now: an operator, trouble with SES or the day's quota may forbid it. */
export async function mayGo(
  { id, kind }: Slot,
  { breaker, mailer, clock, log }: DeliverPorts,
): Promise<{ readonly go: boolean; readonly breaker: Breaker | undefined }> {
  const standing = await breaker.state()
  if (isPaused(standing, clock.now())) {
    log.event('delivery.held', { delivery: id, reason: standing?.reason ?? 'paused' })
    return { go: false, breaker: standing }
  }
  const go = hasRoom(await mailer.quota(), kind)
  if (!go) log.event('delivery.held', { delivery: id, reason: 'quota' })
  return { go, breaker: standing }
}

/** What a send taught about sending as a whole. A lost race needs no second try: whoever won learnt the same. */
export async function learn(
  standing: Breaker | undefined,
  outcome: SendOutcome,
  { breaker, clock, log }: DeliverPorts,
): Promise<void> {
  const next = afterSend(standing, outcome, clock.now())
  if (next === undefined) return
  await breaker.save(next)
  if (next.pausedUntil !== undefined) log.event('breaker.open', { until: next.pausedUntil, reason: next.reason ?? '' })
}

/** What is not sent now is brought back by the audit of its run; without one, by the queue. */
export function waits({ run }: Slot): 'done' | 'again' {
  return run === undefined ? 'again' : 'done'
}
