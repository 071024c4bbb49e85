import type {
  Budgets,
  Clock,
  Cohorts,
  Deliveries,
  Dossiers,
  Editions,
  Log,
  Maps,
  Packs,
  Queues,
  Reports,
  Rosters,
  Subscribers,
  Tokens,
} from '#core/ports.ts'

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
