import type { Cohorts, Dossiers, Editions, Packs, Rosters, Sources } from '#core/ports.ts'
import type { RunPorts } from '#core/sending/run-list.ts'
import type { MapPorts } from '#views/map/illustrated.ts'

export interface DigestPorts extends RunPorts, MapPorts {
  readonly cohorts: Cohorts
  readonly rosters: Rosters
  readonly dossiers: Dossiers
  readonly editions: Editions
  readonly sources: Sources
  readonly packs: Packs
}
