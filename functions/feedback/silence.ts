import type { MailEvent } from '#core/sending/mail.ts'
import type { Profile, Suppression } from '#core/subscribers/subscriber.ts'
import type { FeedbackPorts } from './feedback.ts'

/** A stronger reason is never replaced by a weaker one: a complaint outlasts a bounce. */
const strength: readonly Suppression['reason'][] = ['bounced', 'complained', 'erased', 'blocked']

/**
 * Suppresses on a permanent bounce or a complaint: the suppression first, because it decides even without a profile.
 * It is dated by the mail, so that what comes late about a mail of before a new opt-in does not undo that opt-in.
 */
export async function silence(event: MailEvent, { subscribers }: FeedbackPorts): Promise<'done' | 'again'> {
  const reason = reasonOf(event)
  if (reason === undefined) return 'done'
  const { subscriber } = event
  const at = new Date(event.at).toISOString()
  const standing = await subscribers.suppression(subscriber)
  if (standing === undefined || isWeaker(standing, reason, at)) await subscribers.suppress({ subscriber, reason, at })
  const profile = await subscribers.profile(subscriber)
  if (profile === undefined || profile.state === 'suppressed') return 'done'
  if (profile.activeSince !== undefined && profile.activeSince > at) return 'done'
  const { owed: _, ...rest } = profile
  const suppressed: Profile = { ...rest, revision: profile.revision + 1, state: 'suppressed' }
  return (await subscribers.save(suppressed)) === 'saved' ? 'done' : 'again'
}

function isWeaker(standing: Suppression, reason: Suppression['reason'], at: string): boolean {
  const order = strength.indexOf(standing.reason) - strength.indexOf(reason)
  return order < 0 || (order === 0 && standing.at < at)
}

function reasonOf({ type, permanent }: MailEvent): 'bounced' | 'complained' | undefined {
  if (type === 'complaint') return 'complained'
  return type === 'bounce' && permanent ? 'bounced' : undefined
}
