import type { Development, Status } from '../dossier.ts'

/** How much a status lets a reader rely on a development. A claim that is now disputed is news, not a step back. */
const ranks: Readonly<Record<Status, number>> = {
  withdrawn: 0,
  corrected: 1,
  claimed: 2,
  disputed: 2,
  reported: 3,
  confirmed: 4,
}

/** Below zero when `b` is to be relied on more than `a`. */
export function compareStatus(a: Status, b: Status): number {
  return ranks[a] - ranks[b]
}

/** The claim that gave a development its status; undefined before its first revision is filed. */
export function causeOf({ status, revisions }: Pick<Development, 'status' | 'revisions'>): string | undefined {
  return revisions.findLast((revision) => revision.status === status)?.because
}

/** What was told under the status `before` must now be taken back. */
export function isTakenBack(before: Status, after: Status): boolean {
  return compareStatus(after, before) < 0
}
