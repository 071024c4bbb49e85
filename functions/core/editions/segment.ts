import { idOf } from '../id.ts'
import type { LocalDate } from '../instant.ts'
import type { Preferences } from '../subscribers/subscriber.ts'

/** The edition that the public archive shows of a day: every topic and place, one after the other. */
export const archiveSegment = 'archive'

/**
 * Readers who asked for the same, at the same hour, and saw the same last share an edition. `previous` is what they saw
 * last: an edition's id, or for a first edition the instant where it begins.
 */
export function segmentOf(watch: string, preferences: Preferences, previous: string): string {
  const when = `${preferences.zone} ${preferences.digest?.at ?? ''}`
  const topics = [...preferences.topics].sort().join(',')
  const places = [...preferences.places].sort().join(',')
  const bar = preferences.alerts?.bar ?? 'none'
  return idOf(watch, topics, places, bar, preferences.language, when, previous)
}

export function digestEditionId(watch: string, date: LocalDate, segment: string): string {
  return idOf('digest', watch, date, segment)
}

/** `date` is the day that is over: its edition is made at the midnight that ends it in the watch's zone. */
export function archiveEditionId(watch: string, date: LocalDate): string {
  return digestEditionId(watch, date, archiveSegment)
}
