import type { TokenPurpose } from '#core/ports.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import type { PagePorts } from './page-ports.ts'

const tries = 4

/** The profile a token speaks for; undefined when the token is not (or no longer) good for this purpose. */
export async function profileOf(token: string, purpose: TokenPurpose, ports: PagePorts): Promise<Profile | undefined> {
  const verified = ports.tokens.verify(token, purpose, ports.clock.now())
  if (typeof verified === 'string') return undefined
  const profile = await ports.subscribers.profile(verified.subscriber)
  if (profile === undefined) return undefined
  // Unsubscribing works from the oldest mail, whatever has changed since.
  return purpose === 'unsubscribe' || profile.epoch === verified.epoch ? profile : undefined
}

/** Writes a change over the profile that stands, again if somebody else wrote meanwhile. */
export async function changeProfile(
  subscriber: string,
  change: (profile: Profile) => Profile | undefined,
  ports: PagePorts,
): Promise<Profile | undefined> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const profile = await ports.subscribers.profile(subscriber)
    const changed = profile && change(profile)
    if (profile === undefined || changed === undefined) return profile
    const next = { ...changed, revision: profile.revision + 1 }
    if ((await ports.subscribers.save(next)) === 'saved') return next
  }
  throw new Error('the profile is being changed by others; try again')
}
