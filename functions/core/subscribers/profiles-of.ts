import { inBatches } from '../in-batches.ts'
import type { Subscribers } from '../ports/subscribers.ts'
import type { Profile } from './subscriber.ts'

/** The profiles that a roster's or cohort's hints point to; a hint may outlive its profile. */
export async function profilesOf(hints: readonly string[], subscribers: Subscribers): Promise<readonly Profile[]> {
  const profiles = await inBatches(hints, (subscriber) => subscribers.profile(subscriber))
  return profiles.filter((profile) => profile !== undefined)
}
