import { type GeoProjection, geoMercator } from 'd3-geo'
import { boxAround, type GeoBox, type GeoPoint, kilometresBetween } from '#core/atlas.ts'

/** What a map shows: a middle, and how far it reaches from it to the east, in kilometres. */
export interface Frame {
  readonly middle: GeoPoint
  readonly reach: number
}

/** Pixels. */
export interface Sheet {
  readonly width: number
  readonly height: number
}

const earthRadius = 6371
/** Reaches tried, until enough of what readers know is on the map. Kilometres. */
const reaches = [45, 65, 95, 140, 210, 320] as const
/** A place is only found by places that one knows. */
const enough = 6

/** The smallest frame around the marks with enough known places in it. `known` holds what may be labelled; `from`: reach at least. */
export function frameOf(
  marks: readonly GeoPoint[],
  known: readonly GeoPoint[],
  { width, height }: Sheet,
  from = 0,
): Frame {
  const middle = {
    lat: (Math.min(...marks.map(({ lat }) => lat)) + Math.max(...marks.map(({ lat }) => lat))) / 2,
    lon: (Math.min(...marks.map(({ lon }) => lon)) + Math.max(...marks.map(({ lon }) => lon))) / 2,
  }
  const steep = height / width
  const spread = Math.max(...marks.map((mark) => Math.max(eastOf(middle, mark), northOf(middle, mark) / steep)))
  const least = Math.max(from, spread * 1.35)
  const holds = (reach: number) =>
    known.filter((place) => eastOf(middle, place) < reach * 0.9 && northOf(middle, place) < reach * steep * 0.9).length
  const wide = reaches.filter((reach) => reach >= least)
  return { middle, reach: wide.find((reach) => holds(reach) >= enough) ?? wide.at(-1) ?? least }
}

export function boxOf({ middle, reach }: Frame, { width, height }: Sheet): GeoBox {
  return boxAround(middle, reach * 1.05, (reach * 1.05 * height) / width)
}

/** Mercator: shapes of a neighbourhood stay what they are. */
export function projectionOf({ middle, reach }: Frame, { width, height }: Sheet): GeoProjection {
  const scale = (earthRadius * Math.cos((middle.lat * Math.PI) / 180) * width) / (2 * reach)
  return geoMercator()
    .scale(scale)
    .center([middle.lon, middle.lat])
    .translate([width / 2, height / 2])
    .precision(0)
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ])
}

function eastOf(middle: GeoPoint, { lon }: GeoPoint): number {
  return kilometresBetween(middle, { lat: middle.lat, lon })
}

function northOf(middle: GeoPoint, { lat }: GeoPoint): number {
  return kilometresBetween(middle, { lat, lon: middle.lon })
}
