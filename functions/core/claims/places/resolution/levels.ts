import type { Place } from '../../claim.ts'

const areas: ReadonlySet<Place['level']> = new Set(['district', 'province', 'region', 'country'])

/** Whether a level is of an area, which holds towns, rather than of a town. */
export function isArea(level: Place['level']): boolean {
  return areas.has(level)
}

/** How well a place fits the level its noun says: 2 the very one, 1 of its kind, 0 no noun, −1 of another kind. */
export function fitness(level: Place['level'], said: Place['level']): number {
  if (said === undefined) return 0
  if (level === said) return 2
  return isArea(level) === isArea(said) ? 1 : -1
}

const sizes = [500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000]

/** Prominence by inhabitants: 4 from 500, 9 from 20,000, 14 from a million; 3 where they are few or not known. */
export function rankOfSize(population: number): number {
  return 3 + sizes.filter((least) => population >= least).length
}
