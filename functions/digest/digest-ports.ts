import type { DayPorts } from '#core/day-facts.ts'
import type { Dossiers, Editions } from '#core/ports/editions.ts'
import type { DaySheets } from '#core/ports/sending.ts'
import type { Cohorts, Rosters } from '#core/ports/subscribers.ts'
import type { RunPorts } from '#core/sending/run-list.ts'
import type { MapPorts } from '#views/map/illustrated.ts'

export interface DigestPorts extends RunPorts, MapPorts, DayPorts {
  /** The deployment's name, for its operator. */
  readonly deployment: string
  readonly daySheets: DaySheets
  readonly cohorts: Cohorts
  readonly rosters: Rosters
  readonly dossiers: Dossiers
  readonly editions: Editions
}
