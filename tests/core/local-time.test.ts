import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { localDate, localTime } from '#core/local-time.ts'

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
const instants = fc.date({ min: new Date('1973-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })

test('the wall clock of any zone at any instant, asked in any order and again', () => {
  fc.assert(
    fc.property(zones, instants, (zone, date) => {
      const instant = date.toISOString()
      const wall = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
      for (let times = 0; times < 2; times += 1) {
        expect(localDate(instant, zone)).toBe(wall.toPlainDate().toString())
        expect(localTime(instant, zone)).toBe(wall.toPlainTime().toString().slice(0, 5))
      }
    }),
    { numRuns: 300 },
  )
})
