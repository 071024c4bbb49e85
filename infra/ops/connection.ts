import type { Stores } from '#adapters/stores.ts'
import type { Clock, Queues } from '#core/ports/host.ts'
import type { Packs } from '#core/ports/reading.ts'
import type { Tokens } from '#core/ports/subscribers.ts'
import type { FunctionName } from '../functions.ts'
import type { Parked } from './parked.ts'

/** A Sitrep to work on, on this machine or in AWS: the same ports over the same protocols. */
export interface Connection {
  /** For people: `this machine` or `sitrep-prod in eu-west-1`. */
  readonly name: string
  /** Of the deployment: on this machine it may have travelled. */
  readonly clock: Clock
  readonly stores: Stores
  readonly queues: Queues
  readonly parked: Parked
  readonly packs: Packs
  /** Keys of addresses and of links; in AWS read from Secrets Manager when first asked for. */
  tokens(): Promise<Tokens>
  /** Runs a function with an event, as Lambda would; throws what it throws. */
  invoke(name: FunctionName, event: unknown): Promise<unknown>
}
