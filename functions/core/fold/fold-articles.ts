import type { Article } from '../articles/article.ts'
import type { Evidence, Ruling } from '../articles/evidence.ts'
import type { Reading } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { Development, DossierHead } from '../dossier.ts'
import type { Instant } from '../instant.ts'
import { evidenceOf } from './evidence-of.ts'
import { foldDossier } from './fold-dossier.ts'
import type { FoldRecord } from './folded.ts'
import { together } from './joined-dossiers.ts'
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

export interface Heads {
  readonly heads: readonly DossierHead[]
  /** Rulings on what no dossier tells. */
  readonly unknown: readonly Ruled[]
}

/**
 * The heads of all dossiers after these articles came, one after the other, and then these rulings; a later version replaces
 * what the earlier said.
 */
export function foldArticles(arrivals: readonly Arrival[], rulings: readonly Ruled[] = []): Heads {
  const dossiers = new Map<string, Held>()
  const touched = new Map<string, Set<string>>()
  for (const { article, reading, pack } of arrivals) {
    const rows = evidenceOf(article, reading, pack)
    const earlier = touched.get(article.id) ?? new Set()
    for (const id of new Set([...rows.keys(), ...earlier])) {
      const held = dossiers.get(id) ?? { id, pack, head: undefined, rows: new Map(), memo: memoOf() }
      dossiers.set(id, held)
      const row = rows.get(id)
      if (row) held.rows.set(article.id, row)
      else held.rows.delete(article.id)
      held.head = revised(held, [...held.rows.values()], article.arrived)
    }
    touched.set(article.id, new Set([...earlier, ...rows.keys()]))
  }
  const unknown = rulings.filter((ruled) => !isRuled(ruled, [...dossiers.values()]))
  return { heads: [...dossiers.values()].flatMap(({ head }) => head ?? []), unknown }
}

/** One dossier as it stands. */
interface Held {
  readonly id: string
  readonly pack: Pack | null
  readonly rows: Map<string, Evidence>
  readonly memo: Memo
  head: DossierHead | undefined
}

function revised({ id, pack, memo, head }: Held, rows: readonly Evidence[], now: Instant, from?: Held) {
  const cause = { id, watch: pack?.watch.id ?? 'none', zone: pack?.watch.zone ?? 'UTC', now }
  const movedIn = from?.head?.developments ?? []
  return revise(head, foldDossier(id, rows, pack, memo), { ...cause, movedIn }) ?? head
}

/** Files a ruling; one on two dossiers puts all evidence of the first into the second. False where none tells of it. */
function isRuled({ ruling, at }: Ruled, dossiers: readonly Held[]): boolean {
  const teller = (id: string) => dossiers.find(({ head }) => head?.developments.some((each) => isCalled(each, id)))
  const from = teller(ruling.development)
  const into = ruling.ruling === 'same-as' ? teller(ruling.as) : from
  if (from === undefined || into === undefined) return false
  const row = rulingRow(ruling, at)
  into.rows.set(row.article, row)
  if (from === into) into.head = revised(into, [...into.rows.values()], at)
  else {
    const rows = together([[...into.rows.values()], [...from.rows.values()]])
    for (const each of rows) into.rows.set(each.article, each)
    into.head = revised(into, rows, at, from)
    from.rows.clear()
    from.head = undefined
  }
  return true
}

function isCalled({ id, aliases }: Development, name: string): boolean {
  return id === name || aliases.includes(name)
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
