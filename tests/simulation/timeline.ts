import type { Instant } from '#core/instant.ts'
import { instantOf } from './instant-of.ts'

/**
 * Virtual time: what is to happen, in order. Whoever sleeps gives way to everything that happens before, so that
 * invocations run side by side and in any interleaving that their delays make.
 */
export interface Timeline {
  /** Milliseconds since the epoch. */
  now(): number
  /** The same as an instant. */
  instant(): Instant
  at(milliseconds: number, happen: () => void): void
  /** Undefined when nothing happens meanwhile: time has passed and there is nothing to wait for. */
  sleep(milliseconds: number): Promise<void> | undefined
  /** Lets everything happen that happens until `end`. */
  run(end: number): Promise<void>
  /** Begins anew: whatever was still to happen never does. */
  restart(at: number): void
}

interface Entry {
  readonly at: number
  readonly happen: () => void
}

export function timeline(start: number): Timeline {
  /** Latest first: the next is the last. */
  const entries: Entry[] = []
  let now = start

  function at(when: number, happen: () => void): void {
    const entry = { at: Math.max(when, now), happen }
    let index = entries.length
    while (index > 0 && (entries[index - 1]?.at ?? 0) <= entry.at) index -= 1
    entries.splice(index, 0, entry)
  }

  return {
    now: () => now,
    instant: () => instantOf(now),
    at,
    sleep(milliseconds) {
      const until = now + milliseconds
      const next = entries[entries.length - 1]
      if (next === undefined || next.at > until) {
        now = until
        return undefined
      }
      return new Promise((resolve) => at(until, resolve))
    },
    async run(end) {
      for (let entry = entries.at(-1); entry !== undefined && entry.at <= end; entry = entries.at(-1)) {
        entries.pop()
        now = Math.max(now, entry.at)
        entry.happen()
        await settled()
      }
      now = Math.max(now, end)
    },
    restart(at) {
      entries.length = 0
      now = at
    },
  }
}

/** When every promise that can go on has gone on: Node comes to its ticks only when no microtask is left. */
function settled(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve))
}
