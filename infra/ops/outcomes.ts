import type { Stores } from '#adapters/stores.ts'
import type { LocalDate } from '#core/instant.ts'
import { day, later } from '#core/later.ts'
import { nextDue } from '#core/sending/cohort.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import { digestDeliveryId } from '#core/sending/delivery-id.ts'
import { isSettled } from '#core/sending/delivery-transitions.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'

/** One digest that one reader was to get on a date of theirs. */
export interface Outcome {
  readonly subscriber: string
  readonly watch: string
  readonly delivery: string
  /** What became of it: a state; `OPEN` while it is being worked on; `NONE` where there is no outcome and should be. */
  readonly state: Delivery['state'] | 'OPEN' | 'NONE'
  readonly row: Delivery | undefined
}

/** What became of a reader's digests of their local date; nothing where none was due to them. */
export async function outcomesOf(
  subscriber: string,
  date: LocalDate,
  stores: Pick<Stores, 'subscribers' | 'deliveries'>,
  now: string,
): Promise<readonly Outcome[]> {
  const profile = await stores.subscribers.profile(subscriber)
  if (profile === undefined) return []
  const outcomes = profile.preferences.watches.map(async (watch): Promise<Outcome | undefined> => {
    const delivery = digestDeliveryId(watch, date, subscriber)
    const row = await stores.deliveries.get(subscriber, delivery)
    if (row !== undefined) return { subscriber, watch, delivery, row, state: isSettled(row.state) ? row.state : 'OPEN' }
    return wasDue(profile, date, now) ? { subscriber, watch, delivery, row, state: 'NONE' } : undefined
  })
  return (await Promise.all(outcomes)).filter((each) => each !== undefined)
}

/** A run has half a day to give everybody an outcome. Who changed their mind meanwhile is judged by what they want now. */
function wasDue(profile: Profile, date: LocalDate, now: string): boolean {
  const { state, activeSince, preferences } = profile
  if (state !== 'active' || activeSince === undefined || preferences.digest === null) return false
  const due = nextDue(preferences.zone, preferences.digest.at, later(`${date}T00:00:00.000Z`, -day))
  let each = { nextDate: due.nextDate, nextAt: due.nextAt }
  while (each.nextDate < date) each = nextDue(preferences.zone, preferences.digest.at, each.nextAt)
  return each.nextDate === date && activeSince < each.nextAt && later(each.nextAt, day / 2) < now
}
