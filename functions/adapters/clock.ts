import * as z from 'zod'
import { Instant } from '#core/instant.ts'
import type { Clock } from '#core/ports/host.ts'

const Travelled = z.object({ clientContext: z.object({ Custom: z.object({ now: Instant }) }) })

/**
 * The time of one invocation: what its client context sets, else the machine's clock. Only who may invoke the function
 * directly can set it; queues and the web cannot.
 */
export function clockOf(context: { readonly clientContext?: unknown }): Clock {
  const travelled = Travelled.safeParse(context)
  if (!travelled.success) return { now: () => new Date().toISOString() }
  const { now } = travelled.data.clientContext.Custom
  return { now: () => now }
}
