import { idOf } from '../id.ts'

/** An item of a feed under the id of its article, with what tells whether its publisher changed it. */
export interface WindowItem {
  readonly id: string
  readonly title: string | null
  readonly updated: string | null
}

const [idLength, stateLength] = [11, 6]

/** What is remembered of the items a feed showed: 17 characters each. A source's row holds them, so that a known item costs no write. */
export function windowOf(items: readonly WindowItem[]): string[] {
  return items.map(({ id, title, updated }) => id.slice(0, idLength) + stateOf(title, updated))
}

/** Items that the window before did not show, and those that it showed with another title or date. */
export function changesIn<I extends WindowItem>(items: readonly I[], before: readonly string[]) {
  const known = new Map(before.map((each) => [each.slice(0, idLength), each.slice(idLength)]))
  const unseen = items.filter(({ id }) => !known.has(id.slice(0, idLength)))
  const changed = items.filter(({ id, title, updated }) => {
    const was = known.get(id.slice(0, idLength))
    return was !== undefined && was !== stateOf(title, updated)
  })
  return { unseen, changed, overlaps: unseen.length < items.length }
}

function stateOf(title: string | null, updated: string | null): string {
  return idOf(title ?? '', updated ?? '').slice(0, stateLength)
}
