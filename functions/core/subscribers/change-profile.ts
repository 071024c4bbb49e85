import type { Subscribers } from '../ports/subscribers.ts'
import type { Profile } from './subscriber.ts'

/** How often a write is tried again because somebody else wrote meanwhile. */
const tries = 5

export interface Changed {
  /** As it stood when the change was made, or found to change nothing. */
  readonly before: Profile | undefined
  readonly after: Profile | undefined
}

/**
 * Writes a change over the profile that stands, again if somebody else wrote meanwhile; `change` answers undefined for
 * none. Throws when that never ends.
 */
export async function changeProfile(
  subscriber: string,
  change: (standing: Profile | undefined) => Profile | undefined,
  { subscribers }: { readonly subscribers: Subscribers },
): Promise<Changed> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = await subscribers.profile(subscriber)
    const wanted = change(before)
    if (wanted === undefined) return { before, after: before }
    const after = { ...wanted, revision: (before?.revision ?? 0) + 1 }
    if ((await subscribers.save(after)) === 'saved') return { before, after }
  }
  throw new Error('the profile is being changed by others; try again')
}
