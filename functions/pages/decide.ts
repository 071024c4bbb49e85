import { later } from '#core/later.ts'
import type { Preferences, Profile } from '#core/subscribers/subscriber.ts'
import { changeProfile } from './change-profile.ts'
import { ensureCohorts, join, leave } from './hints.ts'
import type { PagePorts } from './page-ports.ts'

/** The reader pressed the button of the confirmation page. Twice is once; whoever has left meanwhile stays out. */
export async function confirm(profile: Profile, ports: PagePorts): Promise<Profile['state'] | undefined> {
  if (profile.state !== 'pending') return profile.state
  await ensureCohorts(profile, ports)
  await join(profile, ports)
  const now = ports.clock.now()
  const after = await changeProfile(
    profile.subscriber,
    ({ owed: _, ...standing }) =>
      standing.state === 'pending'
        ? {
            ...standing,
            state: 'active',
            activeSince: now,
            consent: [...standing.consent, { at: now, what: 'confirmed' }],
          }
        : undefined,
    ports,
  )
  return after?.state
}

export async function unsubscribe(profile: Profile, ports: PagePorts): Promise<void> {
  const now = ports.clock.now()
  await changeProfile(
    profile.subscriber,
    ({ owed: _, ...standing }) =>
      standing.state === 'unsubscribed'
        ? undefined
        : { ...standing, state: 'unsubscribed', consent: [...standing.consent, { at: now, what: 'left' }] },
    ports,
  )
  await leave(profile, undefined, ports)
}

export async function block(profile: Profile, ports: PagePorts): Promise<void> {
  await ports.subscribers.suppress({ subscriber: profile.subscriber, reason: 'blocked', at: ports.clock.now() })
  await changeProfile(profile.subscriber, ({ owed: _, ...standing }) => ({ ...standing, state: 'suppressed' }), ports)
  await leave(profile, undefined, ports)
}

export async function changePreferences(profile: Profile, preferences: Preferences, ports: PagePorts): Promise<void> {
  const after = { ...profile, preferences }
  await ensureCohorts(after, ports)
  await join(after, ports)
  const now = ports.clock.now()
  await changeProfile(
    profile.subscriber,
    (standing) => ({ ...standing, preferences, consent: [...standing.consent, { at: now, what: 'changed' }] }),
    ports,
  )
  await leave(profile, after, ports)
}

export async function pause(profile: Profile, weeks: number, ports: PagePorts): Promise<void> {
  const until = later(ports.clock.now(), weeks * 7 * 86_400)
  await changeProfile(
    profile.subscriber,
    (standing) =>
      standing.state === 'active' || standing.state === 'paused'
        ? { ...standing, state: 'paused', pausedUntil: until }
        : undefined,
    ports,
  )
}
