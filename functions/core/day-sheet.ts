import * as z from 'zod'
import { Instant, LocalDate } from './instant.ts'
import { day, hour, later } from './later.ts'

/** What the operator is told of one day: begun with the day, written when it is over, then mailed. `DAY#date / STATE`. */
export const DaySheet = z.strictObject({
  /** By UTC. */
  date: LocalDate,
  revision: z.int().min(1),
  /** Owed since then: to be written, or once it is, to be mailed; absent when it was. */
  due: Instant.optional(),
  /** As it is mailed. No reader is in it. */
  letter: z.strictObject({ subject: z.string(), html: z.string(), text: z.string() }).optional(),
})
export type DaySheet = z.infer<typeof DaySheet>

/** By then most of a day's mails are settled. Seconds after its end. */
const patience = 6 * hour

export function blankSheet(date: LocalDate): DaySheet {
  return { date, revision: 1, due: later(`${date}T00:00:00.000Z`, day + patience) }
}

/** Whom the ledger knows the operator as; the address is the deployment's. */
export const operator = 'operator'

/** A letter's id, as the ledger tells kinds apart: one a day, however often it is tried. */
export function daySheetDeliveryId(date: LocalDate): string {
  return `L-day-${date}`
}
