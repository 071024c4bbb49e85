import * as z from 'zod'
import { Instant } from '../instant.ts'

const HourMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** When an alert may be sent to somebody: `confirmed` only, `reported` by 2+ independent or better, `any` credible claim. */
export const AlertBar = z.enum(['confirmed', 'reported', 'any'])
export type AlertBar = z.infer<typeof AlertBar>

export const Topic = z.enum(['control', 'casualty', 'diplomacy'])
export type Topic = z.infer<typeof Topic>

export const Preferences = z.strictObject({
  watches: z.array(z.string()).min(1),
  topics: z.array(Topic).min(1),
  /** Pack place ids; empty = everywhere. Containment counts. */
  places: z.array(z.string()),
  /** null = no digest. `at` is local wall time in `zone` (IANA). */
  digest: z.strictObject({ at: HourMinute }).nullable(),
  zone: z.string(),
  alerts: z
    .strictObject({
      bar: AlertBar,
      perDay: z.int().min(1).max(20),
      quiet: z.strictObject({ from: HourMinute, to: HourMinute }).nullable(),
    })
    .nullable(),
  /** A two-line note on days without a development, so that silence is never ambiguous. */
  quietDayNote: z.boolean(),
  language: z.string(),
})
export type Preferences = z.infer<typeof Preferences>

export const LetterKind = z.enum(['confirmation', 'already', 'link', 'welcome', 'export'])
export type LetterKind = z.infer<typeof LetterKind>

/** A mail to one person that no run lists: owed by the profile from `at` on, which tells it from others of its kind. */
export const Letter = z.strictObject({
  kind: LetterKind,
  at: Instant,
  /** The digest that a welcome brings along. */
  edition: z.string().optional(),
})
export type Letter = z.infer<typeof Letter>

/** One entry of the consent record. */
export const Consent = z.strictObject({
  at: Instant,
  what: z.enum(['asked', 'imported', 'confirmed', 'changed', 'left', 'returned', 'blocked']),
  /** What the page said that was agreed to. */
  words: z.string().optional(),
  /** Of a list that was imported: how its owner knows that the reader asked. */
  evidence: z.string().optional(),
})
export type Consent = z.infer<typeof Consent>

/** The profile decides; roster and cohort rows are hints to it. `SUB#key / PROFILE`. */
export const Profile = z.strictObject({
  /** HMAC of the normalised address under the deployment's pepper. */
  subscriber: z.string(),
  /** Counts writes; every write is conditional on it. */
  revision: z.int().min(1),
  address: z.string(),
  state: z.enum(['pending', 'active', 'paused', 'unsubscribed', 'suppressed']),
  preferences: Preferences,
  /** Raised to make every earlier token of this subscriber worthless, unsubscribe tokens excepted. */
  epoch: z.int().min(1),
  /** Append-only. */
  consent: z.array(Consent),
  created: Instant,
  activeSince: Instant.optional(),
  /** Absent in a pause that only the reader ends. */
  pausedUntil: Instant.optional(),
  /** Letters not yet settled, oldest first; absent when there is none. */
  owed: z.array(Letter).min(1).optional(),
})
export type Profile = z.infer<typeof Profile>

/** Zone × wall time × shard: one shard's digest is one debt. `COHORT#zone#hh:mm#shard / STATE`. */
export const Cohort = z.strictObject({
  zone: z.string(),
  at: HourMinute,
  shard: z.int().min(0),
  revision: z.int().min(1),
  /** The local date whose digest is owed next, and the instant it is due. */
  nextDate: z.iso.date(),
  nextAt: Instant,
})
export type Cohort = z.infer<typeof Cohort>

/** Why nothing may be sent to an address; outlives erasure. */
export const Suppression = z.strictObject({
  subscriber: z.string(),
  reason: z.enum(['bounced', 'complained', 'erased', 'blocked']),
  at: Instant,
})
export type Suppression = z.infer<typeof Suppression>
