import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { advance, firstCohort } from '#core/sending/cohort.ts'

const zones = Intl.supportedValuesOf('timeZone')
const hours = ['00:00', '00:30', '01:30', '02:30', '03:00', '07:00', '23:45']
const from = Temporal.Instant.from('2025-01-01T00:00:00Z')
const until = Temporal.Instant.from('2027-01-01T00:00:00Z')

/** The wall clock of a zone by the engine's own tables: `2025-03-30 02:30`. */
function wallClock(zone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return (instant) => format.format(new Date(instant))
}

function changes(zone: string): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = []
  let at = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (at !== null && Temporal.Instant.compare(at.toInstant(), until) < 0) {
    found.push(at)
    at = at.getTimeZoneTransition('next')
  }
  return found
}

test(`around every change of the clock in ${zones.length} zones in two years each local date is due once, at its wall time or behind the gap that swallowed it`, () => {
  const alike = new Map(zones.map((zone) => [changes(zone).map(String).join().replaceAll(zone, ''), zone]))
  expect(alike.size).toBeGreaterThan(20)
  for (const zone of alike.values()) {
    const clock = wallClock(zone)
    for (const change of changes(zone)) {
      for (const at of hours) {
        const begin = new Date(change.subtract({ days: 2 }).epochMilliseconds).toISOString()
        let cohort = firstCohort(`${zone}#${at}#0`, begin)
        for (let i = 0; i < 4; i += 1) {
          const next = advance(cohort)
          const label = `${zone} ${at} ${cohort.nextDate}`
          const gap = Date.parse(next.nextAt) - Date.parse(cohort.nextAt)
          expect(gap, label).toBeGreaterThan(21 * 3_600_000)
          expect(gap, label).toBeLessThan(27 * 3_600_000)
          const wall = `${cohort.nextDate} ${at}`
          const shown = clock(cohort.nextAt)
          if (shown !== wall) {
            expect(shown > wall, label).toBe(true)
            const before = new Date(Date.parse(cohort.nextAt) - 3 * 3_600_000).toISOString()
            expect(jumpsOver(clock, before, cohort.nextAt, wall), label).toBe(true)
          }
          cohort = next
        }
      }
    }
  }
}, 60_000)

/** Whether no minute between two instants shows this wall time. */
function jumpsOver(clock: (instant: string) => string, from: string, to: string, wall: string): boolean {
  for (let at = Date.parse(from); at <= Date.parse(to); at += 60_000) {
    if (clock(new Date(at).toISOString()) === wall) return false
  }
  return true
}
