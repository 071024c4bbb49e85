import type { Clock, Log, Queues } from '#core/ports/host.ts'
import type { Articles, Extractor, Fetcher, Sources } from '#core/ports/news.ts'
import type { Packs } from '#core/ports/reading.ts'

export interface IngestPorts {
  readonly articles: Articles
  readonly sources: Sources
  readonly queues: Queues
  readonly fetcher: Fetcher
  readonly extractor: Extractor
  readonly packs: Packs
  readonly clock: Clock
  readonly log: Log
}

/**
 * `stored`: a version that owes a reading. `same`: nothing new in it. `later`: the fetch failed, still owed.
 * `rejected`: set aside for good, with the reason in its head. `unknown`: nothing is owed under this id.
 * `conflict`: somebody else wrote the head meanwhile.
 */
export interface IngestOutcome {
  readonly kind: 'stored' | 'same' | 'later' | 'rejected' | 'unknown' | 'conflict'
  readonly article: string
  readonly fields?: Readonly<Record<string, string | number>>
}
