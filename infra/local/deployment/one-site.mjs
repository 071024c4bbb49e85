// The internet of a bundle that runs here: one host name, which leads to a port of this machine. To the code that asks it is a
// public address on port 80, so that the guards before and after connecting do their work; every other name is unknown.
import { promises } from 'node:dns'
import { Socket } from 'node:net'

const { SITE_HOST: site, SITE_PORT: port } = process.env
/** Any address of the public internet: nothing is ever sent there. */
const address = '1.1.1.1'
const connect = Socket.prototype.connect

promises.lookup = async (name) => {
  if (name === site) return [{ address, family: 4 }]
  throw Object.assign(new Error(`${name} is not known here`), { code: 'ENOTFOUND' })
}

Socket.prototype.connect = function (...given) {
  const options = Array.isArray(given[0]) ? given[0][0] : given[0]
  if (options?.host !== site) return connect.apply(this, given)
  const { lookup } = options
  Object.assign(options, {
    port: Number(port),
    lookup: (name, how, answer) =>
      lookup(name, how, (error) =>
        error
          ? answer(error)
          : how.all
            ? answer(null, [{ address: '127.0.0.1', family: 4 }])
            : answer(null, '127.0.0.1', 4),
      ),
  })
  Object.defineProperty(this, 'remoteAddress', { value: address })
  return connect.apply(this, given)
}
