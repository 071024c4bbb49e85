import type { SQSEvent } from 'aws-lambda'
import { functions } from '../../functions.ts'
import type { Runtime } from '../host.ts'

/** What no item owes is gone when its message is: a document handed in, what SES tells. */
const isOwed = (body: string) => !/"document"|"Notification"|"tick"/.test(body)

/**
 * The same runtime, but the first owed message of every queue is lost on its way, as any nudge may be: only `tick` can
 * find out. `lost` hears of each.
 */
export function losingFirsts(runtime: Runtime, lost: (queue: string) => void): Runtime {
  const spared = new Set<string>()
  return {
    ...runtime,
    async run(invocation) {
      const { queue: read } = functions[invocation.name]
      const records = read === null ? [] : (invocation.event as SQSEvent).Records
      const queue = records[0]?.eventSourceARN.split(':').at(-1)
      if (queue === undefined || spared.has(queue) || !records.some(({ body }) => isOwed(body)))
        return runtime.run(invocation)
      spared.add(queue)
      lost(queue)
      return { batchItemFailures: [] }
    },
  }
}
