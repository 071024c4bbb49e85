import * as z from 'zod'

/** UTC with milliseconds, `2013-06-05T03:30:00.000Z`: sorts as text, so it serves as an index key. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

/** Local calendar date, `2013-06-05`. */
export const LocalDate = z.iso.date()
export type LocalDate = z.infer<typeof LocalDate>
