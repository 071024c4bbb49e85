import type { Place } from '#core/claims/claim.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { Development } from '#core/dossier.ts'
import type { Edition } from '#core/editions/edition.ts'
import { idOf } from '#core/id.ts'
import { words } from '../wording.ts'
import type { Named } from './locator-map.ts'

/** Counted up when maps are drawn otherwise: older drawings then are not taken for new ones. */
const drawing = '4'
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
    (each, at) => isNear(each, focus, near) && places.findIndex((other) => isOne(each, other)) === at,
  )
  const marks = toldApart([focus, ...others.slice(1, mostMarks)])
  return {
    id: idOf('map', drawing, watch, ...marks.map(({ name, lat, lon }) => `${name} ${lat} ${lon}`)),
    marks: marks as [Named, ...Named[]],
  }
}

interface Mark extends Named {
  readonly level: Place['level']
}

/** A country is no point, and a region may be any size. A province is shown as where its middle is. */
function markOf({ place }: Development): readonly Mark[] {
  if (place?.lat === undefined || place.lon === undefined) return []
  const { name, lat, lon, level } = place
  if (level === 'country' || level === 'region') return []
  return [{ name, lat, lon, level, ...(level === 'province' ? { isArea: true as const } : {}) }]
}

function isOne(a: Mark, b: Mark): boolean {
  return isNear(a, b, 0.01) || (a.name === b.name && (a.level === b.level || isNear(a, b, 0.03)))
}

function isNear(a: Mark, b: Mark, degrees: number): boolean {
  return Math.hypot(a.lat - b.lat, a.lon - b.lon) < degrees
}

/** A town and its airbase of one name say which they are. */
function toldApart(marks: readonly Mark[]): readonly Named[] {
  return marks.map(({ level, ...mark }) => {
    if (mark.isArea) return { ...mark, name: words.map.province(mark.name) }
    const isShared = level !== undefined && marks.filter(({ name }) => name === mark.name).length > 1
    return isShared ? { ...mark, name: words.map.ofLevel(mark.name, level) } : mark
  })
}

/** The map that one development of a watch alone would have. */
export function ownMapId({ watch }: Pack, development: Development): string | undefined {
  return subjectOf(watch.id, [development])?.id
}
