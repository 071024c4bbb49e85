/** One call of one port. `n` counts the world's calls from 1. */
export interface Call {
  readonly port: string
  readonly method: string
  readonly args: readonly unknown[]
  readonly n: number
}

/** Throwing in `before` fails the call undone; throwing in `after` loses the reply of a call that was done. */
export interface Hook {
  before?(call: Call): void
  after?(call: Call): void
}

/** Where a test made the world fail. */
export class Crash extends Error {
  override readonly name = 'Crash'
}

/** Fails the n-th call of any port, before or after it took effect. */
export function crashAt(n: number, when: 'before' | 'after'): Hook {
  return {
    [when](call: Call) {
      if (call.n === n) throw new Crash(`${when} call ${n}, ${call.port}.${call.method}`)
    },
  }
}

/** Fails the first call of one method once. */
export function failOnce(port: string, method: string, when: 'before' | 'after' = 'before'): Hook {
  let done = false
  return {
    [when](call: Call) {
      if (done || call.port !== port || call.method !== method) return
      done = true
      throw new Crash(`${when} ${port}.${method}`)
    },
  }
}

/** The same port with the hook around each of the named asynchronous methods. */
export function hooked<P extends object>(name: string, port: P, count: () => number, hook: () => Hook): P {
  const wrapped = Object.entries(port).map(([method, value]) => {
    if (Object.prototype.toString.call(value) !== '[object AsyncFunction]') return [method, value]
    const call = async (...args: unknown[]) => {
      const told = { port: name, method, args, n: count() }
      hook().before?.(told)
      const answer = await value(...args)
      hook().after?.(told)
      return answer
    }
    return [method, call]
  })
  return Object.fromEntries(wrapped)
}
