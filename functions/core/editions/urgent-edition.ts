import type { Pack } from '../corpus/pack.ts'
import type { Development, DossierHead } from '../dossier.ts'
import { idOf } from '../id.ts'
import type { Instant } from '../instant.ts'
import { localDate } from '../local-time.ts'
import { coverageOfItem } from './coverage.ts'
import { itemOf } from './development-change.ts'
import type { Edition } from './edition.ts'

/** The report of one development: an alert, or the correction of what an alert said. `before` is what was told of it. */
export function urgentEdition(
  kind: 'alert' | 'correction',
  pack: Pack,
  head: DossierHead,
  development: Development,
  before: Development | undefined,
  now: Instant,
): Edition {
  const { id: watch, zone } = pack.watch
  const key = `${development.id}.${head.revision}`
  const item = itemOf(head.id, development, before)
  const diplomacy = development.kind === 'diplomacy'
  return {
    id: idOf(kind, watch, key, 'all'),
    kind,
    watch,
    key,
    segment: 'all',
    date: localDate(now, zone),
    zone,
    from: head.changedAt,
    to: now,
    items: [item],
    calendar: diplomacy ? head.calendar : [],
    positions: diplomacy ? head.positions : [],
    places: development.kind === 'control' ? head.places : [],
    coverage: coverageOfItem(item),
    covers: { [head.id]: head.revision },
  }
}
