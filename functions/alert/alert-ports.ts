import type { Dossiers, Editions, Packs, Rosters } from '#core/ports.ts'
import type { RunPorts } from '#core/sending/run-list.ts'

export interface AlertPorts extends RunPorts {
  readonly dossiers: Dossiers
  readonly rosters: Rosters
  readonly editions: Editions
  readonly packs: Packs
}
