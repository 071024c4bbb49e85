import type { ChangeSaid, ControlSaid } from './change.ts'
import { listAt } from './lists.ts'
import { compare } from './said.ts'

/** The number of a side's episode that a claim belongs to, from 1. */
export type EpisodeAt = (gainer: string | null, said: ControlSaid) => number

/**
 * Runs of captures by one side, in order of the day they speak of: a side's new episode begins when another has taken the
 * place between. A claim belongs to the last of its side's episodes begun by its day, or to the first.
 */
export function episodesOf(changes: readonly ChangeSaid[]): EpisodeAt {
  const begun = new Map<string | null, string[]>()
  const captures = changes
    .filter(({ change, gainer }) => change === 'taken' && gainer !== null)
    .sort((a, b) => compare(a.said.day, b.said.day) || a.said.order - b.said.order)
  let holder: string | null = null
  for (const { gainer, said } of captures) {
    if (gainer !== holder) listAt(begun, gainer).push(said.day)
    holder = gainer
  }
  return (gainer, said) => Math.max(1, countUpTo(begun.get(gainer) ?? [], said.day))
}

/** How many of the sorted days are not after this one. */
function countUpTo(days: readonly string[], day: string): number {
  let [from, to] = [0, days.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((days[middle] ?? '') <= day) from = middle + 1
    else to = middle
  }
  return from
}
