import type { Clock } from '../ports/host.ts'
import type { Packs } from '../ports/reading.ts'
import type { Cohorts, Rosters } from '../ports/subscribers.ts'
import { cohortKey, cohortOf, firstCohort } from '../sending/cohort.ts'
import type { Profile } from './subscriber.ts'

export interface HintPorts {
  readonly rosters: Rosters
  readonly cohorts: Cohorts
  readonly packs: Packs
  readonly clock: Clock
}

type Hinted = Pick<Profile, 'subscriber' | 'preferences'>

/**
 * Written before the profile that decides, so that no crash can leave a subscriber nobody looks at. A cohort owes its next
 * digest from its first member on; a watch's midnight settles its archive.
 */
export async function join({ subscriber, preferences }: Hinted, ports: HintPorts): Promise<void> {
  const { rosters, cohorts, packs, clock } = ports
  const cohort = cohortOf(subscriber, preferences)
  const midnights = preferences.watches.map((watch) => cohortKey(packs.of(watch).watch.zone, '00:00', 0))
  await Promise.all(
    [...new Set([cohort, ...midnights])].map(async (key) => {
      if (key === undefined || (await cohorts.state(key)) !== undefined) return
      await cohorts.save(firstCohort(key, clock.now()))
    }),
  )
  await Promise.all(preferences.watches.map((watch) => rosters.joinWatch(watch, subscriber)))
  if (cohort !== undefined) await rosters.joinCohort(cohort, subscriber)
}

/** After the profile was written: what it no longer asks for. */
export async function leave(before: Hinted, after: Hinted | undefined, { rosters }: HintPorts): Promise<void> {
  const gone = before.preferences.watches.filter((watch) => !after?.preferences.watches.includes(watch))
  await Promise.all(gone.map((watch) => rosters.leaveWatch(watch, before.subscriber)))
  const [old, next] = [
    cohortOf(before.subscriber, before.preferences),
    after && cohortOf(after.subscriber, after.preferences),
  ]
  if (old !== undefined && old !== next) await rosters.leaveCohort(old, before.subscriber)
}

/** Leaves nothing, not even that somebody left. */
export async function forget({ subscriber, preferences }: Hinted, { rosters }: HintPorts): Promise<void> {
  await Promise.all(preferences.watches.map((watch) => rosters.forgetWatch(watch, subscriber)))
  const cohort = cohortOf(subscriber, preferences)
  if (cohort !== undefined) await rosters.leaveCohort(cohort, subscriber)
}
