import * as z from 'zod'
import { Claim } from '../claims/claim.ts'
import { Instant } from '../instant.ts'

/** What an operator decided of a development; a later version of its row without a ruling takes it back. */
export const Ruling = z.discriminatedUnion('ruling', [
  /** Both developments are one: what was told under `development` is told under `as` from now on. */
  z.strictObject({
    ruling: z.literal('same-as'),
    development: z.string(),
    as: z.string(),
    by: z.string(),
    note: z.string(),
    /** Where the two are told in two dossiers: that of `development`, all of whose evidence goes into that of `as`. */
    dossiers: z.strictObject({ from: z.string(), into: z.string() }).optional(),
  }),
  /** It is not to be told, whoever claims it. */
  z.strictObject({ ruling: z.literal('withdraw'), development: z.string(), by: z.string(), note: z.string() }),
])
export type Ruling = z.infer<typeof Ruling>

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
  /** An operator's row has this and no claims; its `article` is `desk:` and an id. */
  ruling: Ruling.optional(),
})
export type Evidence = z.infer<typeof Evidence>
