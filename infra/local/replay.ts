import type { Instant } from '#core/instant.ts'
import { day, later } from '#core/later.ts'
import type { Host } from './host.ts'
import { travelTo } from './schedule.ts'
import type { Arrival } from './stories.ts'

/** `done` of the arrivals have been handed in; the clock stands at `now`. */
export type Progress = (done: number, now: Instant) => void

/** Hands the arrivals in as documents, each at its own instant, and goes on until the digests of the day after are out. */
export async function replay(host: Host, arrivals: readonly Arrival[], tell: Progress): Promise<void> {
  for (const [done, { at, article }] of arrivals.entries()) {
    await travelTo(host, at)
    tell(done, host.clock.now())
    host.queues.get('articles')?.send(JSON.stringify({ document: article }), 0)
    await host.drain()
  }
  const last = arrivals.at(-1)
  if (last) await travelTo(host, later(last.at, day))
  tell(arrivals.length, host.clock.now())
}
