import { day } from '#core/later.ts'
import type { MailEvent } from '#core/sending/mail.ts'
import type { FeedbackPorts } from './feedback.ts'

const mostBounces = 3
const withinSeconds = 14 * day

/** Three mails that a mailbox could not take within a fortnight pause its digests and alerts, until the reader ends that. */
export async function pauseIfBouncing(event: MailEvent, ports: FeedbackPorts): Promise<void> {
  if (event.permanent) return
  const { subscriber } = event
  const bounces = await ports.budgets.count(`bounces:${subscriber}`, withinSeconds)
  const profile = bounces < mostBounces ? undefined : await ports.subscribers.profile(subscriber)
  if (profile?.state !== 'active') return
  await ports.subscribers.save({ ...profile, revision: profile.revision + 1, state: 'paused' })
  ports.log.event('subscriber.paused', { subscriber, bounces })
}
