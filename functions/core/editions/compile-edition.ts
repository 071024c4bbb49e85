import type { Pack } from '../corpus/pack.ts'
import type { Development, DossierHead, PlaceRecord } from '../dossier.ts'
import type { Instant, LocalDate } from '../instant.ts'
import { day, later } from '../later.ts'
import { isWanted } from '../subscribers/rule.ts'
import type { Preferences } from '../subscribers/subscriber.ts'
import { dayBefore } from './day-before.ts'
import { earlierOf, itemOf } from './development-change.ts'
import type { Coverage, Edition, Item } from './edition.ts'
import { digestEditionId } from './segment.ts'

export interface EditionPlan {
  readonly pack: Pack
  /** The local date in `zone` that names it. */
  readonly date: LocalDate
  readonly zone: string
  readonly segment: string
  readonly interests: Pick<Preferences, 'topics' | 'places'>
  readonly previous: Edition | undefined
  /** Only for a first edition, which has no revision numbers to go by: nothing older than this is new. */
  readonly since: Instant
  readonly to: Instant
  readonly coverage: Coverage
}

/** A head of the watch with the head that the previous edition covered, if it covered any. */
export interface CoveredHead {
  readonly head: DossierHead
  readonly before: DossierHead | undefined
}

/**
 * The report of what changed since the previous edition of a segment, decided by revision numbers: what became visible
 * after an edition was made is in the next, whatever the clock said. Heaviest first; equal weights by id.
 */
export function compileEdition(plan: EditionPlan, heads: readonly CoveredHead[]): Edition {
  const { pack, date, previous } = plan
  const items = heads.flatMap((covered) => itemsOf(plan, covered)).sort(byWeight)
  const reported = new Set(items.map(({ dossier }) => dossier))
  const told = heads.map(({ head }) => head).filter(({ id }) => reported.has(id))
  const wantsDiplomacy = plan.interests.topics.includes('diplomacy')
  const matters = wantsDiplomacy ? heads.map(({ head }) => head) : []
  return {
    id: digestEditionId(pack.watch.id, date, plan.segment),
    kind: 'digest',
    watch: pack.watch.id,
    key: date,
    segment: plan.segment,
    date,
    zone: plan.zone,
    from: previous?.to ?? plan.since,
    to: plan.to,
    items,
    calendar: matters.flatMap(({ calendar }) => calendar),
    positions: matters.flatMap(({ positions }) => positions),
    places: told.flatMap(({ places }) => places).filter(hasInterval),
    coverage: plan.coverage,
    covers: {
      ...previous?.covers,
      ...Object.fromEntries(heads.map(({ head }) => [head.id, head.revision])),
    },
    ...(previous === undefined ? {} : { previous: previous.id }),
  }
}

function itemsOf(plan: EditionPlan, { head, before }: CoveredHead): readonly Item[] {
  const covered = plan.previous?.covers[head.id]
  return head.developments
    .filter((development) => isNews(plan, development, covered) && isWanted(plan.interests, development, plan.pack))
    .map((development) => ({
      ...itemOf(head.id, development, earlierOf(development, before)),
      ...dayBefore(development, head),
    }))
    .filter(({ change, development }) => change !== 'new' || !isTakenBackUnheard(development))
}

/**
 * By revision numbers where the previous edition covered the dossier. One that it did not is newer than that edition, or slept
 * for a fortnight before a chain of editions began: when it wakes, what was told in it long ago is no news.
 */
function isNews({ previous, since }: EditionPlan, development: Development, covered: number | undefined): boolean {
  if (previous === undefined) return development.changedAt > since
  if (covered === undefined) return development.changedAt > later(previous.to, -7 * day)
  return development.changedIn > covered
}

/** What this segment never told needs no taking back. */
function isTakenBackUnheard(development: Development): boolean {
  return development.status === 'withdrawn'
}

function byWeight(a: Item, b: Item): number {
  const byId = a.development.id < b.development.id ? -1 : 1
  return b.development.weight - a.development.weight || byId
}

function hasInterval(record: PlaceRecord): boolean {
  return record.intervals.length > 0
}
