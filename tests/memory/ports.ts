import type { Clock } from '#core/ports/host.ts'
import { memoryArticles } from './articles.ts'
import { memoryBreaker } from './breaker.ts'
import { memoryBudgets } from './budgets.ts'
import { memoryCohorts } from './cohorts.ts'
import { memoryDaySheets } from './day-sheets.ts'
import { memoryDebts } from './debts.ts'
import { memoryDeliveries } from './deliveries.ts'
import { memoryDossiers } from './dossiers.ts'
import { memoryEditions } from './editions.ts'
import { memoryMaps } from './maps.ts'
import { memoryPipe } from './pipe.ts'
import { memoryReports } from './reports.ts'
import { memoryRosters } from './rosters.ts'
import { memoryRuns } from './runs.ts'
import { memorySources } from './sources.ts'
import type { Store } from './store.ts'
import { memorySubscribers } from './subscribers.ts'

/** Every port that remembers, over one store. */
export function memoryPorts(store: Store, clock: Clock) {
  return {
    articles: memoryArticles(store, clock),
    dossiers: memoryDossiers(store),
    sources: memorySources(store),
    subscribers: memorySubscribers(store, clock),
    reports: memoryReports(store),
    daySheets: memoryDaySheets(store),
    rosters: memoryRosters(store, clock),
    cohorts: memoryCohorts(store),
    editions: memoryEditions(store),
    maps: memoryMaps(store),
    runs: memoryRuns(store),
    deliveries: memoryDeliveries(store),
    budgets: memoryBudgets(store, clock),
    breaker: memoryBreaker(store),
    pipe: memoryPipe(store, clock),
    debts: memoryDebts(store),
  }
}
