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
})
export type Source = z.infer<typeof Source>

/** What polling remembers of one source. */
export const SourceState = z.strictObject({
  id: z.string(),
  revision: z.int().min(1),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  failures: z.int().min(0),
  problem: z.string().optional(),
  lastSuccess: Instant.optional(),
  /** Owed: the next poll. */
  nextPoll: Instant,
})
export type SourceState = z.infer<typeof SourceState>
