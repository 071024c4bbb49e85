import type { Pack } from '../corpus/pack.ts'
import type { Change } from './change.ts'
import { type ControlGroup, controlGroups } from './control-groups.ts'
import { controlSays } from './control-says.ts'
import { controlHeadline } from './control-words.ts'
import { developmentOf, type Folded } from './development.ts'
import type { Folding } from './folding.ts'
import { keptId } from './kept-id.ts'
import { joined } from './rulings.ts'
import { isKind, type Said } from './said.ts'

/** A change of one place as a development, with the claims it is made of. */
export interface FoldedControl {
  readonly group: ControlGroup
  readonly folded: Folded
}

/**
 * Developments of who holds a place. Entry, the hold on a part and the capture of the whole are three: the first may be
 * undoubted and the second disputed for good while the third is conceded. A new episode of a side begins when the other has taken the place between.
 */
export function foldControl(
  dossier: string,
  said: readonly Said[],
  { pack, same, memo }: Folding,
): readonly FoldedControl[] {
  const own = ({ change, gainer, episode }: ControlGroup) => keptId(dossier, change, gainer ?? '', String(episode))
  const groups = controlGroups(said.filter(isKind('control')), pack, memo)
  return joined(groups, own, same, together).map(({ id, group }) => {
    const { change, gainer, loser, reverses, supporting, denials } = group
    const key = [id, change, gainer, loser, reverses].join('|')
    return { group, folded: memo.folded(key, [supporting, denials], () => changeDevelopment(id, group, pack)) }
  })
}

function changeDevelopment(id: string, group: ControlGroup, pack: Pack | null): Folded {
  return developmentOf({
    id,
    kind: 'control',
    type: group.change,
    standing: { ...group, incompatible: [] },
    headline: (status) => controlHeadline(group, status, pack),
    says: (claim) => (claim.kind === 'control' ? controlSays(claim) : claim.text),
    place: placeOf(group),
    weight: weights[group.change],
  })
}

function together(into: ControlGroup, other: ControlGroup): ControlGroup {
  const inOrder = <T extends Said>(a: readonly T[], b: readonly T[]) => [...a, ...b].sort((x, y) => x.order - y.order)
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

function placeOf({ supporting, change }: ControlGroup) {
  const named = supporting.map(({ claim }) => claim.place ?? claim.origin).filter((place) => place !== undefined)
  const best = named.find(({ part }) => (change === 'held') === (part !== undefined)) ?? named[0]
  if (best === undefined || change === 'held') return best ?? null
  const { part: _, ...whole } = best
  return whole
}
