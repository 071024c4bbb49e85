import type { Dossiers, Editions, Maps } from '#core/ports/editions.ts'
import type { Clock, Log, Queues } from '#core/ports/host.ts'
import type { Packs } from '#core/ports/reading.ts'
import type { Budgets, Deliveries } from '#core/ports/sending.ts'
import type { Cohorts, Reports, Rosters, Subscribers, Tokens } from '#core/ports/subscribers.ts'

export interface PagePorts {
  readonly subscribers: Subscribers
  readonly rosters: Rosters
  readonly cohorts: Cohorts
  readonly editions: Editions
  readonly dossiers: Dossiers
  readonly maps: Maps
  readonly deliveries: Deliveries
  readonly budgets: Budgets
  readonly queues: Queues
  readonly reports: Reports
  readonly tokens: Tokens
  readonly packs: Packs
  readonly clock: Clock
  readonly log: Log
  readonly publicUrl: string
  /** The normal form of an address; throws AddressRefused. */
  readonly canonical: (address: string) => string
}
