import * as z from 'zod'
import { Instant } from '../instant.ts'

/** Who publishes. Affiliation and owner decide whether two sources are independent. */
export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  /** Host of its articles' URLs; an article without a source id is matched by it. */
  host: z.string().optional(),
  /** RSS, Atom, RDF or JSON Feed; absent for sources that are never polled. */
  feed: z.url().optional(),
  language: z.string(),
  country: z.string().length(2).optional(),
  /** Side of the pack whose interest it serves, or null. */
  affiliation: z.string().nullable(),
  owner: z.string().nullable(),
  /** The agency that it is, when its copy is carried by others (`AFP`). */
  wire: z.string().nullable(),
  /** Hours between two of its items as a rule; learnt from its feed where absent. Silence is measured against it. */
  rhythmHours: z.number().positive().optional(),
  /** What becomes of the items a feed shows when it is first asked: `seen` (if absent) reads only what comes after them, `take` reads all. */
  firstPoll: z.enum(['seen', 'take']).optional(),
})
export type Source = z.infer<typeof Source>

/** What is wrong with a source, and since when; its operator was told. */
export const Trouble = z.strictObject({
  kind: z.enum(['failing', 'empty', 'undated', 'silent']),
  since: Instant,
})
export type Trouble = z.infer<typeof Trouble>

/** What polling remembers of one source. */
export const SourceState = z.strictObject({
  id: z.string(),
  revision: z.int().min(1),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  failures: z.int().min(0),
  problem: z.string().optional(),
  lastSuccess: Instant.optional(),
  /** When it last showed an item unseen before. */
  lastNew: Instant.optional(),
  /** Seconds between two items of its feed, on average. */
  rhythm: z.number().optional(),
  /** The items that its feed showed last, as `windowOf` writes them. */
  window: z.array(z.string()).optional(),
  trouble: Trouble.optional(),
  /** Owed: the next poll. */
  nextPoll: Instant,
})
export type SourceState = z.infer<typeof SourceState>
