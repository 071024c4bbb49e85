import type { Evidence } from '#core/articles/evidence.ts'
import type { Pack } from '#core/corpus/pack.ts'
import { evidenceOf } from '#core/fold/evidence-of.ts'
import { fitted } from '#core/fold/fitted.ts'
import { type Arrival, foldArticles } from '#core/fold/fold-articles.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { jsonSize } from '#core/fold/json-size.ts'
import { memoOf } from '#core/fold/memo.ts'
import { revise } from '#core/fold/revise.ts'

/** CPU milliseconds, the least of some rounds; of claims that are read already. */
export interface Folding {
  /** All articles' claims once, dossier by dossier. */
  readonly onceMs: number
  /** One article after the other, each dossier it touches folded and revised. */
  readonly oneByOneMs: number
  /** One dossier with two thousand articles, by a process that never folded it. */
  readonly longMs: number
  /** One article more in it, by a process that did: the fold, what fits a head, and the next revision. */
  readonly oneMoreMs: number
  readonly longHeadKb: number
}

/** So many that what is measured is compiled: a function serves thousands of articles before it is replaced. */
const rounds = 40
const long = 2000

export function measureFolding(arrivals: readonly Arrival[], cpuMs: (work: () => void) => number): Folding {
  const dossiers = dossiersOf(arrivals)
  const rows = longDossierOf(dossiers)
  const pack = dossiers[0]?.pack ?? null
  const least = (work: () => void) => Math.min(...Array.from({ length: rounds }, () => cpuMs(work)))
  const cause = { id: 'long', watch: 'bench', zone: 'UTC', now: '2013-06-30T00:00:00.000Z' }
  return {
    onceMs: least(() => {
      for (const { id, rows: told, pack: own } of dossiers) foldDossier(id, told, own)
    }),
    oneByOneMs: least(() => foldArticles(arrivals)),
    longMs: least(() => foldDossier('long', rows, pack)),
    oneMoreMs: oneMore(rows, pack, cause, cpuMs),
    longHeadKb: jsonSize(revise(undefined, fitted(foldDossier('long', rows, pack)), cause)) / 1000,
  }
}

/** The least of the last articles' times, each after all that came before it. */
function oneMore(
  rows: readonly Evidence[],
  pack: Pack | null,
  cause: Parameters<typeof revise>[2],
  cpuMs: (work: () => void) => number,
): number {
  const memo = memoOf()
  let head: ReturnType<typeof revise>
  const times = Array.from({ length: rounds }, (_, number) => {
    const seen = rows.slice(0, rows.length - rounds + 1 + number)
    return cpuMs(() => {
      head = revise(head, fitted(foldDossier('long', seen, pack, memo)), cause) ?? head
    })
  })
  return Math.min(...times.slice(1))
}

interface Told {
  readonly id: string
  readonly rows: readonly Evidence[]
  readonly pack: Pack | null
}

function dossiersOf(arrivals: readonly Arrival[]): readonly Told[] {
  const dossiers = new Map<string, { id: string; rows: Evidence[]; pack: Pack | null }>()
  for (const { article, reading, pack } of arrivals)
    for (const [id, row] of evidenceOf(article, reading, pack)) {
      const told = dossiers.get(id) ?? { id, rows: [], pack }
      told.rows.push(row)
      dossiers.set(id, told)
    }
  return [...dossiers.values()]
}

/** Rows of all places as if of one, again and again under other ids, three a day. */
function longDossierOf(dossiers: readonly Told[]): readonly Evidence[] {
  const rows = dossiers
    .flatMap((told) => told.rows)
    .filter(({ claims }) => claims.every(({ kind }) => kind !== 'diplomacy'))
  return Array.from({ length: rows.length === 0 ? 0 : long }, (_, number) => {
    const row = rows[number % rows.length] as Evidence
    const published = new Date(Date.UTC(2013, 0, 1) + number * 8 * 3_600_000).toISOString()
    const day = { value: published.slice(0, 10), granularity: 'day' as const, basis: 'stated' as const }
    const claims = row.claims.map((claim) => ({ ...claim, ...(claim.date ? { date: day } : {}) }))
    return { ...row, article: `${row.article}-${number}`, published, arrived: published, claims }
  })
}
