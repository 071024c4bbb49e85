import * as z from 'zod'
import { Instant } from './instant.ts'

/** Characters. */
export const mostInReport = { about: 300, text: 4000 } as const

/** What a reader of the pages says is wrong. Who it was is not kept. `REPORTS / instant#id`. */
export const Report = z.strictObject({
  /** Of what it says: the same again is the same report. */
  id: z.string(),
  at: Instant,
  about: z.string().max(mostInReport.about),
  text: z.string().max(mostInReport.text),
})
export type Report = z.infer<typeof Report>
