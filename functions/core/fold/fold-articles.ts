import type { Article } from '../articles/article.ts'
import type { Evidence, Ruling } from '../articles/evidence.ts'
import type { Reading } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { Development, DossierHead } from '../dossier.ts'
import type { Instant } from '../instant.ts'
import { evidenceOf } from './evidence-of.ts'
import { foldDossier } from './fold-dossier.ts'
import type { FoldRecord } from './folded.ts'
import { type Memo, memoOf } from './memo.ts'
import { revise } from './revise.ts'
import { rulingRow } from './rulings.ts'

export interface Arrival {
  readonly article: Article
  readonly reading: Reading
  readonly pack: Pack | null
}

/** An operator's ruling that came after the articles, and when. */
export interface Ruled {
  readonly ruling: Ruling
  readonly at: Instant
}

/**
 * The heads of all dossiers after these articles came, one after the other, and then these rulings; a later version replaces
 * what the earlier said. `unknown` are rulings on what no dossier tells.
 */
export function foldArticles(arrivals: readonly Arrival[], rulings: readonly Ruled[] = []): Heads {
  const heads = new Map<string, DossierHead>()
  const evidence = new Map<string, Map<string, Evidence>>()
  const touched = new Map<string, Set<string>>()
  const packs = new Map<string, Pack | null>()
  const memos = new Map<string, Memo>()
  const bringUpToDate = (dossier: string, now: Instant) => {
    const pack = packs.get(dossier) ?? null
    const cause = { id: dossier, watch: pack?.watch.id ?? 'none', zone: pack?.watch.zone ?? 'UTC', now }
    const rows = [...(evidence.get(dossier)?.values() ?? [])]
    const memo = memos.get(dossier) ?? memoOf()
    memos.set(dossier, memo)
    const head = revise(heads.get(dossier), foldDossier(dossier, rows, pack, memo), cause)
    if (head) heads.set(dossier, head)
  }
  for (const { article, reading, pack } of arrivals) {
    const rows = evidenceOf(article, reading, pack)
    const earlier = touched.get(article.id) ?? new Set()
    for (const dossier of new Set([...rows.keys(), ...earlier])) {
      const known = evidence.get(dossier) ?? new Map<string, Evidence>()
      const row = rows.get(dossier)
      if (row) known.set(article.id, row)
      else known.delete(article.id)
      evidence.set(dossier, known)
      if (!packs.has(dossier)) packs.set(dossier, pack)
      bringUpToDate(dossier, article.arrived)
    }
    touched.set(article.id, new Set([...earlier, ...rows.keys()]))
  }
  const unknown = rulings.filter(({ ruling, at }) => {
    const dossier = [...heads.values()].find(({ developments }) => tells(developments, ruling))?.id
    if (dossier === undefined) return true
    const row = rulingRow(ruling, at)
    evidence.get(dossier)?.set(row.article, row)
    bringUpToDate(dossier, at)
    return false
  })
  return { heads: [...heads.values()], unknown }
}

export interface Heads {
  readonly heads: readonly DossierHead[]
  readonly unknown: readonly Ruled[]
}

function tells(developments: readonly Development[], ruling: Ruling): boolean {
  const ids = new Set(developments.flatMap(({ id, aliases }) => [id, ...aliases]))
  return ids.has(ruling.development) && (ruling.ruling === 'withdraw' || ids.has(ruling.as))
}

/** Developments by weight, then place states, calendar and positions. */
export function recordsOf(heads: readonly DossierHead[]): readonly FoldRecord[] {
  const developments = heads.flatMap((head) => head.developments)
  return [
    ...[...developments]
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .map(
        ({
          summary: _,
          statements: _1,
          unknowns: _2,
          weight: _3,
          omitted: _4,
          changedIn: _5,
          changedAt: _6,
          ...told
        }) => ({
          record: 'development' as const,
          ...told,
        }),
      ),
    ...heads.flatMap(({ places }) => places.map((place) => ({ record: 'place' as const, ...place }))),
    ...heads.flatMap(({ calendar }) => calendar.map((entry) => ({ record: 'calendar' as const, ...entry }))),
    ...heads.flatMap(({ positions }) => positions.map((each) => ({ record: 'positions' as const, ...each }))),
  ]
}
