import * as z from 'zod'
import { Actor, Count, Place, When } from './claims/claim.ts'
import { Instant, LocalDate } from './instant.ts'

/** `articleId/c1`. */
export const ClaimRef = z.string()
export type ClaimRef = z.infer<typeof ClaimRef>

export const Status = z.enum(['claimed', 'disputed', 'reported', 'confirmed', 'corrected', 'withdrawn'])
export type Status = z.infer<typeof Status>

/** Sources after removing copies of one wire, repeats of one speaker and outlets of one owner; each group with its reason. */
export const Independent = z.strictObject({
  count: z.int(),
  groups: z.array(
    z.strictObject({
      speaker: z.string().nullable(),
      wire: z.string().nullable(),
      owner: z.string().nullable(),
      side: z.string().nullable(),
      claims: z.array(ClaimRef),
      why: z.string(),
    }),
  ),
})
export type Independent = z.infer<typeof Independent>

/** One counter's newest figure in a row. */
export const Figure = z.strictObject({
  counter: z.string(),
  count: Count,
  claims: z.array(ClaimRef),
  asOf: z.string().optional(),
})
export type Figure = z.infer<typeof Figure>

/** One question ("Hezbollah fighters killed on 19 May") with every counter's answer. `open`: the highest figure is itself a lower bound. */
export const LedgerRow = z.strictObject({
  casualty: z.string(),
  victims: z.string(),
  scope: z.string(),
  low: z.int().nullable(),
  high: z.int().nullable(),
  open: z.boolean(),
  figures: z.array(Figure),
  parts: z.array(z.strictObject({ victims: z.string(), count: Count, claims: z.array(ClaimRef) })),
})
export type LedgerRow = z.infer<typeof LedgerRow>

/** One change of a development: gap-free n from 1. */
export const Revision = z.strictObject({
  n: z.int(),
  /** What the development said after it: its headline. */
  after: z.string(),
  status: z.string(),
  because: ClaimRef,
  why: z.string(),
})
export type Revision = z.infer<typeof Revision>

/** Who says what, ready to print: one claim by one speaker in one article. */
export const Statement = z.strictObject({
  claim: ClaimRef,
  /** As the article names the speaker; null = the article's own voice. */
  speaker: z.string().nullable(),
  side: z.string().nullable(),
  via: z.string().nullable(),
  wire: z.string().nullable(),
  stance: z.enum(['claims', 'confirms', 'concedes', 'denies', 'disputes', 'reacts', 'reports']),
  /** What is said, in our words: "the army controls the centre". */
  says: z.string(),
  /** The cited words, from the original text. */
  quote: z.string(),
  source: z.string().nullable(),
  url: z.string().optional(),
  published: z.string().nullable(),
})
export type Statement = z.infer<typeof Statement>

/** A change worth telling. The fields of the `fold` contract plus what a mail needs. */
export const Development = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(['control', 'casualty', 'diplomacy']),
  type: z.string(),
  status: Status,
  /** Why it has this status, in words: "the losing side concedes". */
  basis: z.string(),
  place: Place.nullable(),
  date: When.nullable(),
  gainer: Actor.optional(),
  loser: Actor.optional(),
  headline: z.string(),
  /** One or two sentences, each carried by claims. */
  summary: z.array(z.strictObject({ text: z.string(), claims: z.array(ClaimRef).min(1) })),
  independent: Independent,
  claims: z.array(ClaimRef),
  ledger: z.array(LedgerRow),
  statements: z.array(Statement),
  /** What the claims leave open, as whole sentences. */
  unknowns: z.array(z.string()),
  /** How much it matters, 0–100: status change, people affected, size of the place, novelty. */
  weight: z.number(),
  /** How much of it the stored head leaves out; absent where it holds all. */
  omitted: z.strictObject({ claims: z.int(), statements: z.int(), groups: z.int() }).optional(),
  revisions: z.array(Revision),
  /** Dossier revision that last changed it. */
  changedIn: z.int(),
  changedAt: Instant,
})
export type Development = z.infer<typeof Development>

export const PlaceInterval = z.strictObject({
  state: z.enum(['held', 'contested', 'besieged', 'partly-held', 'unknown']),
  by: z.string().nullable(),
  part: z.string().optional(),
  from: z.string(),
  to: z.string().nullable(),
  claims: z.array(ClaimRef),
})
export type PlaceInterval = z.infer<typeof PlaceInterval>

export const PlaceRecord = z.strictObject({ place: Place, intervals: z.array(PlaceInterval) })
export type PlaceRecord = z.infer<typeof PlaceRecord>

export const CalendarEntry = z.strictObject({
  matter: z.string(),
  stage: z.string(),
  date: When.nullable(),
  slips: z.array(z.strictObject({ date: When.nullable(), stage: z.string(), because: ClaimRef })),
  claims: z.array(ClaimRef),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

export const Positions = z.strictObject({
  matter: z.string(),
  positions: z.array(z.strictObject({ actor: z.string(), position: z.string(), claims: z.array(ClaimRef) })),
})
export type Positions = z.infer<typeof Positions>

/** A development that has left the head for want of room: where it stands whole, and how it stood. */
export const Settled = z.strictObject({
  /** Revision of the dossier that holds it, filed as `REV#n`. */
  revision: z.int(),
  status: Status,
  /** Number of its own last revision. */
  n: z.int(),
  aliases: z.array(z.string()),
})
export type Settled = z.infer<typeof Settled>

/** What the evidence of one dossier amounts to: a pure, order-independent fold. */
export const DossierState = z.strictObject({
  developments: z.array(Development.omit({ revisions: true, changedIn: true, changedAt: true, aliases: true })),
  places: z.array(PlaceRecord),
  calendar: z.array(CalendarEntry),
  positions: z.array(Positions),
  /** Ids of developments for which there is no room in a head; absent where there is for all. */
  settled: z.array(z.string()).optional(),
})
export type DossierState = z.infer<typeof DossierState>

/** A dossier's newest state and its history's counters. `DOSSIER#id / HEAD`; the previous one is filed as `REV#n`. */
export const DossierHead = z.strictObject({
  id: z.string(),
  watch: z.string(),
  /** Gap-free from 1; every write is conditional on it. */
  revision: z.int().min(1),
  /** Revision up to which alerts and corrections have been decided. Below `revision` = owes. */
  announced: z.int().min(0),
  developments: z.array(Development),
  places: z.array(PlaceRecord),
  calendar: z.array(CalendarEntry),
  positions: z.array(Positions),
  /** By id, what was told once and has left the head: it is neither withdrawn nor lost. */
  settled: z.record(z.string(), Settled).optional(),
  changedAt: Instant,
  /** Day of `changedAt` in the watch's zone. */
  day: LocalDate,
  weight: z.number(),
})
export type DossierHead = z.infer<typeof DossierHead>
