import * as z from 'zod'
import { CalendarEntry, Development, PlaceRecord, Positions } from '../dossier.ts'

/** What `fold` prints: one record a line, told apart by `record`. */
export const FoldRecord = z.discriminatedUnion('record', [
  Development.omit({
    summary: true,
    statements: true,
    unknowns: true,
    weight: true,
    omitted: true,
    changedIn: true,
    changedAt: true,
  }).extend({ record: z.literal('development') }),
  PlaceRecord.extend({ record: z.literal('place') }),
  CalendarEntry.extend({ record: z.literal('calendar') }),
  Positions.extend({ record: z.literal('positions') }),
])
export type FoldRecord = z.infer<typeof FoldRecord>
