import type { Status } from '../dossier.ts'

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

/** What was told under the status `before` must now be taken back. */
export function isTakenBack(before: Status, after: Status): boolean {
  return compareStatus(after, before) < 0
}
