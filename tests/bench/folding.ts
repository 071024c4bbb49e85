import type { Evidence } from '#core/articles/evidence.ts'
import type { Pack } from '#core/corpus/pack.ts'
import { evidenceOf } from '#core/fold/evidence-of.ts'
import { fitted } from '#core/fold/fitted.ts'
import { type Arrival, foldArticles } from '#core/fold/fold-articles.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { jsonSize } from '#core/fold/json-size.ts'
import { revise } from '#core/fold/revise.ts'

/** CPU milliseconds, the least of some rounds; of claims that are read already. */
export interface Folding {
  /** All articles' claims once, dossier by dossier. */
  readonly onceMs: number
  /** One article after the other, each dossier it touches folded and revised. */
  readonly oneByOneMs: number
  /** One dossier with two thousand articles. */
  readonly longMs: number
  readonly longHeadKb: number
}

const rounds = 5
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
    longHeadKb: jsonSize(revise(undefined, fitted(foldDossier('long', rows, pack)), cause)) / 1000,
  }
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
