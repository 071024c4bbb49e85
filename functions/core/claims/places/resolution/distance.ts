interface Point {
  readonly lat: number
  readonly lon: number
}

/** Kilometres between two points on a sphere, near enough for towns of one region. */
export function kilometres(a: Point, b: Point): number {
  const east = (((a.lon - b.lon + 540) % 360) - 180) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180))
  return 111.2 * Math.hypot(a.lat - b.lat, east)
}
