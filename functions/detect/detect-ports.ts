import type { Article } from '#core/articles/article.ts'
import type { Evidence } from '#core/articles/evidence.ts'
import type { Reading } from '#core/claims/claim.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { Development, DossierHead, DossierState } from '#core/dossier.ts'
import type { Instant } from '#core/instant.ts'
import type { Dossiers } from '#core/ports/editions.ts'
import type { Clock, Log, Queues } from '#core/ports/host.ts'
import type { Articles } from '#core/ports/news.ts'
import type { Packs } from '#core/ports/reading.ts'

/** The pure reading and folding that detect puts to work. */
export interface Detection {
  /** Version of the reader: a newer one replaces what an older one read. */
  readonly version: number
  packOf(article: Article, packs: readonly Pack[]): Pack | null
  read(article: Article, pack: Pack | null): Reading
  evidenceOf(article: Article, reading: Reading, pack: Pack | null): ReadonlyMap<string, Evidence>
  fold(id: string, evidence: readonly Evidence[], pack: Pack): DossierState
  /** Undefined when nothing changed. */
  revise(
    previous: DossierHead | undefined,
    state: DossierState,
    cause: {
      readonly id: string
      readonly watch: string
      readonly zone: string
      readonly now: Instant
      readonly movedIn?: readonly Development[]
    },
  ): DossierHead | undefined
}

export interface DetectPorts {
  readonly detection: Detection
  readonly articles: Articles
  readonly dossiers: Dossiers
  readonly queues: Queues
  readonly packs: Packs
  readonly clock: Clock
  readonly log: Log
}
