import { idOf } from '#core/id.ts'
import { day } from '#core/later.ts'
import type { Budgets } from '#core/ports/sending.ts'

/** How often something may be done in a day, by whom it concerns, from one network, and in all. */
export interface Limits {
  readonly perAddress: number
  readonly perNetwork: number
  readonly inAll: number
}

export const signUps: Limits = { perAddress: 3, perNetwork: 50, inAll: 5000 }
export const reports: Limits = { perAddress: 10, perNetwork: 10, inAll: 200 }
/** Changes by one reader, so that whoever has their link cannot fill their record. */
export const changes: Limits = { perAddress: 100, perNetwork: 500, inAll: 100_000 }

/**
 * Counts one more of something; names the limit that is spent, the widest first. What is counted are ids: of a subscriber, and
 * of a network.
 */
export async function spend(
  what: string,
  limits: Limits,
  { subject, network }: { readonly subject: string; readonly network: string },
  { budgets }: { readonly budgets: Budgets },
): Promise<keyof Limits | undefined> {
  const [all, near, own] = await Promise.all([
    budgets.count(what, day),
    budgets.count(`${what}.from.${idOf('network', network)}`, day),
    budgets.count(`${what}.${subject}`, day),
  ])
  if (all > limits.inAll) return 'inAll'
  if (near > limits.perNetwork) return 'perNetwork'
  return own > limits.perAddress ? 'perAddress' : undefined
}
