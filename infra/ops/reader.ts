import { canonicalAddress } from '#adapters/addresses.ts'
import { packs } from '#adapters/packs.ts'
import { AddressRefused } from '#core/failures.ts'
import type { DecidePorts } from '#core/subscribers/decide.ts'
import { Problem } from '../local/problem.ts'
import type { Connection } from './connection.ts'

/** Somebody an operator speaks of, by the key of their address: the address itself is not printed back. */
export interface Reader {
  readonly subscriber: string
  readonly address: string
  readonly ports: DecidePorts & Pick<Connection['stores'], 'deliveries' | 'budgets'>
}

/** Throws Problem for what is not one address. */
export async function readerOf(given: string | undefined, to: Connection): Promise<Reader> {
  const address = addressIn(given ?? '')
  const tokens = await to.tokens()
  return { subscriber: tokens.subscriberOf(address), address, ports: decidePorts(to) }
}

export function decidePorts({ stores, queues, clock }: Connection): Reader['ports'] {
  return { ...stores, queues, clock, packs: packs() }
}

function addressIn(given: string): string {
  try {
    return canonicalAddress(given)
  } catch (error) {
    if (error instanceof AddressRefused) throw new Problem(`That is ${error.message}.`)
    throw error
  }
}
