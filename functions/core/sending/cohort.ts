import { Temporal } from 'temporal-polyfill'
import { shardOf } from '../id.ts'
import type { Instant, LocalDate } from '../instant.ts'
import type { Cohort, Preferences } from '../subscribers/subscriber.ts'

/** One shard is one debt, read in one go: 8 shards of a zone × minute keep the biggest below what one item can list. */
const shards = 8

/** `zone#hh:mm#shard`: where a subscriber waits for the digest; undefined without one. */
export function cohortOf(subscriber: string, preferences: Preferences): string | undefined {
  if (preferences.digest === null) return undefined
  return cohortKey(preferences.zone, preferences.digest.at, shardOf(subscriber, shards))
}

export function cohortKey(zone: string, at: string, shard: number): string {
  return `${zone}#${at}#${shard}`
}

/** A cohort that begins to be owed digests: the first one due after `now`. */
export function firstCohort(key: string, now: Instant): Cohort {
  const [zone = '', at = '', shard = '0'] = key.split('#')
  return { zone, at, shard: Number(shard), revision: 1, ...nextDue(zone, at, now) }
}

/** After the digest of `nextDate` has been listed or recorded as missed: the one of the next existing local date. */
export function advance(cohort: Cohort): Cohort {
  const next = dueFrom(cohort.zone, cohort.at, Temporal.PlainDate.from(cohort.nextDate).add({ days: 1 }))
  return { ...cohort, revision: cohort.revision + 1, ...next }
}

/** A cohort whose stored instant is not what the zone's rules say any more: they may change between the storing and the day. */
export function withDueAsOfNow(cohort: Cohort): Cohort | undefined {
  const due = dueFrom(cohort.zone, cohort.at, Temporal.PlainDate.from(cohort.nextDate))
  if (due.nextAt === cohort.nextAt && due.nextDate === cohort.nextDate) return undefined
  return { ...cohort, ...due, revision: cohort.revision + 1 }
}

/** The first local date whose digest is due after an instant, and when. */
export function nextDue(zone: string, at: string, after: Instant): { nextDate: LocalDate; nextAt: Instant } {
  const yesterday = Temporal.Instant.from(after).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 })
  let next = dueFrom(zone, at, yesterday)
  while (next.nextAt <= after) next = dueFrom(zone, at, Temporal.PlainDate.from(next.nextDate).add({ days: 1 }))
  return next
}

function dueFrom(zone: string, at: string, first: Temporal.PlainDate): { nextDate: LocalDate; nextAt: Instant } {
  let date = first
  for (;;) {
    const nextAt = dueOn(zone, at, date)
    if (nextAt !== undefined) return { nextDate: date.toString(), nextAt }
    date = date.add({ days: 1 })
  }
}

/** A gap in the zone's clock shifts forward, an overlap takes its first instant; a date the zone skipped has none. */
function dueOn(zone: string, at: string, date: Temporal.PlainDate): Instant | undefined {
  const exists = date.toZonedDateTime(zone).toPlainDate().equals(date)
  if (!exists) return undefined
  const due = date.toPlainDateTime(Temporal.PlainTime.from(at)).toZonedDateTime(zone, { disambiguation: 'compatible' })
  return new Date(due.epochMilliseconds).toISOString()
}
