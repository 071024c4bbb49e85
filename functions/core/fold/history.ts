import type { Development } from '../dossier.ts'
import { sizeOf } from './json-size.ts'

const most = 40

/** The first and the newest revisions; their numbers tell what lies between, and each is filed as `REV#n` of the dossier. */
export function historyOf<T>(revisions: readonly T[], kept = most): T[] {
  if (revisions.length <= kept) return [...revisions]
  return [...revisions.slice(0, 1), ...revisions.slice(1 - kept)]
}

/** Bytes of all developments with their histories; places, calendar and positions stand beside them. */
const room = 180_000

/** The same developments with histories as long as there is room for in one stored item. */
export function withinRoom(developments: readonly Development[]): Development[] {
  let fitting = [...developments]
  for (const kept of [12, 4, 2]) {
    if (isWithin(fitting)) return fitting
    fitting = fitting.map((each) => ({ ...each, revisions: historyOf(each.revisions, kept) }))
  }
  return fitting
}

function isWithin(developments: readonly Development[]): boolean {
  let size = 0
  for (const each of developments) {
    size += sizeOf(each)
    if (size > room) return false
  }
  return true
}
