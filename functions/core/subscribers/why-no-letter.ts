import type { Instant } from '../instant.ts'
import { day, later } from '../later.ts'
import type { Letter, Profile, Suppression } from './subscriber.ts'
import { isInForce } from './why-not.ts'

export type WhyNoLetter = 'blocked' | 'suppressed' | 'not asked any more' | 'rarely'

/**
 * Why a letter must not go to this person now. A bounced address may be tried again after 30 days; a blocked one never.
 * `rarely`: whoever complained or was erased asked anew, and may be asked to confirm once in a long while.
 */
export function whyNoLetter(
  { kind }: Letter,
  profile: Profile,
  suppression: Suppression | undefined,
  now: Instant,
): WhyNoLetter | undefined {
  if (suppression?.reason === 'blocked') return 'blocked'
  if (kind === 'confirmation') {
    if (profile.state !== 'pending') return 'not asked any more'
    if (suppression === undefined) return undefined
    if (suppression.reason !== 'bounced') return 'rarely'
    return now < later(suppression.at, 30 * day) ? 'suppressed' : undefined
  }
  if (profile.state === 'suppressed' || isInForce(suppression, profile)) return 'suppressed'
  const isReader = profile.state === 'active' || profile.state === 'paused'
  // Whoever has left may still ask for a link, to see, export or erase what is kept.
  return isReader || kind === 'link' || kind === 'export' ? undefined : 'not asked any more'
}
