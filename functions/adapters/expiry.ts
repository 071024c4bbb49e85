import type { Instant } from '#core/instant.ts'
import { day, later } from '#core/later.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'

/** How long what is stored stays readable, in seconds. */
export const keep = {
  articleBody: 400 * day,
  /** What could not be read. */
  articleRaw: 30 * day,
  /** Editions tell of a month at most. */
  intake: 45 * day,
  /** A sign-up nobody confirmed. */
  unconfirmed: 3 * day,
  /** Who left a watch still hears corrections of what they were sent. */
  left: 90 * day,
  report: 180 * day,
  daySheet: 90 * day,
  budget: 3 * day,
  pipeMinute: 3 * day,
}

/** Sign-ups never confirmed lapse after their last request; whoever was confirmed once stays, for the consent record. */
export function profileExpires(profile: Profile): Instant | undefined {
  if (profile.state !== 'pending' || profile.consent.some((each) => each.what === 'confirmed')) return undefined
  const asked = profile.consent.findLast((each) => each.what === 'asked' || each.what === 'imported')
  return later(asked?.at ?? profile.created, keep.unconfirmed)
}
