import type { Instant } from '#core/instant.ts'
import { day, later } from '#core/later.ts'
import type { Clock, Pipe } from '#core/ports.ts'
import { pipeMark } from '#core/sending/pipe-mark.ts'
import type { Store } from './store.ts'

export function memoryPipe(store: Store, clock: Clock): Pipe {
  function add(at: Instant, accepted: number, seen: number): void {
    const minute = at.slice(0, 16)
    const counts = store.pipe.get(minute) ?? { accepted: 0, seen: 0 }
    store.pipe.set(minute, { accepted: counts.accepted + accepted, seen: counts.seen + seen })
  }
  return {
    async accepted(at) {
      add(at, 1, 0)
    },
    async seen(acceptedAt) {
      add(acceptedAt, 0, 1)
    },
    async mark() {
      const from = later(clock.now(), -day).slice(0, 16)
      const minutes = [...store.pipe].map(([minute, counts]) => ({ minute, ...counts }))
      return pipeMark(minutes.filter((each) => each.minute >= from))
    },
  }
}
