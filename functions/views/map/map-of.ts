import type { Pack } from '#core/corpus/pack.ts'
import type { Development } from '#core/dossier.ts'
import type { Edition } from '#core/editions/edition.ts'
import { idOf } from '#core/id.ts'
import type { Named } from './locator-map.ts'

/** Counted up when maps are drawn otherwise: older drawings then are not taken for new ones. */
const drawing = '2'
/** Marks on one map; and how far from the first they may lie, in degrees. */
const mostMarks = 5
const near = 2.5

/** What a map is about: its id and the places on it, the most important first. */
export interface MapSubject {
  readonly id: string
  readonly marks: readonly [Named, ...Named[]]
}

/** The map of an edition: where control changed; of an alert or correction, where it happened. */
export function mapSubject({ kind, watch, items }: Pick<Edition, 'kind' | 'watch' | 'items'>): MapSubject | undefined {
  const told = items.map(({ development }) => development)
  return subjectOf(watch, kind === 'digest' ? told.filter((each) => each.kind === 'control') : told.slice(0, 1))
}

/** Undefined where none of the developments has a place that a map can show. */
export function subjectOf(watch: string, developments: readonly Development[]): MapSubject | undefined {
  const places = developments.flatMap(markOf)
  const [focus] = places
  if (focus === undefined) return undefined
  const others = places.filter(
    ({ name, lat, lon }, at) =>
      Math.hypot(lat - focus.lat, lon - focus.lon) < near &&
      places.findIndex((each) => each.name === name || Math.hypot(lat - each.lat, lon - each.lon) < 0.01) === at,
  )
  const marks = [focus, ...others.slice(1, mostMarks)] as const
  return {
    id: idOf('map', drawing, watch, ...marks.map(({ name, lat, lon }) => `${name} ${lat} ${lon}`)),
    marks: [...marks],
  }
}

/** A country or a province is no point. */
function markOf({ place }: Development): readonly Named[] {
  if (place?.lat === undefined || place.lon === undefined) return []
  if (place.level === 'country' || place.level === 'region' || place.level === 'province') return []
  return [{ name: place.name, lat: place.lat, lon: place.lon }]
}

/** The map that one development of a watch alone would have. */
export function ownMapId({ watch }: Pack, development: Development): string | undefined {
  return subjectOf(watch.id, [development])?.id
}
