import { alike } from './lists.ts'
import type { Said } from './said.ts'

/** A matter of which nothing was heard for so many days is taken up anew. */
const silence = 120

/**
 * Claims of one matter in one era of it: the talks of 2013 are not those of 2019. A key is the matter with the month in
 * which the era begins.
 */
export function inEras<S extends Said>(
  said: readonly S[],
  matterOf: (said: S) => string,
): ReadonlyMap<string, readonly S[]> {
  const eras = new Map<string, readonly S[]>()
  for (const [matter, told] of alike(said, matterOf))
    for (const era of erasOf(told)) eras.set(`${matter}|${era[0]?.at.slice(0, 7)}`, era)
  return eras
}

/** `said` stands in the order of saying. */
function erasOf<S extends Said>(said: readonly S[]): readonly (readonly S[])[] {
  const eras: S[][] = []
  let last = Number.NaN
  for (const each of said) {
    const era = eras.at(-1)
    if (era === undefined || each.toldOn - last > silence) eras.push([each])
    else era.push(each)
    last = each.toldOn
  }
  return eras
}
