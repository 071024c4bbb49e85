import type { Pack } from '#core/corpus/pack.ts'
import { itemOf } from '#core/editions/development-change.ts'
import type { Edition, Item } from '#core/editions/edition.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
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

/** Items of later days that take back what an edition told. */
export function takenBackSince({ items, date }: Edition, days: readonly Edition[]) {
  const told = new Set(items.flatMap(({ development: { id, aliases } }) => [id, ...aliases]))
  return days
    .filter((later) => later.date > date)
    .flatMap((later) => takenBackOn(later).filter(({ item: { development } }) => told.has(development.id)))
}

/** What a day's edition takes back of earlier ones. */
export function takenBackOn({ items, date }: Edition): readonly { readonly date: string; readonly item: Item }[] {
  return items
    .filter(
      ({ change, development: { status } }) =>
        change === 'downgraded' || status === 'corrected' || status === 'withdrawn',
    )
    .map((item) => ({ date, item }))
}
