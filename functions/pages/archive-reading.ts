import type { Pack } from '#core/corpus/pack.ts'
import { itemOf } from '#core/editions/development-change.ts'
import type { Edition, Item, TakenBack } from '#core/editions/edition.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
import { takenBackOn } from '#core/editions/taken-back.ts'
import { addDays, localDate } from '#core/local-time.ts'
import type { PagePorts } from './page-ports.ts'

type Ports = Pick<PagePorts, 'editions' | 'dossiers' | 'maps' | 'clock'>

/** What changed of a watch since its newest day was settled, as it stands now; heaviest first. */
export async function todayOf({ watch }: Pack, newest: Edition | undefined, ports: Ports): Promise<readonly Item[]> {
  const today = localDate(ports.clock.now(), watch.zone)
  const since = newest?.to ?? `${addDays(today, -1)}T00:00:00.000Z`
  const heads = await ports.dossiers.changedOn(watch.id, [addDays(today, -1), today])
  return heads
    .flatMap(({ id, developments }) =>
      developments
        .filter(({ changedAt, status }) => changedAt > since && status !== 'withdrawn')
        .map((development) => itemOf(id, development, undefined)),
    )
    .sort((a, b) => b.development.weight - a.development.weight)
}

/** The map of the newest day that has one. */
export async function mapOfDays(days: readonly Edition[], { maps }: Ports): Promise<MapPicture | undefined> {
  const id = days.find(({ map }) => map !== undefined)?.map?.id
  return id === undefined ? undefined : maps.get(id)
}

/** What was taken back in the month up to the newest day. */
export function takenBackIn(newest: Edition | undefined): readonly TakenBack[] {
  return newest === undefined ? [] : (newest.takenBack ?? takenBackOn(newest))
}

/** Of it, what later days took back of an edition. */
export function takenBackSince({ items, date }: Edition, newest: Edition | undefined): readonly TakenBack[] {
  const told = new Set(items.flatMap(({ development: { id, aliases } }) => [id, ...aliases]))
  return takenBackIn(newest).filter((each) => each.date > date && told.has(each.development))
}
