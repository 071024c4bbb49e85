import type { Articles, Clock, Extractor, Fetcher, Log, Packs, Queues, Sources } from '#core/ports.ts'

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
