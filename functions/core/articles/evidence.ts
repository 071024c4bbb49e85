import * as z from 'zod'
import { Claim } from '../claims/claim.ts'
import { Instant } from '../instant.ts'

/** What one article version gives to one dossier. Empty `claims` is a tombstone: an earlier version said something, this one does not. */
export const Evidence = z.strictObject({
  article: z.string(),
  version: z.int().min(1),
  /** Version of the reader that made the claims. */
  reader: z.int().min(1),
  source: z.string().nullable(),
  url: z.string().optional(),
  headline: z.string().optional(),
  published: z.string().nullable(),
  arrived: Instant,
  claims: z.array(Claim),
  /** By claim id: the sentence it stands in, for quotation, and the shingle fingerprints of its paragraph, for wire lineage. */
  context: z.record(z.string(), z.strictObject({ sentence: z.string(), shingles: z.array(z.int()) })),
})
export type Evidence = z.infer<typeof Evidence>
