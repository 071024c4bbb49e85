import * as z from 'zod'
import { Instant } from '../instant.ts'

/** What became of one article of a source: what readers are told an edition rests on. */
export const Intake = z.strictObject({
  source: z.string(),
  article: z.string(),
  /** When it was first seen: stays the same however often it is taken in. */
  seen: Instant,
  /** `read`; `language`: it is in one that is not read; `set-aside`: it could not be read for another reason. */
  fate: z.enum(['read', 'language', 'set-aside']),
  /** BCP 47, where it is not read. */
  language: z.string().optional(),
})
export type Intake = z.infer<typeof Intake>
