import type { Instant } from '#core/instant.ts'
import { later, minute } from '#core/later.ts'
import type { Host } from './host.ts'
import { Problem } from './problem.ts'

/** What of a host moves through time. */
export type Timed = Pick<Host, 'clock' | 'queues' | 'drain' | 'owed'>

/** More messages given up than this, and it is no message's fault: a function is broken. */
const mostGivenUp = 20
const longestPatience = 6 * 60 * minute

/** One minute of the scheduler: a tick, and all that follows from it. */
export async function tickOnce(host: Timed): Promise<void> {
  host.queues.get('ticks')?.send(JSON.stringify({ tick: true }), 0)
  await host.drain()
}

/**
 * Travels to an instant, stopping wherever something is due on the way: a debt, or a message that becomes visible again.
 * In between nothing could happen, so the minutes there are passed over. What stays owed after its tick is nudged again
 * after one minute, then two, four … as a tick every minute would, with less to watch. Throws Problem when a function is broken.
 */
export async function travelTo(host: Timed, until: Instant): Promise<void> {
  for (let patience = minute; ; ) {
    await host.drain()
    refuseBroken(host)
    const now = host.clock.now()
    const owed = await host.owed()
    const retry = owed.some((at) => at <= now) ? wholeMinute(later(now, patience)) : undefined
    const due = earliest([retry, ...owed.filter((at) => at > now).map(wholeMinute)])
    const next = earliest([due, ...[...host.queues.values()].map((queue) => queue.nextVisible())])
    if (next === undefined || next > until) break
    host.clock.travel(next)
    if (next !== due) continue
    patience = next === retry ? Math.min(patience * 2, longestPatience) : minute
    await tickOnce(host)
  }
  host.clock.travel(until)
}

function refuseBroken({ queues }: Timed): void {
  const dead = [...queues.values()].filter((queue) => queue.dead.length > mostGivenUp)
  if (dead.length === 0) return
  throw new Problem(
    `Too many messages were given up in ${dead.map(({ name }) => name).join(', ')}: see host.log for why.`,
  )
}

/** Ticks fall on whole minutes: the first one that is not before the instant. */
function wholeMinute(at: Instant): Instant {
  const length = minute * 1000
  return new Date(Math.ceil(Date.parse(at) / length) * length).toISOString()
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  let first: Instant | undefined
  for (const instant of instants) if (instant !== undefined && (first === undefined || instant < first)) first = instant
  return first
}
