import type { Pack } from '../corpus/pack.ts'
import type { Development, Status } from '../dossier.ts'
import type { Edition, Item } from '../editions/edition.ts'
import { isOld } from '../editions/event-age.ts'
import { isTakenBack } from '../editions/status-rank.ts'
import type { LocalDate } from '../instant.ts'
import { isWantedAtOnce } from './rule.ts'
import type { Preferences } from './subscriber.ts'

/** One watch's archive: a settled edition a day, in any order. */
export interface Archive {
  readonly pack: Pack
  readonly days: readonly Edition[]
}

/** What a rule would have sent. */
export interface BackTest {
  /** Days of the archive that there were. */
  readonly days: number
  readonly alerts: number
  /** More than the daily budget: they would have waited for the digest. */
  readonly held: number
  readonly busiest: { readonly date: LocalDate; readonly alerts: number } | undefined
  /** Days with more alerts than anybody reads. */
  readonly floods: number
}

/** Alerts a day beyond which they are no alerts any more. */
export const flood = 20

/**
 * What these preferences would have sent in the days of the archives, by the rules that send: each development once in
 * each status that it reached. Quiet hours do not count, as a day's edition does not keep the hours.
 */
export function backTest(preferences: Preferences, archives: readonly Archive[]): BackTest {
  const perDate = new Map<LocalDate, number>()
  for (const { pack, days } of archives) {
    const told = new Map<string, Set<Status>>()
    for (const edition of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
      const alerts = edition.items.flatMap((item) => alertsOf(item, told, preferences, pack))
      perDate.set(edition.date, (perDate.get(edition.date) ?? 0) + alerts.length)
    }
  }
  const counts = [...perDate].map(([date, alerts]) => ({ date, alerts }))
  const perDay = preferences.alerts?.perDay ?? 0
  return {
    days: counts.length,
    alerts: sum(counts.map(({ alerts }) => alerts)),
    held: sum(counts.map(({ alerts }) => Math.max(0, alerts - perDay))),
    busiest: counts.filter(({ alerts }) => alerts > 0).sort((a, b) => b.alerts - a.alerts)[0],
    floods: counts.filter(({ alerts }) => alerts > flood).length,
  }
}

/** The statuses that a development reached on this day and that would have woken this reader. */
function alertsOf(item: Item, told: Map<string, Set<Status>>, preferences: Preferences, pack: Pack): readonly Status[] {
  const { development } = item
  const known = knownOf(item, told)
  const fresh = statusesOf(development).filter((status) => !known.has(status))
  for (const status of fresh) known.add(status)
  if (isOld(development.date, pack.watch.zone, development.changedAt)) return []
  return fresh.filter((status) => isWantedAtOnce(preferences, { ...development, status }, pack))
}

/** What was told of it before this day, under any id it had; of what is older than the archive, all up to how it then stood. */
function knownOf({ development, change, before }: Item, told: Map<string, Set<Status>>): Set<Status> {
  const ids = [development.id, ...development.aliases]
  const known = ids.map((id) => told.get(id)).find((each) => each !== undefined) ?? new Set<Status>()
  if (known.size === 0 && change !== 'new' && before !== undefined) {
    const statuses = development.revisions.map(({ status }) => status as Status)
    const upTo = statuses.lastIndexOf(before.status as Status)
    for (const status of [before.status as Status, ...statuses.slice(0, upTo + 1)]) known.add(status)
  }
  for (const id of ids) told.set(id, known)
  return known
}

/** Statuses in the order they were reached, without those that only take an earlier one back. */
function statusesOf({ status, revisions }: Development): readonly Status[] {
  const reached = [...revisions.map((revision) => revision.status as Status), status]
  const risen = reached.filter((each, index) => {
    const previous = reached[index - 1]
    return previous === undefined || !isTakenBack(previous, each)
  })
  return [...new Set(risen)]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
