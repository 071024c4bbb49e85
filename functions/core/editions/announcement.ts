import type { Development, DossierHead, Status } from '../dossier.ts'
import type { Instant } from '../instant.ts'
import { earlierOf } from './development-change.ts'
import { isOld } from './event-age.ts'
import { causeOf, isTakenBack } from './status-rank.ts'

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
    .filter(({ development, before }) => before === undefined || isOtherwise(before, development))
  return {
    alerts: changed.filter(({ development, before }) => isAlert(development, before, zone, now)),
    corrections: [...changed, ...vanished(head, announced)].flatMap(correctionOf),
  }
}

/** Told under another status, or corrected once more for another reason. */
function isOtherwise(before: Development, after: Development): boolean {
  if (before.status !== after.status) return true
  return after.status === 'corrected' && causeOf(before) !== causeOf(after)
}

/** New, or standing firmer or contradicted where it did not before; and not of the day before yesterday. */
function isAlert(development: Development, before: Development | undefined, zone: string, now: Instant): boolean {
  if (development.status === 'withdrawn' || development.status === 'corrected') return false
  if (before !== undefined && isTakenBack(before.status, development.status)) return false
  return !isOld(development.date, zone, now)
}

function correctionOf({ development, before }: Announcement): readonly Correction[] {
  if (before === undefined) return []
  if (before.status !== development.status && !isTakenBack(before.status, development.status)) return []
  const told = [...new Set([before.status, ...development.revisions.map(({ status }) => status as Status)])]
  const wrong = told.filter((status) => isTakenBack(status, development.status))
  return [{ development, before, wrong }]
}

/** A development that is told no more, under no id, whose claims went into no other one, and that did not leave for want of room. */
function vanished(head: DossierHead, announced: DossierHead | undefined): readonly Announcement[] {
  const ids = new Set(head.developments.flatMap(({ id, aliases }) => [id, ...aliases]))
  const claims = new Set(head.developments.flatMap((each) => each.claims))
  return (announced?.developments ?? [])
    .filter(({ id, status }) => status !== 'withdrawn' && !ids.has(id) && head.settled?.[id] === undefined)
    .filter((before) => !before.claims.some((claim) => claims.has(claim)))
    .map((before) => ({
      before,
      development: { ...before, status: 'withdrawn', basis: 'no report carries it any more' },
    }))
}
