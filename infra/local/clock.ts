import * as z from 'zod'
import { Instant } from '#core/instant.ts'
import type { Clock } from '#core/ports/host.ts'
import { readJson, writeJson } from './json-file.ts'

/** `since`: the machine's epoch milliseconds from which the clock has run on from `at`; null while it stands. */
const Reading = z.strictObject({ at: Instant, since: z.number().nullable() })

export interface TravellingClock extends Clock {
  /** Forward only once it has travelled; stands still there. An earlier instant changes nothing. */
  travel(to: Instant): void
  /** From here on it runs like any clock; called again, it is remembered anew. */
  run(): void
}

/** A clock that can travel and is remembered in a file; before its first journey it tells the machine's time. */
export function openClock(file: string): TravellingClock {
  const kept = readJson(file, Reading)
  let reading: z.infer<typeof Reading> | undefined = kept && { at: kept.at, since: null }
  const now = () => (reading ? read(reading) : new Date().toISOString())
  const set = (at: Instant, since: number | null) => {
    reading = { at, since }
    writeJson(file, reading)
  }
  return {
    now,
    travel(to) {
      if (!reading || to > now()) set(to, null)
    },
    run() {
      set(now(), Date.now())
    },
  }
}

/** The time of a host that runs in another process. */
export function peekClock(file: string): Instant {
  const reading = readJson(file, Reading)
  return reading ? read(reading) : new Date().toISOString()
}

function read(reading: z.infer<typeof Reading>): Instant {
  const gone = reading.since === null ? 0 : Math.max(0, Date.now() - reading.since)
  return new Date(Date.parse(reading.at) + gone).toISOString()
}
