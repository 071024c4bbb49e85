import { earlierOf } from './development-change.ts'
import type { Development, DossierHead, Status } from './dossier.ts'
import { isOld } from './event-age.ts'
import type { Instant } from './instant.ts'
import { isTakenBack } from './status-rank.ts'

export interface Announcement {
  readonly development: Development
  readonly before: Development | undefined
}

export interface Correction extends Announcement {
  readonly before: Development
  /** Statuses it may have been told under that no longer hold. */
  readonly wrong: readonly Status[]
}

/** What has to be said about everything between the head that was announced last and the one that stands. */
export function announcementsOf(
  head: DossierHead,
  announced: DossierHead | undefined,
  zone: string,
  now: Instant,
): { readonly alerts: readonly Announcement[]; readonly corrections: readonly Correction[] } {
  const changed = head.developments
    .map((development) => ({ development, before: earlierOf(development, announced) }))
    .filter(({ development, before }) => before === undefined || before.status !== development.status)
  return {
    alerts: changed.filter(({ development, before }) => isAlert(development, before, zone, now)),
    corrections: [...changed, ...vanished(head, announced)].flatMap(correctionOf),
  }
}

/** New, or standing firmer or contradicted where it did not before; and not of the day before yesterday. */
function isAlert(development: Development, before: Development | undefined, zone: string, now: Instant): boolean {
  if (development.status === 'withdrawn' || development.status === 'corrected') return false
  if (before !== undefined && isTakenBack(before.status, development.status)) return false
  return !isOld(development.date, zone, now)
}

function correctionOf({ development, before }: Announcement): readonly Correction[] {
  if (before === undefined || !isTakenBack(before.status, development.status)) return []
  const told = [...new Set([before.status, ...development.revisions.map(({ status }) => status as Status)])]
  const wrong = told.filter((status) => isTakenBack(status, development.status))
  return [{ development, before, wrong }]
}

/** A development that no evidence carries any more, under no id of the head that stands. */
function vanished(head: DossierHead, announced: DossierHead | undefined): readonly Announcement[] {
  const standing = new Set(head.developments.flatMap(({ id, aliases }) => [id, ...aliases]))
  return (announced?.developments ?? [])
    .filter(({ id, status }) => !standing.has(id) && status !== 'withdrawn')
    .map((before) => ({
      before,
      development: { ...before, status: 'withdrawn', basis: 'no article says so any more' },
    }))
}
