import type { Article } from '../articles/article.ts'
import type { Evidence } from '../articles/evidence.ts'
import type { Reading } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { DossierHead } from '../dossier.ts'
import { evidenceOf } from './evidence-of.ts'
import { foldDossier } from './fold-dossier.ts'
import type { FoldRecord } from './folded.ts'
import { revise } from './revise.ts'

export interface Arrival {
  readonly article: Article
  readonly reading: Reading
  readonly pack: Pack | null
}

/** The heads of all dossiers after these articles came, one after the other; a later version replaces what the earlier said. */
export function foldArticles(arrivals: readonly Arrival[]): readonly DossierHead[] {
  const heads = new Map<string, DossierHead>()
  const evidence = new Map<string, Map<string, Evidence>>()
  for (const { article, reading, pack } of arrivals) {
    const rows = evidenceOf(article, reading, pack)
    for (const [dossier, known] of evidence) if (!rows.has(dossier)) known.delete(article.id)
    for (const [dossier, row] of rows) evidence.set(dossier, (evidence.get(dossier) ?? new Map()).set(article.id, row))
    for (const [dossier, known] of evidence) {
      if (
        !rows.has(dossier) &&
        !heads.get(dossier)?.developments.some(({ claims }) => claims.some((ref) => ref.startsWith(`${article.id}/`)))
      )
        continue
      const cause = {
        id: dossier,
        watch: pack?.watch.id ?? 'none',
        zone: pack?.watch.zone ?? 'UTC',
        now: article.arrived,
      }
      const head = revise(heads.get(dossier), foldDossier(dossier, [...known.values()], pack), cause)
      if (head) heads.set(dossier, head)
    }
  }
  return [...heads.values()]
}

/** Developments by weight, then place states, calendar and positions. */
export function recordsOf(heads: readonly DossierHead[]): readonly FoldRecord[] {
  const developments = heads.flatMap((head) => head.developments)
  return [
    ...[...developments]
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .map(({ summary: _, statements: _1, unknowns: _2, weight: _3, changedIn: _4, changedAt: _5, ...told }) => ({
        record: 'development' as const,
        ...told,
      })),
    ...heads.flatMap(({ places }) => places.map((place) => ({ record: 'place' as const, ...place }))),
    ...heads.flatMap(({ calendar }) => calendar.map((entry) => ({ record: 'calendar' as const, ...entry }))),
    ...heads.flatMap(({ positions }) => positions.map((each) => ({ record: 'positions' as const, ...each }))),
  ]
}
