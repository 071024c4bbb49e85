import type { Evidence } from '../articles/evidence.ts'
import type { DossierHead, DossierState } from '../dossier.ts'
import { listAt } from './lists.ts'
import { rulingsIn } from './rulings.ts'

/** The dossier into which an operator ruled this one; undefined where it stands for itself. */
export function joinedInto(dossier: string, evidence: readonly Evidence[]): string | undefined {
  return rulingsIn(evidence)
    .flatMap((ruling) =>
      ruling.ruling === 'same-as' && ruling.dossiers?.from === dossier ? [ruling.dossiers.into] : [],
    )
    .at(-1)
}

/** The dossiers that operators ruled into this one. */
export function joinedFrom(dossier: string, evidence: readonly Evidence[]): readonly string[] {
  return [
    ...new Set(
      rulingsIn(evidence).flatMap((ruling) =>
        ruling.ruling === 'same-as' && ruling.dossiers?.into === dossier ? [ruling.dossiers.from] : [],
      ),
    ),
  ]
}

/** Evidence of several dossiers as that of one: an article that speaks in two of them is one row, by its newest version. */
export function together(dossiers: readonly (readonly Evidence[])[]): readonly Evidence[] {
  const rows = new Map<string, Evidence[]>()
  for (const row of dossiers.flat()) listAt(rows, row.article).push(row)
  return [...rows.values()].map(oneOf)
}

function oneOf(rows: readonly Evidence[]): Evidence {
  const newest = rows.reduce((a, b) =>
    b.version > a.version || (b.version === a.version && b.reader > a.reader) ? b : a,
  )
  const same = rows.filter(({ version, reader }) => version === newest.version && reader === newest.reader)
  const claims = new Map(same.flatMap((row) => row.claims.map((claim) => [claim.id, claim])))
  return {
    ...newest,
    claims: [...claims.values()].sort((a, b) => a.span[0] - b.span[0] || (a.id < b.id ? -1 : 1)),
    context: Object.assign({}, ...same.map(({ context }) => context)),
  }
}

/** What a dossier tells once it is ruled into another: nothing. What it told stands there, and is not taken back. */
export function movedAway(previous: DossierHead | undefined): DossierState {
  const settled = previous?.developments.map(({ id }) => id) ?? []
  return { developments: [], places: [], calendar: [], positions: [], settled }
}
