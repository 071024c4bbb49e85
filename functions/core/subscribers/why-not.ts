import type { Edition } from '../editions/edition.ts'
import type { Instant } from '../instant.ts'
import { isWithin, localTime } from '../local-time.ts'
import { isPauseOver } from './audience.ts'
import type { Profile, Suppression } from './subscriber.ts'

export type WhyNot = 'unsubscribed' | 'suppressed' | 'paused' | 'nothing new' | 'quiet'

/**
 * The reason why a mail of this edition must not go to this person now, read consistently just before it would be sent.
 * The daily budget is not asked here: taking from it is a write.
 */
export function whyNot(
  profile: Profile,
  suppression: Suppression | undefined,
  edition: Edition,
  now: Instant,
): WhyNot | undefined {
  const { preferences, state } = profile
  if (state === 'suppressed' || isInForce(suppression, profile)) return 'suppressed'
  if (state === 'paused' && !isPauseOver(profile, now)) return 'paused'
  if (state === 'unsubscribed' || state === 'pending') return 'unsubscribed'
  if (!preferences.watches.includes(edition.watch)) return 'unsubscribed'
  if (edition.kind === 'digest') return whyNoDigest(profile, edition)
  if (edition.kind === 'alert' && preferences.alerts === null) return 'unsubscribed'
  return isQuiet(profile, now) ? 'quiet' : undefined
}

/** A new double opt-in after it lifts a suppression, except that of somebody who never asked. */
export function isInForce(suppression: Suppression | undefined, { activeSince }: Profile): boolean {
  if (suppression === undefined) return false
  return suppression.reason === 'blocked' || activeSince === undefined || activeSince <= suppression.at
}

function whyNoDigest({ preferences }: Profile, edition: Edition): WhyNot | undefined {
  if (preferences.digest === null) return 'unsubscribed'
  return edition.items.length === 0 && !preferences.quietDayNote ? 'nothing new' : undefined
}

function isQuiet({ preferences }: Profile, now: Instant): boolean {
  const quiet = preferences.alerts?.quiet
  return quiet !== undefined && quiet !== null && isWithin(localTime(now, preferences.zone), quiet)
}
