import * as z from 'zod'
import { Instant } from '../instant.ts'

/** A batch of mails of one kind; owes until listed = settled. `RUN#kind#key / STATE`. */
export const Run = z.strictObject({
  /** `kind#key`. */
  id: z.string(),
  kind: z.enum(['alert', 'correction', 'digest']),
  watch: z.string(),
  begun: Instant,
  cutOff: Instant,
  revision: z.int().min(1),
  /** Who was listed, for which delivery of which edition. */
  listed: z.array(z.strictObject({ subscriber: z.string(), delivery: z.string(), edition: z.string() })),
  /** Outcomes by state, as of the last audit. */
  outcomes: z.record(z.string(), z.int()),
  /** Owed: the next audit; absent when finished. */
  nextAudit: Instant.optional(),
})
export type Run = z.infer<typeof Run>
