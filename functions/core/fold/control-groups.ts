import type { Pack } from '../corpus/pack.ts'
import { type Change, type ControlSaid, changesIn, otherSide } from './change.ts'
import { denialsMet } from './control-denials.ts'
import { episodesOf } from './episodes.ts'
import { listAt } from './lists.ts'
import type { Memo } from './memo.ts'
import { withParties } from './parties.ts'
import { compare, isFact, isNews } from './said.ts'

/** Claims that tell one change of one place by one side, in one episode. */
export interface ControlGroup {
  readonly change: Change
  /** Side that gains or attacks; null when the claims do not say. */
  readonly gainer: string | null
  readonly loser: string | null
  /** Counts this side's changes of this kind on this place, from 1. */
  readonly episode: number
  readonly supporting: readonly ControlSaid[]
  readonly denials: readonly ControlSaid[]
  /** The capture of the day before, by another side, that it would undo. */
  readonly reverses: string | undefined
}

type Told = Omit<ControlGroup, 'denials' | 'reverses'>

/** The changes of one place in the order in which they were first told. */
export function controlGroups(said: readonly ControlSaid[], pack: Pack | null, memo: Memo): readonly ControlGroup[] {
  const current = withParties(said, pack, memo).filter(isNews)
  const told = toldIn(current.filter(isFact), pack)
  const denials = denialsMet(
    current.filter(({ claim }) => claim.modality === 'denied'),
    told,
    pack,
  )
  const reversals = reversalsIn(told)
  return told
    .map((group) => ({ ...group, denials: denials.get(group) ?? [], reverses: reversals.get(group) }))
    .sort((a, b) => compare(a.supporting[0]?.at ?? '', b.supporting[0]?.at ?? '') || compare(a.change, b.change))
}

function toldIn(facts: readonly ControlSaid[], pack: Pack | null): readonly Told[] {
  const changes = changesIn(facts, pack)
  const episodeAt = episodesOf(changes)
  const groups = new Map<
    string,
    { change: Change; gainer: string | null; episode: number; supporting: ControlSaid[] }
  >()
  for (const { said, change, gainer } of changes) {
    const episode = episodeAt(gainer, said)
    const key = `${change} ${gainer} ${episode}`
    const group = groups.get(key) ?? { change, gainer, episode, supporting: [] }
    group.supporting.push(said)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ change, gainer, episode, supporting }) => {
    const loser = otherSide(gainer, pack) ?? loserIn(supporting)
    return { change, gainer, loser, episode, supporting }
  })
}

function loserIn(said: readonly ControlSaid[]): string | null {
  return said.find(({ claim }) => claim.loser?.side)?.claim.loser?.side ?? null
}

/** A place that changes hands again within a day is told on hearsay more often than not: it needs one source more. */
function reversalsIn(groups: readonly Told[]): ReadonlyMap<Told, string> {
  const captures = groups.filter(({ change, gainer }) => change === 'taken' && gainer !== null)
  const days = new Map<number, Told[]>()
  for (const group of captures) listAt(days, firstOf(group).dayNumber).push(group)
  return new Map(
    captures.flatMap((group): [Told, string][] => {
      const from = firstOf(group)
      const [undone] = [0, 1]
        .flatMap((ago) => days.get(from.dayNumber - ago) ?? [])
        .filter((other) => other.gainer !== group.gainer && firstOf(other).order < from.order)
        .sort((a, b) => firstOf(a).order - firstOf(b).order)
      if (undone === undefined) return []
      const { voice, day } = firstOf(undone)
      return [[group, `it would undo what ${voice.name} told of ${day}`]]
    }),
  )
}

/** Claims of a group stand in the order of saying. */
function firstOf({ supporting: [first] }: Told): ControlSaid {
  if (first === undefined) throw new Error('a group has a claim')
  return first
}
