import type { ControlClaim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import { idOf } from '../id.ts'
import { controlHeadline, controlSays } from './control-words.ts'
import { daysBetween } from './days.ts'
import type { Folded } from './development.ts'
import { developmentOf } from './development.ts'
import { withParties } from './parties.ts'
import { joined } from './rulings.ts'
import { compare, isFact, isKind, isNews, type Said } from './said.ts'

export type ControlSaid = Said<ControlClaim>

/** What kind of change a group of control claims amounts to; `held` is the hold on a part of the place. */
export type Change = 'taken' | 'held' | 'entered' | 'assaulted' | 'besieged' | 'siege-lifted'

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
  readonly reverses?: string
}

/**
 * Developments of who holds a place. Entry, the hold on a part and the capture of the whole are three: the first may be
 * undoubted and the second disputed for good while the third is conceded. A new episode of a side begins when the other has taken the place between.
 */
export function foldControl(
  dossier: string,
  said: readonly Said[],
  pack: Pack | null,
  same: (id: string) => string,
): readonly Folded[] {
  const own = ({ change, gainer, episode }: ControlGroup) => idOf(dossier, change, gainer ?? '', String(episode))
  return joined(groupsOf(said.filter(isKind('control')), pack), own, same, together).map(({ id, group }) =>
    developmentOf({
      id,
      kind: 'control',
      type: group.change,
      standing: { ...group, incompatible: [] },
      headline: (status) => controlHeadline(group, status),
      says: (claim) => (claim.kind === 'control' ? controlSays(claim) : claim.text),
      place: placeOf(group),
      weight: weights[group.change],
    }),
  )
}

function together(into: ControlGroup, other: ControlGroup): ControlGroup {
  const inOrder = (a: readonly ControlSaid[], b: readonly ControlSaid[]) =>
    [...a, ...b].sort((x, y) => x.order - y.order)
  return {
    ...into,
    supporting: inOrder(into.supporting, other.supporting),
    denials: inOrder(into.denials, other.denials),
  }
}

const weights: Record<Change, number> = {
  taken: 70,
  held: 50,
  entered: 45,
  besieged: 45,
  'siege-lifted': 45,
  assaulted: 30,
}

export function groupsOf(said: readonly ControlSaid[], pack: Pack | null): readonly ControlGroup[] {
  const current = withParties(said, pack).filter(isNews)
  const changes = withSides(current.filter(isFact).flatMap((each) => changeOf(each, pack)))
  const captures = episodesOf(changes.filter(({ change }) => change === 'taken'))
  const groups = new Map<
    string,
    { change: Change; gainer: string | null; episode: number; supporting: ControlSaid[] }
  >()
  for (const { said: each, change, gainer } of changes) {
    const episode = episodeAt(captures, gainer, each)
    const key = `${change} ${gainer} ${episode}`
    const group = groups.get(key) ?? { change, gainer, episode, supporting: [] }
    group.supporting.push(each)
    groups.set(key, group)
  }
  const list = [...groups.values()].map((group) => ({
    ...group,
    loser: otherSide(group.gainer, pack) ?? loserIn(group.supporting),
    denials: [] as ControlSaid[],
  }))
  for (const denial of current.filter(({ claim }) => claim.modality === 'denied'))
    deniedBy(denial, list, pack)?.denials.push(denial)
  return list
    .map((group) => ({ ...group, ...reversalOf(group, list) }))
    .sort((a, b) => compare(a.supporting[0]?.at ?? '', b.supporting[0]?.at ?? '') || compare(a.change, b.change))
}

/** A place that changes hands again within a day is told on hearsay more often than not: it needs one source more. */
function reversalOf(
  group: Omit<ControlGroup, 'reverses'>,
  all: readonly Omit<ControlGroup, 'reverses'>[],
): { reverses?: string } {
  if (group.change !== 'taken' || group.gainer === null) return {}
  const from = firstOf(group)
  const undone = all.find((other) => {
    if (other.change !== 'taken' || other.gainer === null || other.gainer === group.gainer) return false
    const before = firstOf(other)
    const days = daysBetween(from.day, before.day)
    return before.order < from.order && days >= 0 && days <= 1
  })
  return undone === undefined
    ? {}
    : { reverses: `it would undo what ${firstOf(undone).voice.name} told of ${firstOf(undone).day}` }
}

function firstOf({ supporting }: Pick<ControlGroup, 'supporting'>): ControlSaid {
  const [first] = supporting
  if (first === undefined) throw new Error('a group has a claim')
  return supporting.reduce((least, said) => (said.order < least.order ? said : least), first)
}

interface ChangeSaid {
  readonly said: ControlSaid
  readonly change: Change
  readonly gainer: string | null
}

function changeOf(said: ControlSaid, pack: Pack | null): readonly ChangeSaid[] {
  const change = changeIn(said.claim, said.evidence.context[said.claim.id]?.sentence ?? '')
  if (change === undefined) return []
  const gainer = gainerSide(said.claim, pack)
  return [{ said, change, gainer }]
}

/**
 * Claims that do not say who gained ("the fall of X") tell the change that the nearest claims in time give to a side other
 * than the loser's. A withdrawal after which nobody comes is no change of hands.
 */
function withSides(changes: readonly ChangeSaid[]): readonly ChangeSaid[] {
  const sided = changes.filter(({ gainer, said }) => gainer !== null && said.claim.type !== 'withdrawn')
  return changes.flatMap((each) => {
    if (each.gainer !== null) return [each]
    const loser = each.said.claim.loser?.side
    const nearest = sided
      .filter(({ change, gainer }) => change === each.change && gainer !== loser)
      .map((other) => ({
        gainer: other.gainer,
        days: Math.abs(daysBetween(other.said.day, each.said.day)),
        order: other.said.order,
      }))
      .filter(({ days }) => days <= 3)
      .sort((a, b) => a.days - b.days || a.order - b.order)[0]
    if (nearest) return [{ ...each, gainer: nearest.gainer }]
    return each.said.claim.type === 'withdrawn' ? [] : [each]
  })
}

/** Holding a part is a change, unless it is still held as before; holding the whole is a state, not a change. */
function changeIn({ type, extent }: ControlClaim, sentence: string): Change | undefined {
  if (type === 'held' && /\b(?:still|remain\w*|continue[sd]?)\b/i.test(sentence)) return undefined
  switch (type) {
    case 'taken':
    case 'handed-over':
      return extent === 'part' ? 'held' : 'taken'
    case 'lost':
    case 'withdrawn':
      return extent === 'part' ? undefined : 'taken'
    case 'held':
      return extent === 'part' ? 'held' : undefined
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

function gainerSide(claim: ControlClaim, pack: Pack | null): string | null {
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

function loserIn(said: readonly ControlSaid[]): string | null {
  return said.find(({ claim }) => claim.loser?.side)?.claim.loser?.side ?? null
}

interface Episode {
  readonly gainer: string | null
  readonly from: string
  readonly number: number
}

/** Runs of captures by one side, in order of the day they speak of. A capture without a side belongs to the run it falls in. */
function episodesOf(captures: readonly ChangeSaid[]): readonly Episode[] {
  const episodes: Episode[] = []
  const ordered = captures
    .filter(({ gainer }) => gainer !== null)
    .sort((a, b) => compare(a.said.day, b.said.day) || a.said.order - b.said.order)
  for (const { gainer, said } of ordered) {
    if (episodes.at(-1)?.gainer === gainer) continue
    episodes.push({ gainer, from: said.day, number: episodes.filter((each) => each.gainer === gainer).length + 1 })
  }
  return episodes
}

/** The side's episode of that day: the last begun by then, or the first. */
function episodeAt(episodes: readonly Episode[], gainer: string | null, said: ControlSaid): number {
  const own = episodes.filter((episode) => episode.gainer === gainer)
  return (own.filter(({ from }) => from <= said.day).at(-1) ?? own[0])?.number ?? 1
}

/** A denial meets the change of the same side it speaks of: by its own reference, else told in its sentence, else by its words. */
function deniedBy<G extends { change: Change; gainer: string | null; supporting: readonly ControlSaid[] }>(
  denial: ControlSaid,
  groups: readonly G[],
  pack: Pack | null,
): G | undefined {
  const about = denial.claim.about && `${denial.evidence.article}/${denial.claim.about}`
  const gainer = gainerSide(denial.claim, pack)
  const near = groups.filter(
    (group) =>
      (gainer === null || group.gainer === gainer) &&
      group.change !== 'assaulted' &&
      group.supporting.some((said) => Math.abs(daysBetween(said.day, denial.day)) <= 2),
  )
  return (
    near.find(({ supporting }) => supporting.some(({ ref }) => ref === about)) ??
    near.find(({ supporting }) => supporting.some((said) => isSameSentence(said, denial))) ??
    bySpecificity(near, denial)
  )
}

function isSameSentence(a: ControlSaid, b: ControlSaid): boolean {
  const sentence = (said: ControlSaid) => said.evidence.context[said.claim.id]?.sentence
  return a.evidence.article === b.evidence.article && sentence(a) !== undefined && sentence(a) === sentence(b)
}

function bySpecificity<G extends { change: Change }>(groups: readonly G[], denial: ControlSaid): G | undefined {
  const wanted = denial.claim.extent === 'part' ? 'held' : denial.claim.type === 'entered' ? 'entered' : 'taken'
  return groups.find(({ change }) => change === wanted) ?? groups.find(({ change }) => change === 'held') ?? groups[0]
}

function placeOf({ supporting, change }: ControlGroup) {
  const named = supporting.map(({ claim }) => claim.place ?? claim.origin).filter((place) => place !== undefined)
  const best = named.find(({ part }) => (change === 'held') === (part !== undefined)) ?? named[0]
  if (best === undefined || change === 'held') return best ?? null
  const { part: _, ...whole } = best
  return whole
}
