import type { Instant } from '#core/instant.ts'
import type { Clock } from '#core/ports/host.ts'

/** A clock that stands until it is told to move on. */
export function standingClock(at: Instant): Clock & { forward(seconds: number): void } {
  let now = at
  return {
    now: () => now,
    forward(seconds) {
      now = new Date(Date.parse(now) + seconds * 1000).toISOString()
    },
  }
}
