import type { Development, DossierHead } from '../dossier.ts'
import type { Item } from './edition.ts'
import { compareStatus } from './status-rank.ts'

/** The same development in an earlier head, also under an id it had before it was merged. */
export function earlierOf(development: Development, before: DossierHead | undefined): Development | undefined {
  return before?.developments.find(
    (earlier) => earlier.id === development.id || development.aliases.includes(earlier.id),
  )
}

/** How a development differs from what was told of it before. */
export function itemOf(dossier: string, development: Development, before: Development | undefined): Item {
  if (before === undefined) return { dossier, development, change: 'new' }
  return {
    dossier,
    development,
    change: changeOf(before, development),
    before: { headline: before.headline, status: before.status },
  }
}

function changeOf(before: Development, after: Development): Item['change'] {
  const order = compareStatus(after.status, before.status)
  if (order === 0) return 'updated'
  return order > 0 ? 'upgraded' : 'downgraded'
}
