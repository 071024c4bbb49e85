import type { Dossiers, Editions, Packs, Rosters } from '#core/ports.ts'
import type { RunPorts } from '#core/sending/run-list.ts'
import type { MapPorts } from '#views/map/illustrated.ts'

export interface AlertPorts extends RunPorts, MapPorts {
  readonly dossiers: Dossiers
  readonly rosters: Rosters
  readonly editions: Editions
  readonly packs: Packs
}
