import type { Pack } from '#core/corpus/pack.ts'
import type { Instant } from '#core/instant.ts'
import { memoryClock } from './clock.ts'
import { memoryExtractor } from './extractor.ts'
import { memoryFeeds } from './feeds.ts'
import { memoryFetcher } from './fetcher.ts'
import { type Hook, hooked } from './hook.ts'
import { memoryLog } from './log.ts'
import { memoryMailer } from './mailer.ts'
import { memoryAtlas, memoryGazetteers, memoryPainter } from './maps.ts'
import { memoryPacks } from './packs.ts'
import { memoryPorts } from './ports.ts'
import { memoryQueues } from './queues.ts'
import { emptyStore } from './store.ts'
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
  const ports = memoryPorts(store, clock)
  const remembering = Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [name, wrap(name, port)]),
  ) as typeof ports
  return {
    store,
    faults,
    clock,
    ...remembering,
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
