import { cohortKey, cohortOf, firstCohort } from '#core/sending/cohort.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import type { PagePorts } from './page-ports.ts'

type Hinted = Pick<Profile, 'subscriber' | 'preferences'>

/** Written before the profile that decides, so that no crash can leave a subscriber nobody looks at. */
export async function join({ subscriber, preferences }: Hinted, { rosters }: PagePorts): Promise<void> {
  for (const watch of preferences.watches) await rosters.joinWatch(watch, subscriber)
  const cohort = cohortOf(subscriber, preferences)
  if (cohort !== undefined) await rosters.joinCohort(cohort, subscriber)
}

/** After the profile was written: what it no longer asks for. */
export async function leave(before: Hinted, after: Hinted | undefined, { rosters }: PagePorts): Promise<void> {
  for (const watch of before.preferences.watches) {
    if (!after?.preferences.watches.includes(watch)) await rosters.leaveWatch(watch, before.subscriber)
  }
  const [old, next] = [
    cohortOf(before.subscriber, before.preferences),
    after && cohortOf(after.subscriber, after.preferences),
  ]
  if (old !== undefined && old !== next) await rosters.leaveCohort(old, before.subscriber)
}

/** A cohort owes its next digest from its first member on; a watch's midnight settles its archive. */
export async function ensureCohorts(
  { subscriber, preferences }: Hinted,
  { cohorts, packs, clock }: PagePorts,
): Promise<void> {
  const midnights = preferences.watches.map((watch) => cohortKey(packs.of(watch).watch.zone, '00:00', 0))
  for (const key of new Set([cohortOf(subscriber, preferences), ...midnights])) {
    if (key === undefined || (await cohorts.state(key)) !== undefined) continue
    await cohorts.save(firstCohort(key, clock.now()))
  }
}
