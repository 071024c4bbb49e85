import type { Pack } from '#core/corpus/pack.ts'
import type { Instant } from '#core/instant.ts'
import { memoryArticles } from './articles.ts'
import { memoryBreaker } from './breaker.ts'
import { memoryBudgets } from './budgets.ts'
import { memoryClock } from './clock.ts'
import { memoryCohorts } from './cohorts.ts'
import { memoryDebts } from './debts.ts'
import { memoryDeliveries } from './deliveries.ts'
import { memoryDossiers } from './dossiers.ts'
import { memoryEditions } from './editions.ts'
import { memoryExtractor } from './extractor.ts'
import { memoryFeeds } from './feeds.ts'
import { memoryFetcher } from './fetcher.ts'
import { type Hook, hooked } from './hook.ts'
import { memoryLog } from './log.ts'
import { memoryMailer } from './mailer.ts'
import { memoryAtlas, memoryGazetteers, memoryMaps, memoryPainter } from './maps.ts'
import { memoryPacks } from './packs.ts'
import { memoryPipe } from './pipe.ts'
import { memoryQueues } from './queues.ts'
import { memoryReports } from './reports.ts'
import { memoryRosters } from './rosters.ts'
import { memoryRuns } from './runs.ts'
import { memorySources } from './sources.ts'
import { emptyStore } from './store.ts'
import { memorySubscribers } from './subscribers.ts'
import { memoryTagger } from './tagger.ts'
import { memoryTokens } from './tokens.ts'

export type World = ReturnType<typeof world>

/**
 * Every port over one memory: pass the world itself wherever a use case asks for ports. `faults.hook` may be set at any
 * time; it is called around each asynchronous call.
 */
export function world(options: { now?: Instant; packs?: readonly Pack[]; hook?: Hook } = {}) {
  const store = emptyStore()
  const clock = memoryClock(options.now)
  const faults: { hook: Hook; calls: number } = { hook: options.hook ?? {}, calls: 0 }
  const wrap = <P extends object>(name: string, port: P): P =>
    hooked(
      name,
      port,
      () => ++faults.calls,
      () => faults.hook,
    )
  return {
    store,
    faults,
    clock,
    articles: wrap('articles', memoryArticles(store, clock)),
    dossiers: wrap('dossiers', memoryDossiers(store)),
    sources: wrap('sources', memorySources(store)),
    subscribers: wrap('subscribers', memorySubscribers(store, clock)),
    reports: wrap('reports', memoryReports(store)),
    rosters: wrap('rosters', memoryRosters(store, clock)),
    cohorts: wrap('cohorts', memoryCohorts(store)),
    editions: wrap('editions', memoryEditions(store)),
    maps: wrap('maps', memoryMaps(store)),
    runs: wrap('runs', memoryRuns(store)),
    deliveries: wrap('deliveries', memoryDeliveries(store)),
    budgets: wrap('budgets', memoryBudgets(store, clock)),
    breaker: wrap('breaker', memoryBreaker(store)),
    pipe: wrap('pipe', memoryPipe(store, clock)),
    debts: wrap('debts', memoryDebts(store)),
    queues: wrap('queues', memoryQueues()),
    mailer: wrap('mailer', memoryMailer()),
    fetcher: wrap('fetcher', memoryFetcher()),
    packs: memoryPacks(options.packs ?? []),
    atlas: memoryAtlas,
    gazetteers: memoryGazetteers,
    painter: memoryPainter,
    tokens: memoryTokens(),
    feeds: memoryFeeds,
    extractor: memoryExtractor,
    tagger: memoryTagger,
    log: memoryLog(),
  }
}
