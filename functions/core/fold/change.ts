import type { ControlClaim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { Said } from './said.ts'

export type ControlSaid = Said<ControlClaim>

/** What kind of change a group of control claims amounts to; `held` is the hold on a part of the place. */
export type Change = 'taken' | 'held' | 'entered' | 'assaulted' | 'besieged' | 'siege-lifted'

export interface ChangeSaid {
  readonly said: ControlSaid
  readonly change: Change
  /** Side that gains or attacks; null when the claims do not say. */
  readonly gainer: string | null
}

/** The changes that claims tell, each with the side that gains by it as far as anybody says. */
export function changesIn(said: readonly ControlSaid[], pack: Pack | null): readonly ChangeSaid[] {
  return withSides(
    said.flatMap((each) => {
      const change = changeIn(each.claim, each.evidence.context[each.claim.id]?.sentence ?? '')
      return change === undefined ? [] : [{ said: each, change, gainer: gainerSide(each.claim, pack) }]
    }),
  )
}

/** Holding a part is a change, unless it is still held as before; holding the whole is a state, not a change. */
function changeIn({ type, extent }: ControlClaim, sentence: string): Change | undefined {
  switch (type) {
    case 'taken':
    case 'handed-over':
      return extent === 'part' ? 'held' : 'taken'
    case 'lost':
    case 'withdrawn':
      return extent === 'part' ? undefined : 'taken'
    case 'held':
      return extent === 'part' && !isAsBefore(sentence) ? 'held' : undefined
    case 'entered':
      return 'entered'
    case 'assaulted':
    case 'contested':
      return 'assaulted'
    case 'besieged':
      return 'besieged'
    case 'siege-lifted':
      return 'siege-lifted'
  }
}

function isAsBefore(sentence: string): boolean {
  return /\b(?:still|remain\w*|continue[sd]?)\b/i.test(sentence)
}

const farthest = 3

/**
 * Claims that do not say who gained ("the fall of X") tell the change that the nearest claims in time give to a side other
 * than the loser's; where none does, the change to the side before which another left. A withdrawal after which nobody comes
 * is no change of hands.
 */
function withSides(changes: readonly ChangeSaid[]): readonly ChangeSaid[] {
  const sided = changes.filter(({ gainer }) => gainer !== null)
  const gainers = gainersByDay(sided.filter(({ said }) => said.claim.type !== 'withdrawn'))
  const left = gainersByDay(sided.filter(({ said }) => said.claim.type === 'withdrawn'))
  return changes.flatMap((each) => {
    if (each.gainer !== null) return [each]
    const isLeaving = each.said.claim.type === 'withdrawn'
    const nearest = nearestGainer(each, gainers) ?? (isLeaving ? undefined : nearestGainer(each, left))
    if (nearest !== undefined) return [{ ...each, gainer: nearest }]
    return isLeaving ? [] : [each]
  })
}

/** By kind of change and day, each side that is said to gain, with the first claim that says so. */
function gainersByDay(changes: readonly ChangeSaid[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const days = new Map<string, Map<string, number>>()
  for (const { change, gainer, said } of changes) {
    if (gainer === null) continue
    const key = `${change} ${said.dayNumber}`
    const told = days.get(key) ?? new Map<string, number>()
    told.set(gainer, Math.min(told.get(gainer) ?? Infinity, said.order))
    days.set(key, told)
  }
  return days
}

function nearestGainer(
  { change, said }: ChangeSaid,
  gainers: ReadonlyMap<string, ReadonlyMap<string, number>>,
): string | undefined {
  const loser = said.claim.loser?.side
  for (let distance = 0; distance <= farthest; distance += 1) {
    let first: string | undefined
    let least = Infinity
    for (const day of [said.dayNumber - distance, said.dayNumber + distance])
      for (const [gainer, order] of gainers.get(`${change} ${day}`) ?? [])
        if (gainer !== loser && order < least) [first, least] = [gainer, order]
    if (first !== undefined) return first
  }
  return undefined
}

export function gainerSide(claim: ControlClaim, pack: Pack | null): string | null {
  if (claim.gainer) return claim.gainer.side ?? claim.gainer.name.toLowerCase()
  return otherSide(claim.loser?.side ?? null, pack)
}

/** With two sides, one's loss is the other's gain. */
export function otherSide(side: string | null, pack: Pack | null): string | null {
  if (side === null) return null
  const sides = pack?.sides.map(({ id }) => id) ?? ['government', 'opposition']
  const others = sides.filter((each) => each !== side)
  return sides.includes(side) && others.length === 1 ? (others[0] ?? null) : null
}
