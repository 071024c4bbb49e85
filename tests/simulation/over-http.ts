import { startEngine } from '../adapters/embedded.ts'
import { inThreads, shares, threads } from './in-threads.ts'
import type { Share } from './over-http-share.ts'
import { add, nothing, type Tally } from './tally.ts'

/** Fewer mails than this are not worth a second thread. */
const worthAThread = 500

export type HttpTally = Tally & { readonly faults: number }

/**
 * So many digests through the deployed adapters and SDK clients, over HTTP that fails for this share of all requests. The engine
 * stands in this thread; each of the others plays its share of the readers on a table of its own.
 */
export async function playOverHttp(deliveries: number, seed: number, faults: number): Promise<HttpTally> {
  const engine = await startEngine()
  try {
    const into = deliveries < worthAThread ? 1 : threads
    const tasks = shares(deliveries, into).map(
      ({ size }, n): Share => ({
        readers: size,
        seed: seed + n,
        faults,
        engine: engine.endpoint,
        table: `soak-${process.pid}-${n}`,
      }),
    )
    const found = await inThreads<Share, HttpTally>('./over-http-thread.ts', tasks)
    return { ...found.reduce(add, nothing), faults: found.reduce((sum, each) => sum + each.faults, 0) }
  } finally {
    await engine.stop()
  }
}
