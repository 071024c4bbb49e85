import type { Evidence } from '../articles/evidence.ts'
import type { Pack } from '../corpus/pack.ts'
import type { DossierState } from '../dossier.ts'
import { calendarOf } from './calendar.ts'
import { foldCasualties } from './casualties.ts'
import { foldControl } from './control.ts'
import { foldDiplomacy } from './diplomacy.ts'
import { explanationsOf } from './explanations.ts'
import { type Memo, noMemo } from './memo.ts'
import { placesOf } from './places.ts'
import { positionsOf } from './positions.ts'
import { sameAs, withdrawalsIn } from './rulings.ts'
import { compare, isKind, saidIn } from './said.ts'

/**
 * What the evidence of one dossier amounts to. Pure, and the same in any order of evidence, however often a row is given.
 * A memo spares whoever folds a dossier again and again what has not changed.
 */
export function foldDossier(
  id: string,
  evidence: readonly Evidence[],
  pack: Pack | null,
  memo: Memo = noMemo,
): DossierState {
  const newest = newestOf(evidence)
  const said = saidIn(newest, pack, memo)
  const folding = { pack, memo, same: sameAs(newest) }
  const ruled = withdrawalsIn(newest)
  const control = foldControl(id, said, folding).map((each) => ({ ...each, folded: ruled(each.folded) }))
  const developments = [
    ...control.map(({ folded }) => folded),
    ...[...foldCasualties(id, said, folding), ...foldDiplomacy(id, said, folding)].map(ruled),
  ]
  return {
    developments: developments.sort((a, b) => b.weight - a.weight || compare(a.id, b.id)),
    places: [...placesOf(control)],
    calendar: [...calendarOf(said)],
    positions: [...positionsOf(said, pack), ...explanationsOf(said.filter(isKind('control')))],
  }
}

/** Each article once, by its newest version and reader. */
function newestOf(evidence: readonly Evidence[]): readonly Evidence[] {
  const rows = new Map<string, Evidence>()
  for (const row of evidence) {
    const known = rows.get(row.article)
    if (
      known === undefined ||
      row.version > known.version ||
      (row.version === known.version && row.reader > known.reader)
    ) {
      rows.set(row.article, row)
    }
  }
  return [...rows.values()]
}
