import type { Instant } from '#core/instant.ts'

const minute = 60_000
const minutes = new Map<number, string>()

/** Milliseconds since the epoch as an instant; each minute is written once, since a million schedules play on one morning. */
export function instantOf(at: number): Instant {
  const whole = Math.floor(at)
  const begin = Math.floor(whole / minute)
  const known = minutes.get(begin) ?? new Date(begin * minute).toISOString().slice(0, 17)
  minutes.set(begin, known)
  const rest = whole - begin * minute
  const seconds = Math.floor(rest / 1000)
  return `${known}${seconds < 10 ? '0' : ''}${seconds}.${String(1000 + rest - seconds * 1000).slice(1)}Z`
}
