import type { Clock } from '#core/ports/host.ts'
import { articles } from './articles.ts'
import { breaker } from './breaker.ts'
import { budgets } from './budgets.ts'
import { cohorts } from './cohorts.ts'
import { daySheets } from './day-sheets.ts'
import { debts } from './debts.ts'
import { deliveries } from './deliveries.ts'
import { dossiers } from './dossiers.ts'
import type { Table } from './dynamodb.ts'
import { editions } from './editions.ts'
import { maps } from './maps.ts'
import { pipe } from './pipe.ts'
import { reports } from './reports.ts'
import { rosters } from './rosters.ts'
import { runs } from './runs.ts'
import { sources } from './sources.ts'
import { subscribers } from './subscribers.ts'

export type Stores = ReturnType<typeof stores>

/** Every port that stands on the table, at the time of one invocation. Costs nothing to build. */
export function stores(table: Table, clock: Clock) {
  return {
    articles: articles(table, clock),
    dossiers: dossiers(table),
    sources: sources(table),
    subscribers: subscribers(table, clock),
    reports: reports(table, clock),
    daySheets: daySheets(table),
    rosters: rosters(table, clock),
    cohorts: cohorts(table),
    editions: editions(table),
    maps: maps(table),
    runs: runs(table),
    deliveries: deliveries(table),
    breaker: breaker(table),
    budgets: budgets(table, clock),
    pipe: pipe(table, clock),
    debts: debts(table),
  }
}
