import { shardOf } from '../id.ts'
import { hour, minute } from '../later.ts'

/** Seconds between two visits where nothing asks for more or less, the fewest, and the most. */
const [usual, fewest, most] = [15 * minute, 5 * minute, 6 * hour]

/** What decides how soon a source is asked again; seconds. */
export interface Pace {
  /** `ttl` of the feed, or its update period. */
  readonly ttl?: number | undefined
  /** Cache-Control of the answer. */
  readonly maxAge?: number | undefined
  /** From the oldest item that the feed shows to its newest. */
  readonly span?: number | undefined
}

/** As seldom as the source asks, but twice in the time its feed takes to slide past: what is missed then is missed for good. */
export function pollInterval(id: string, { ttl = 0, maxAge = 0, span }: Pace): number {
  const asked = Math.min(most, Math.max(usual, ttl, maxAge))
  const slides = span === undefined || span === 0 ? most : span / 2
  return Math.max(fewest, Math.min(asked, Math.floor(slides) - minute)) + shardOf(id, minute)
}

/** Twice as long after each failure, at least as long as the host asks, spread so that sources that failed together do not come together. */
export function backOff(id: string, failures: number, retryAfter = 0): number {
  const doubled = usual * 2 ** Math.min(failures - 1, 8)
  const jitter = shardOf(`${id} ${failures}`, 256) / 256
  return Math.max(retryAfter, Math.min(most, doubled * (1 - jitter / 10))) + shardOf(id, minute)
}

/** Seconds from the oldest dated item to the newest; undefined where fewer than three have a time. */
export function spanOf(dates: readonly (string | null)[]): number | undefined {
  const times = dates
    .flatMap((date) => (date !== null && date.length > 10 ? [Date.parse(date) / 1000] : []))
    .sort((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  return times.length < 3 || first === undefined || last === undefined ? undefined : last - first
}
