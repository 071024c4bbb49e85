import { addDays } from '../local-time.ts'
import type { Edition, TakenBack } from './edition.ts'

/** Days that an archive edition looks back, and how many corrections it carries at most. */
const days = 31
const most = 200

/**
 * What was taken back up to a day, newest first. Each day's edition carries it on from the one before, so that the page of
 * corrections is one row a watch, however long it looks back.
 */
export function takenBackUpTo(edition: Edition, previous: Edition | undefined): readonly TakenBack[] {
  const since = addDays(edition.date, -days)
  return [...takenBackOn(edition), ...(previous?.takenBack ?? [])].filter(({ date }) => date > since).slice(0, most)
}

/** What an edition itself takes back of earlier ones. */
export function takenBackOn({ items, date }: Pick<Edition, 'items' | 'date'>): readonly TakenBack[] {
  return items
    .filter(({ change, development: { status } }) => change === 'downgraded' || isOver(status))
    .map(({ dossier, before, development: { id, headline, status, basis } }) => ({
      date,
      dossier,
      development: id,
      headline,
      status,
      basis,
      ...(before === undefined ? {} : { before }),
    }))
}

function isOver(status: string): boolean {
  return status === 'corrected' || status === 'withdrawn'
}
