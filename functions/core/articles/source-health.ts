import type { Instant } from '../instant.ts'
import { day, hour, later } from '../later.ts'
import type { Source, SourceState, Trouble } from './source.ts'

/** Failures in a row after which a source counts as failing: one or two are the web's weather. */
const failing = 3
/** A source is silent after so many times its own rhythm without news, and not within half a day. */
const quiet = { rhythms: 4, least: 12 * hour }

/** What a visit found; `dated` counts the items with a date. */
export interface Visit {
  readonly items: number
  readonly dated: number
}

/** What is wrong with a source after a visit (none: it failed), as its operator should hear it; undefined when nothing is. */
export function troubleOf(
  source: Pick<Source, 'rhythmHours'>,
  state: Pick<SourceState, 'failures' | 'lastNew' | 'rhythm'>,
  visit: Visit | undefined,
  now: Instant,
): Trouble['kind'] | undefined {
  if (state.failures >= failing) return 'failing'
  if (visit !== undefined && visit.items === 0) return 'empty'
  if (visit !== undefined && visit.dated === 0) return 'undated'
  const rhythm = source.rhythmHours === undefined ? (state.rhythm ?? day) : source.rhythmHours * hour
  const wait = Math.max(quiet.least, quiet.rhythms * rhythm)
  return state.lastNew !== undefined && later(state.lastNew, wait) < now ? 'silent' : undefined
}

/** Whether readers should know that nothing was heard of a source: it failed for a day, or it says nothing. */
export function isSilent(state: SourceState, now: Instant): boolean {
  const unheard = state.failures > 0 && (state.lastSuccess ?? '') < later(now, -day)
  return unheard || state.trouble?.kind === 'silent' || state.trouble?.kind === 'empty'
}
