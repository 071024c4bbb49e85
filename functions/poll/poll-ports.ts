import type { Clock, Log, Queues } from '#core/ports/host.ts'
import type { Articles, Feeds, Fetcher, Sources } from '#core/ports/news.ts'
import type { Packs } from '#core/ports/reading.ts'

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
