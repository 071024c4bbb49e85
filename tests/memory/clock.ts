import type { Instant } from '#core/instant.ts'
import { later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'

export interface MemoryClock extends Clock {
  set(now: Instant): void
  /** Moves on by so many seconds. */
  pass(seconds: number): void
}

export function memoryClock(start: Instant = '2013-06-05T06:00:00.000Z'): MemoryClock {
  let now = start
  return {
    now: () => now,
    set(to) {
      now = to
    },
    pass(seconds) {
      now = later(now, seconds)
    },
  }
}
