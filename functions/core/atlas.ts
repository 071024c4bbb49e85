/** Degrees. */
export interface GeoPoint {
  readonly lat: number
  readonly lon: number
}

export interface GeoBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Longitude, then latitude, as GeoJSON has them. */
type Position = [number, number]

/** The land that a country holds de facto. `code` (ISO 3166) is absent where nobody gave it one. */
export interface Country {
  readonly code?: string
  readonly name: string
  readonly land: { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] }
}

/** What lies in a part of the world: countries that reach into it, and the lines where one meets another. */
export interface Region {
  readonly countries: readonly Country[]
  readonly borders: { readonly type: 'MultiLineString'; readonly coordinates: Position[][] }
}

const earthRadius = 6371
const radian = Math.PI / 180

/** Kilometres, over a flat map of the neighbourhood: within 1 % up to some hundred kilometres. */
export function kilometresBetween(a: GeoPoint, b: GeoPoint): number {
  const east = (b.lon - a.lon) * Math.cos(((a.lat + b.lat) / 2) * radian)
  return Math.hypot(east, b.lat - a.lat) * radian * earthRadius
}

/** The box that reaches so many kilometres from a point to each side. */
export function boxAround({ lat, lon }: GeoPoint, east: number, north: number): GeoBox {
  const degrees = (kilometres: number) => kilometres / (radian * earthRadius)
  const across = degrees(east) / Math.max(0.1, Math.cos(lat * radian))
  return { west: lon - across, east: lon + across, south: lat - degrees(north), north: lat + degrees(north) }
}

export function isWithin({ lat, lon }: GeoPoint, { west, south, east, north }: GeoBox): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}

/** Whether a point lies on a country's land: rings crossed an odd number of times to the east of it. */
export function holds({ land }: Country, { lat, lon }: GeoPoint): boolean {
  let inside = false
  for (const ring of land.coordinates.flat()) {
    for (let at = 1; at < ring.length; at += 1) {
      const [ax, ay] = ring[at - 1] as Position
      const [bx, by] = ring[at] as Position
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside
    }
  }
  return inside
}

/** Kilometres from a point to the nearest land of a country, along its outline. */
export function kilometresTo(from: GeoPoint, { land }: Country): number {
  const shrink = Math.cos(from.lat * radian)
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of land.coordinates.flat()) {
    for (let at = 1; at < ring.length; at += 1) {
      const [ax, ay] = local(ring[at - 1] as Position)
      const [bx, by] = local(ring[at] as Position)
      const length = (bx - ax) ** 2 + (by - ay) ** 2
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length))
      nearest = Math.min(nearest, Math.hypot(ax + share * (bx - ax), ay + share * (by - ay)))
    }
  }
  return nearest * radian * earthRadius

  function local([lon, lat]: Position): Position {
    return [(lon - from.lon) * shrink, lat - from.lat]
  }
}
