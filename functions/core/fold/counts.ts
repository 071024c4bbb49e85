import type { Count } from '../claims/claim.ts'
import type { ClaimRef, Figure } from '../dossier.ts'
import { compare } from './said.ts'

/** The least it can be; null where only a top is told. */
export function lowOf(count: Count): number | null {
  return count.low ?? (count.bound === 'at-most' || count.bound === 'less-than' ? null : count.value)
}

/** The most that is told; the figure itself where it is open. */
export function topOf(count: Count): number | null {
  return count.high ?? count.value ?? count.low
}

export function isSameNumber(a: Count, b: Count): boolean {
  return a.value === b.value && (a.value !== null || (a.low === b.low && a.high === b.high))
}

/** "Thousands" is a bound, no figure: where some give a number, those alone make the range. */
export function pointed(figures: readonly Figure[]): readonly Figure[] {
  const numbers = figures.filter(({ count }) => count.bound !== 'vague')
  return numbers.length > 0 ? numbers : figures
}

/** Counters whose figures cannot both be right: one's highest is below another's lowest. */
export function contradictions(figures: readonly Figure[]): readonly string[] {
  const lowest = Math.min(...figures.map(({ count }) => count.high ?? Infinity))
  const highest = Math.max(...figures.map(({ count }) => lowOf(count) ?? -Infinity))
  if (lowest >= highest) return []
  const names = figures.flatMap(({ counter, count }) =>
    (count.high ?? Infinity) < highest || (lowOf(count) ?? -Infinity) > lowest ? [counter] : [],
  )
  return [...new Set(names)].sort(compare)
}

const tolerance = 1.1

/**
 * The claims of the most figures that lie within a tenth of each other, of the higher ones where two sets are as large:
 * "more than 94,000" does not bear out "more than 70,000", though both can be right.
 */
export function agreeing(figures: readonly Figure[]): ReadonlySet<ClaimRef> {
  const told = figures.map(({ count, claims }) => ({ top: topOf(count) ?? 0, claims })).sort((a, b) => a.top - b.top)
  let best = { from: 0, to: 0 }
  for (let from = 0, to = 0; to < told.length; to += 1) {
    while ((told[to]?.top ?? 0) > tolerance * (told[from]?.top ?? 0)) from += 1
    if (to + 1 - from >= best.to - best.from) best = { from, to: to + 1 }
  }
  return new Set(told.slice(best.from, best.to).flatMap(({ claims }) => claims))
}
