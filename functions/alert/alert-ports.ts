import type { Dossiers, Editions } from '#core/ports/editions.ts'
import type { Packs } from '#core/ports/reading.ts'
import type { Rosters } from '#core/ports/subscribers.ts'
import type { RunPorts } from '#core/sending/run-list.ts'
import type { MapPorts } from '#views/map/illustrated.ts'

export interface AlertPorts extends RunPorts, MapPorts {
  readonly dossiers: Dossiers
  readonly rosters: Rosters
  readonly editions: Editions
  readonly packs: Packs
}
