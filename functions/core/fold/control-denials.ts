import type { Pack } from '../corpus/pack.ts'
import { type Change, type ControlSaid, gainerSide } from './change.ts'
import { listAt } from './lists.ts'

interface Denied {
  readonly change: Change
  readonly gainer: string | null
  readonly supporting: readonly ControlSaid[]
}

const farthest = 2

/**
 * For each denial the change it meets, of the same side and within two days: by its own reference, else told in its
 * sentence, else by its words. Denials that meet none are left out.
 */
export function denialsMet<G extends Denied>(
  denials: readonly ControlSaid[],
  groups: readonly G[],
  pack: Pack | null,
): ReadonlyMap<G, readonly ControlSaid[]> {
  const met = new Map<G, ControlSaid[]>()
  if (denials.length === 0) return met
  const places = placesOf(groups, new Set(denials.map(({ evidence }) => evidence.article)))
  for (const denial of denials) {
    const group = groupMet(denial, nearTo(denial, groups, places.days, pack), places)
    if (group !== undefined) listAt(met, group).push(denial)
  }
  return met
}

interface Places<G> {
  /** Numbers of the groups with a claim of the day, by day. */
  readonly days: ReadonlyMap<number, ReadonlySet<number>>
  /** Of claims in articles that deny something. */
  readonly refs: ReadonlyMap<string, G>
  readonly sentences: ReadonlyMap<string, ReadonlySet<G>>
}

function placesOf<G extends Denied>(groups: readonly G[], denying: ReadonlySet<string>): Places<G> {
  const days = new Map<number, Set<number>>()
  const refs = new Map<string, G>()
  const sentences = new Map<string, Set<G>>()
  groups.forEach((group, number) => {
    for (const said of group.supporting) {
      days.set(said.dayNumber, (days.get(said.dayNumber) ?? new Set()).add(number))
      if (!denying.has(said.evidence.article)) continue
      refs.set(said.ref, group)
      const sentence = sentenceOf(said)
      if (sentence !== undefined) sentences.set(sentence, (sentences.get(sentence) ?? new Set<G>()).add(group))
    }
  })
  return { days, refs, sentences }
}

function nearTo<G extends Denied>(
  denial: ControlSaid,
  groups: readonly G[],
  days: Places<G>['days'],
  pack: Pack | null,
): readonly G[] {
  const gainer = gainerSide(denial.claim, pack)
  const near = new Set<number>()
  for (let away = -farthest; away <= farthest; away += 1)
    for (const number of days.get(denial.dayNumber + away) ?? []) near.add(number)
  return [...near]
    .sort((a, b) => a - b)
    .flatMap((number) => groups[number] ?? [])
    .filter((group) => (gainer === null || group.gainer === gainer) && group.change !== 'assaulted')
}

function groupMet<G extends Denied>(denial: ControlSaid, near: readonly G[], places: Places<G>): G | undefined {
  const { about, extent, type } = denial.claim
  const referred = about === undefined ? undefined : places.refs.get(`${denial.evidence.article}/${about}`)
  if (referred !== undefined && near.includes(referred)) return referred
  const told = places.sentences.get(sentenceOf(denial) ?? '')
  const beside = near.find((group) => told?.has(group))
  if (beside !== undefined) return beside
  const wanted = extent === 'part' ? 'held' : type === 'entered' ? 'entered' : 'taken'
  return near.find(({ change }) => change === wanted) ?? near.find(({ change }) => change === 'held') ?? near[0]
}

function sentenceOf({ claim, evidence }: ControlSaid): string | undefined {
  const sentence = evidence.context[claim.id]?.sentence
  return sentence === undefined ? undefined : `${evidence.article} ${sentence}`
}
