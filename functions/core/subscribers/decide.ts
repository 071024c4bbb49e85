import { archiveEditionId } from '../editions/segment.ts'
import { inBatches } from '../in-batches.ts'
import { addDays, localDate } from '../local-time.ts'
import type { Editions } from '../ports/editions.ts'
import type { Queues } from '../ports/host.ts'
import type { Subscribers } from '../ports/subscribers.ts'
import { changeProfile } from './change-profile.ts'
import { forget, type HintPorts, join, leave } from './hints.ts'
import { isWanted } from './rule.ts'
import type { Letter, Preferences, Profile } from './subscriber.ts'
import { blocked, changed, confirmed, left, owing, returned, silenced } from './transitions.ts'

export interface DecidePorts extends HintPorts {
  readonly subscribers: Subscribers
  readonly editions: Editions
  readonly queues: Queues
}

/** The reader pressed the button of the confirmation page. Twice is once; whoever has left meanwhile stays out. */
export async function confirm(profile: Profile, ports: DecidePorts): Promise<Profile['state'] | undefined> {
  if (profile.state !== 'pending') return profile.state
  await join(profile, ports)
  const welcome = await newestDigest(profile, ports)
  const now = ports.clock.now()
  const change = (standing: Profile | undefined) => standing && confirmed(standing, welcome, now)
  const { after } = await changeProfile(profile.subscriber, change, ports)
  if (after?.state === 'active') await nudge(profile.subscriber, ports)
  else await leave(profile, undefined, ports)
  return after?.state
}

export async function unsubscribe({ subscriber }: Profile, ports: DecidePorts): Promise<void> {
  const now = ports.clock.now()
  const { after } = await changeProfile(subscriber, (standing) => standing && left(standing, now), ports)
  if (after !== undefined) await leave(after, undefined, ports)
}

/** Undoes the unsubscribing of a moment ago. */
export async function comeBack(profile: Profile, ports: DecidePorts): Promise<Profile['state'] | undefined> {
  const now = ports.clock.now()
  if (returned(profile, now) === undefined) return profile.state
  await join(profile, ports)
  const change = (standing: Profile | undefined) => standing && returned(standing, now)
  const { after } = await changeProfile(profile.subscriber, change, ports)
  return after?.state
}

export async function block({ subscriber }: Profile, ports: DecidePorts): Promise<void> {
  const now = ports.clock.now()
  await ports.subscribers.suppress({ subscriber, reason: 'blocked', at: now })
  const { after } = await changeProfile(subscriber, (standing) => standing && blocked(standing, now), ports)
  if (after !== undefined) await leave(after, undefined, ports)
}

export async function changePreferences(profile: Profile, preferences: Preferences, ports: DecidePorts): Promise<void> {
  const isReader = profile.state === 'active' || profile.state === 'paused'
  if (isReader) await join({ ...profile, preferences }, ports)
  const now = ports.clock.now()
  const change = (standing: Profile | undefined) => standing && changed(standing, preferences, now)
  const { before, after } = await changeProfile(profile.subscriber, change, ports)
  if (before !== undefined) await leave(before, isReader ? after : undefined, ports)
}

/**
 * Leaves nothing but that the address is not to be written to. A crash at any point is mended by erasing again: the
 * profile, which says where else something stands, goes after all that it names.
 */
export async function erase(subscriber: string, ports: DecidePorts): Promise<void> {
  const { subscribers, clock } = ports
  const standing = await subscribers.suppression(subscriber)
  if (standing?.reason !== 'blocked') await subscribers.suppress({ subscriber, reason: 'erased', at: clock.now() })
  const stop = (profile: Profile | undefined) =>
    profile === undefined || profile.state === 'suppressed' ? undefined : silenced(profile)
  const { after } = await changeProfile(subscriber, stop, ports)
  if (after !== undefined) await forget(after, ports)
  await subscribers.erase(subscriber)
}

/** Has a letter written to somebody; the nudge may be lost, the profile owes it. */
export async function owe(subscriber: string, letter: Letter, ports: DecidePorts): Promise<void> {
  const change = (standing: Profile | undefined) => standing && owing(standing, letter)
  const { after } = await changeProfile(subscriber, change, ports)
  if (after !== undefined) await nudge(subscriber, ports)
}

export async function nudge(subscriber: string, { queues }: Pick<DecidePorts, 'queues'>): Promise<void> {
  await queues.send('urgent', [{ subscriber, letters: true }])
}

/** The newest day of the archive that tells something the reader asked for. */
async function newestDigest(
  { preferences }: Profile,
  { editions, packs, clock }: DecidePorts,
): Promise<string | undefined> {
  const days = preferences.watches
    .map((watch) => packs.of(watch))
    .flatMap((pack) => {
      const today = localDate(clock.now(), pack.watch.zone)
      return daysBack.map((ago) => ({ pack, ago, id: archiveEditionId(pack.watch.id, addDays(today, -ago)) }))
    })
  const found = await inBatches(days, async ({ id, ...day }) => ({ ...day, edition: await editions.get(id) }))
  const told = found.filter(({ edition, pack }) =>
    edition?.items.some(({ development }) => isWanted(preferences, development, pack)),
  )
  return [...told].sort((a, b) => a.ago - b.ago)[0]?.edition?.id
}

/** A digest of before yesterday is still worth a look; an older one is no news. */
const daysBack = [1, 2, 3] as const
