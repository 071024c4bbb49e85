import type { DayPorts } from '#core/day-facts.ts'
import type { Cohorts, DaySheets, Dossiers, Editions, Rosters } from '#core/ports.ts'
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
