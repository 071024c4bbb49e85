import type { Place } from '../claims/claim.ts'
import type { PlaceInterval, PlaceRecord } from '../dossier.ts'
import type { Change } from './change.ts'
import type { FoldedControl } from './control.ts'
import { compare } from './said.ts'

/** Who held the place when, as far as its changes go; each interval with the claims that say so. What was withdrawn tells nothing. */
export function placesOf(changes: readonly FoldedControl[]): readonly PlaceRecord[] {
  const standing = changes.filter(({ folded }) => folded.status !== 'withdrawn')
  const place = standing.find(({ folded }) => folded.place !== null)?.folded.place
  if (place === undefined || place === null) return []
  const steps = standing
    .map((change) => ({ change, from: dayOf(change) }))
    .sort((a, b) => compare(a.from, b.from) || rankOf(a.change) - rankOf(b.change))
  const intervals: PlaceInterval[] = []
  for (const { change, from } of steps) {
    const state = stateOf(change)
    const last = intervals.at(-1)
    if (last && last.state === state.state && last.by === state.by && last.part === state.part) {
      last.claims.push(...state.claims)
      continue
    }
    if (last) last.to = from
    intervals.push({ ...state, from, to: null })
  }
  return intervals.length === 0
    ? []
    : [{ place: whole(place), intervals: intervals.filter(({ from, to }) => from !== to) }]
}

const order: readonly Change[] = ['assaulted', 'besieged', 'entered', 'held', 'siege-lifted', 'taken']

function rankOf({ group }: FoldedControl): number {
  return order.indexOf(group.change)
}

function stateOf({ group, folded }: FoldedControl): Omit<PlaceInterval, 'from' | 'to'> {
  const claims = group.supporting.map(({ ref }) => ref)
  const certain = folded.status === 'confirmed' || folded.status === 'reported'
  switch (group.change) {
    case 'taken':
      return certain ? { state: 'held', by: group.gainer, claims } : { state: 'contested', by: null, claims }
    case 'held': {
      const part = group.supporting.find(({ claim }) => claim.place?.part)?.claim.place?.part
      return certain && part
        ? { state: 'partly-held', by: group.gainer, part, claims }
        : { state: 'contested', by: null, claims }
    }
    case 'entered':
    case 'assaulted':
      return { state: 'contested', by: null, claims }
    case 'besieged':
      return { state: 'besieged', by: group.gainer, claims }
    case 'siege-lifted':
      return { state: 'unknown', by: null, claims }
  }
}

/** The earliest day most of the group's claims speak of. */
function dayOf({ group }: FoldedControl): string {
  const counts = new Map<string, number>()
  for (const { day } of group.supporting) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? ''
}

function whole({ part: _, ...place }: Place): Place {
  return place
}
