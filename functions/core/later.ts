import type { Instant } from './instant.ts'

export const minute = 60
export const hour = 60 * minute
export const day = 24 * hour

/** The instant this many seconds after (or, below zero, before) another. */
export function later(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
