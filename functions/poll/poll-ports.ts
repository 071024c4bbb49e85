import type { Articles, Clock, Feeds, Fetcher, Log, Packs, Queues, Sources } from '#core/ports.ts'

export interface PollPorts {
  readonly sources: Sources
  readonly articles: Articles
  readonly queues: Queues
  readonly fetcher: Fetcher
  readonly feeds: Feeds
  readonly packs: Packs
  readonly clock: Clock
  readonly log: Log
}
