import type { Instant } from '../instant.ts'
import type { Report } from '../report.ts'
import type { Cohort, Profile, Suppression } from '../subscribers/subscriber.ts'
import type { Saved } from './host.ts'

export interface Subscribers {
  /** Consistent: what it answers decides. */
  profile(subscriber: string): Promise<Profile | undefined>
  save(profile: Profile): Promise<Saved>
  /** Removes profile, deliveries and budgets; what remains is the suppression. */
  erase(subscriber: string): Promise<void>
  suppression(subscriber: string): Promise<Suppression | undefined>
  suppress(suppression: Suppression): Promise<void>
}

/** Hints to profiles: written before the profile that decides, removed after it. */
export interface Rosters {
  joinWatch(watch: string, subscriber: string): Promise<void>
  leaveWatch(watch: string, subscriber: string): Promise<void>
  /** As if they had never been there: who leaves stays listed for corrections, who is erased does not. */
  forgetWatch(watch: string, subscriber: string): Promise<void>
  /** Everybody who may want alerts of this watch. */
  ofWatch(watch: string): Promise<readonly string[]>
  joinCohort(cohort: string, subscriber: string): Promise<void>
  leaveCohort(cohort: string, subscriber: string): Promise<void>
  ofCohort(cohort: string): Promise<readonly string[]>
}

export interface Cohorts {
  /** `cohort` is `zone#hh:mm#shard`. */
  state(cohort: string): Promise<Cohort | undefined>
  save(state: Cohort): Promise<Saved>
}

/** What readers say is wrong, for the desk. */
export interface Reports {
  /** The same report again on the same day is kept once. */
  file(report: Report): Promise<void>
  /** Those of the last months, newest first. */
  newest(limit: number): Promise<readonly Report[]>
}

/** Tokens for links: purpose-bound, per subscriber, `v1.kid.purpose.subscriber.epoch.expiry.mac`.
 * `undo`: of an unsubscribing just made; `form`: a form of ours was handed out, its epoch says when. */
export type TokenPurpose = 'confirm' | 'unsubscribe' | 'settings' | 'block' | 'undo' | 'form'

export interface Tokens {
  sign(purpose: TokenPurpose, subscriber: string, epoch: number, expires: Instant | null): string
  verify(
    token: string,
    purpose: TokenPurpose,
    now: Instant,
  ): { readonly subscriber: string; readonly epoch: number } | 'expired' | 'invalid'
  /** Key of an address: HMAC of its normal form; throws AddressRefused. */
  subscriberOf(address: string): string
}
