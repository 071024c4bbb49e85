import type { Instant } from '#core/instant.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Pipe } from '#core/ports/sending.ts'
import { byText, type Store } from './store.ts'

export function memoryPipe(store: Store, clock: Clock): Pipe {
  function add(at: Instant, accepted: number, seen: number): void {
    const minute = at.slice(0, 16)
    const counts = store.pipe.get(minute) ?? { accepted: 0, seen: 0 }
    store.pipe.set(minute, {
      ...counts,
      accepted: counts.accepted + accepted,
      seen: counts.seen + seen,
      ...(seen > 0 ? { lastSeen: clock.now() } : {}),
    })
  }
  return {
    async accepted(at) {
      add(at, 1, 0)
    },
    async seen(acceptedAt) {
      add(acceptedAt, 0, 1)
    },
    async minutes(since) {
      const from = since.slice(0, 16)
      const counted = [...store.pipe].filter(([minute]) => minute >= from).sort(([a], [b]) => byText(a, b))
      return counted.map(([minute, counts]) => ({ minute, ...counts }))
    },
  }
}
