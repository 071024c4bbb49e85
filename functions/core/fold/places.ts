import type { Place } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { PlaceInterval, PlaceRecord } from '../dossier.ts'
import { type Change, type ControlGroup, groupsOf } from './control.ts'
import { compare, isKind, type Said } from './said.ts'
import { statusOf } from './status.ts'

/** Who held the place when, as far as the claims go; each interval with the claims that say so. */
export function placesOf(said: readonly Said[], pack: Pack | null): readonly PlaceRecord[] {
  const control = said.filter(isKind('control'))
  const place = control.find(({ claim }) => claim.place !== undefined)?.claim.place
  if (place === undefined) return []
  const steps = groupsOf(control, pack)
    .map((group) => ({ group, from: dayOf(group) }))
    .sort((a, b) => compare(a.from, b.from) || order.indexOf(a.group.change) - order.indexOf(b.group.change))
  const intervals: PlaceInterval[] = []
  for (const { group, from } of steps) {
    const state = stateOf(group)
    if (state === undefined) continue
    const last = intervals.at(-1)
    if (last && last.state === state.state && last.by === state.by) {
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

function stateOf(group: ControlGroup): Omit<PlaceInterval, 'from' | 'to'> | undefined {
  const claims = group.supporting.map(({ ref }) => ref)
  const { status } = statusOf({ ...group, incompatible: [] })
  const certain = status === 'confirmed' || status === 'reported'
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
function dayOf({ supporting }: ControlGroup): string {
  const counts = new Map<string, number>()
  for (const { day } of supporting) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? ''
}

function whole({ part: _, ...place }: Place): Place {
  return place
}
