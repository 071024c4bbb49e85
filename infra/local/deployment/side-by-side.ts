import type { FunctionName } from '../../functions.ts'
import type { Runtime } from '../host.ts'

/**
 * Two deployments over one table and one set of queues, as while one replaces the other: calls of each function go to one and to the other in
 * turn. Queues and table are `next`'s, as CloudFormation has made them by then; a function that `before` lacks runs as `next` alone.
 */
export function sideBySide(
  before: Runtime & { readonly has: (name: FunctionName) => boolean },
  next: Runtime,
): Runtime {
  const calls = new Map<FunctionName, number>()
  return {
    ...next,
    async begin(ports) {
      await before.begin(ports)
      await next.begin(ports)
    },
    run(invocation) {
      const { name } = invocation
      const n = (calls.get(name) ?? 0) + 1
      calls.set(name, n)
      return n % 2 === 1 && before.has(name) ? before.run(invocation) : next.run(invocation)
    },
    async end() {
      await before.end()
      await next.end()
    },
  }
}
