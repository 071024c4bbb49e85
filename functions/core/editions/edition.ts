import * as z from 'zod'
import { CalendarEntry, Development, LedgerRow, PlaceRecord, Positions, Status } from '../dossier.ts'
import { Instant, LocalDate } from '../instant.ts'

/** How a development of this edition differs from what this segment's readers saw last. */
export const Item = z.strictObject({
  dossier: z.string(),
  development: Development,
  /** `new`, `updated` (more or other facts), `upgraded`/`downgraded` (status), as against the previous edition. */
  change: z.enum(['new', 'updated', 'upgraded', 'downgraded']),
  /** Of a day's toll: what was told of the same place's day before. */
  dayBefore: z.array(LedgerRow).optional(),
  /** Headline and status before, when not new. */
  before: z.strictObject({ headline: z.string(), status: z.string() }).optional(),
})
export type Item = z.infer<typeof Item>

export const Coverage = z.strictObject({
  /** Read in the period of a digest; of an alert, those its claims stand in. */
  articles: z.int(),
  /** Who published them. */
  sources: z.array(z.string()),
  /** Of which nothing was heard for too long. */
  silent: z.array(z.string()),
  /** Articles that could not be read. */
  setAside: z.int(),
  /** Developments kept back, as what was written of them is not in their sources. */
  withheld: z.int().optional(),
  /** Articles by the language in which they are not read (BCP 47). */
  languages: z.record(z.string(), z.int()).default({}),
})
export type Coverage = z.infer<typeof Coverage>

/** A development that no longer stands as it was told: on which day that was said, what was told, and what holds. */
export const TakenBack = z.strictObject({
  date: LocalDate,
  dossier: z.string(),
  development: z.string(),
  headline: z.string(),
  status: Status,
  basis: z.string(),
  before: z.strictObject({ headline: z.string(), status: z.string() }).optional(),
})
export type TakenBack = z.infer<typeof TakenBack>

/** The immutable report of what changed. A digest, an alert and a correction are all mails of an edition. */
export const Edition = z.strictObject({
  /** idOf(kind, watch, key, segment). */
  id: z.string(),
  kind: z.enum(['digest', 'alert', 'correction']),
  watch: z.string(),
  /** Local date of a digest; `developmentId.revision` of an alert or correction. */
  key: z.string(),
  segment: z.string(),
  date: LocalDate,
  zone: z.string(),
  from: Instant,
  to: Instant,
  items: z.array(Item),
  calendar: z.array(CalendarEntry),
  positions: z.array(Positions),
  places: z.array(PlaceRecord),
  coverage: Coverage,
  /** Dossier id → revision this edition (or an earlier one of its chain) has reported. */
  covers: z.record(z.string(), z.int()),
  /** What its map is kept under, and what it shows. */
  map: z.strictObject({ id: z.string(), alt: z.string() }).optional(),
  /** Of a day of the archive: what was taken back in the month up to it, newest first. */
  takenBack: z.array(TakenBack).optional(),
  /** Id of the edition this one continues. */
  previous: z.string().optional(),
})
export type Edition = z.infer<typeof Edition>
