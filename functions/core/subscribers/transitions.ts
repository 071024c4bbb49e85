import type { Instant } from '../instant.ts'
import type { Consent, Letter, Preferences, Profile } from './subscriber.ts'

/**
 * What becomes of a profile. Each answers the profile after it, or undefined where it changes nothing; whoever saves it
 * raises its revision. The consent record only grows.
 */
type Change = Profile | undefined

/** Somebody asks to subscribe the address, and has to confirm it; whoever is a reader already stays one. */
export function asked(
  standing: Profile | undefined,
  wanted: Pick<Profile, 'subscriber' | 'address' | 'preferences'>,
  entry: Omit<Consent, 'at'>,
  now: Instant,
): Change {
  if (standing?.state === 'active' || standing?.state === 'paused') return undefined
  const {
    activeSince: _,
    pausedUntil: _1,
    ...rest
  } = standing ?? {
    revision: 0,
    epoch: epochAt(now),
    consent: [],
    created: now,
  }
  const pending: Profile = { ...rest, ...wanted, state: 'pending', consent: [...rest.consent, { at: now, ...entry }] }
  return owing(pending, { kind: 'confirmation', at: now })
}

/**
 * Somebody of an existing list, never silently: they have to confirm; or, where the list's owner vouches by evidence that
 * they asked (`since`), they are readers at once, are mailed a welcome, and leave with one click. Who is known stays as they are.
 */
export function imported(
  standing: Profile | undefined,
  wanted: Pick<Profile, 'subscriber' | 'address' | 'preferences'>,
  { evidence, since }: { readonly evidence: string; readonly since?: Instant },
  now: Instant,
): Change {
  if (standing !== undefined) return undefined
  const consent: Consent = { at: since ?? now, what: 'imported', evidence }
  const profile: Profile = {
    ...wanted,
    revision: 0,
    epoch: epochAt(now),
    created: now,
    state: 'pending',
    consent: [consent],
  }
  if (since === undefined) return owing(profile, { kind: 'confirmation', at: now })
  return owing({ ...profile, state: 'active', activeSince: now }, { kind: 'welcome', at: now })
}

/** `welcome`: the newest digest of what the reader follows, where there is one. */
export function confirmed(profile: Profile, welcome: string | undefined, now: Instant): Change {
  if (profile.state !== 'pending') return undefined
  const active: Profile = {
    ...withoutLetters(profile),
    state: 'active',
    activeSince: now,
    consent: [...profile.consent, { at: now, what: 'confirmed' }],
  }
  return owing(active, { kind: 'welcome', at: now, ...(welcome === undefined ? {} : { edition: welcome }) })
}

export function changed(profile: Profile, preferences: Preferences, now: Instant): Change {
  if (same(profile.preferences, preferences)) return undefined
  return { ...profile, preferences, consent: [...profile.consent, { at: now, what: 'changed' }] }
}

export function left(profile: Profile, now: Instant): Change {
  if (profile.state === 'unsubscribed' || profile.state === 'suppressed') return undefined
  const { pausedUntil: _, ...rest } = withoutLetters(profile)
  return { ...rest, state: 'unsubscribed', consent: [...profile.consent, { at: now, what: 'left' }] }
}

/** Takes back a leaving that was a mistake: only the last thing somebody who had confirmed did, never a suppression. */
export function returned(profile: Profile, now: Instant): Change {
  const isMistake = profile.state === 'unsubscribed' && profile.consent.at(-1)?.what === 'left'
  if (!isMistake || profile.activeSince === undefined) return undefined
  return { ...profile, state: 'active', consent: [...profile.consent, { at: now, what: 'returned' }] }
}

export function paused(profile: Profile, until: Instant): Change {
  if (profile.state !== 'active' && profile.state !== 'paused') return undefined
  return { ...profile, state: 'paused', pausedUntil: until }
}

export function resumed({ pausedUntil: _, ...profile }: Profile): Change {
  return profile.state === 'paused' ? { ...profile, state: 'active' } : undefined
}

/** The owner of the address never asked. */
export function blocked(profile: Profile, now: Instant): Change {
  if (profile.state === 'suppressed' && profile.consent.at(-1)?.what === 'blocked') return undefined
  return { ...silenced(profile), consent: [...profile.consent, { at: now, what: 'blocked' }] }
}

/** Gets nothing any more, whatever is owed. */
export function silenced(profile: Profile): Profile {
  return { ...withoutLetters(profile), state: 'suppressed' }
}

/** Links of every mail sent so far end here, those that unsubscribe excepted. */
export function relinked(profile: Profile, now: Instant): Profile {
  return { ...profile, epoch: Math.max(profile.epoch + 1, epochAt(now)) }
}

/** One letter of a kind at a time: a newer one takes the older one's place. */
export function owing(profile: Profile, letter: Letter): Profile {
  const others = profile.owed?.filter(({ kind }) => kind !== letter.kind) ?? []
  return { ...profile, owed: [...others, letter] }
}

export function settled({ owed, ...profile }: Profile, { kind, at }: Letter): Change {
  const left = owed?.filter((letter) => letter.kind !== kind || letter.at !== at) ?? []
  if (left.length === owed?.length) return undefined
  return left.length === 0 ? profile : { ...profile, owed: left }
}

function withoutLetters({ owed: _, ...profile }: Profile): Profile {
  return profile
}

/** Minutes, so that links from before an erasure are never good for whoever signs the address up again. */
function epochAt(now: Instant): number {
  return Math.floor(Date.parse(now) / 60_000)
}

function same(a: Preferences, b: Preferences): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
