import type { Pack } from '../corpus/pack.ts'
import type { Development } from '../dossier.ts'
import type { Instant } from '../instant.ts'
import { isWantedAtOnce } from './rule.ts'
import type { Cohort, Profile } from './subscriber.ts'

/** Mail may be listed for somebody who was active when the run began; a pause that is over has ended by itself. */
export function isActive(profile: Profile, at: Instant): boolean {
  if (profile.activeSince !== undefined && profile.activeSince > at) return false
  return profile.state === 'active' || isPauseOver(profile, at)
}

export function isPauseOver(profile: Profile, at: Instant): boolean {
  return profile.state === 'paused' && profile.pausedUntil !== undefined && profile.pausedUntil <= at
}

/** Who must hear of a development now: the roster is a hint, the profiles decide. */
export function alertAudience(
  profiles: readonly Profile[],
  development: Development,
  pack: Pack,
  now: Instant,
): readonly Profile[] {
  return profiles.filter((profile) => isActive(profile, now) && isWantedAtOnce(profile.preferences, development, pack))
}

/** Who of a cohort's hints gets the digest due now: the same zone and hour still, and active before it was due. */
export function digestAudience(profiles: readonly Profile[], cohort: Cohort): readonly Profile[] {
  return profiles.filter(
    ({ preferences, ...profile }) =>
      preferences.digest?.at === cohort.at &&
      preferences.zone === cohort.zone &&
      isActive({ preferences, ...profile }, cohort.nextAt),
  )
}
