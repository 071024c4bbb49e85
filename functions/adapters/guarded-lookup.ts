import { type LookupAddress, promises } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { FetchRefused } from '#core/failures.ts'

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

export const resolveBySystem: Resolve = (host) => promises.lookup(host, { all: true, verbatim: true })

/**
 * A lookup for node's sockets that answers only if every address of the name may be reached. The socket connects to what
 * was checked: there is no second question whose answer could differ.
 */
export function guardedLookup(mayReach: (address: string) => boolean, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses
        const wrong = addresses.find(({ address }) => !mayReach(address))
        if (!first) callback(new Error(`${host} has no address`), '', 0)
        else if (wrong)
          callback(new FetchRefused(`${host} has the address ${wrong.address}, which is not public`), '', 0)
        else if (options.all) callback(null, [...addresses])
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, '', 0),
    )
  }
}
