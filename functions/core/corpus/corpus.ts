import * as z from 'zod'
import { ArticleIn } from '../articles/article.ts'
import { CasualtyKind, ControlType, DiplomacyType } from '../claims/claim.ts'
import { Status } from '../dossier.ts'
import { LocalDate } from '../instant.ts'

/** `story.json`: what a folder of articles tells. */
export const Story = z.strictObject({
  title: z.string().min(1),
  /** Folder under corpus/packs; absent when the story is read with no pack, from its words alone. */
  pack: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  description: z.string().min(1),
  /** Told by `npm start` unless another story is asked for. */
  demo: z.boolean().optional(),
})
export type Story = z.infer<typeof Story>

/**
 * `NN.json`: an article that could have come from anywhere, except that its source and instant are known.
 * The id of an earlier one makes it that article's next version.
 */
export const StoryArticle = z.intersection(
  ArticleIn,
  z.object({ source: z.string(), url: z.url({ hostname: /\.example$/ }), published: z.iso.datetime({ offset: true }) }),
)
export type StoryArticle = z.infer<typeof StoryArticle>

const kind = z.enum(['control', 'casualty', 'diplomacy'])
const anyOf = z.array(z.string()).min(1)
/** Id of a place of the pack or a name as articles write it; one of several where a place has more than one. */
const place = z.union([z.string(), anyOf])
const anyType = z.array(z.union([ControlType, CasualtyKind, DiplomacyType])).min(1)

/** One row a development's ledger must hold. `victims` are words of the row's victims, any of which will do. */
export const ExpectedFigures = z.strictObject({
  casualty: z.array(CasualtyKind).min(1),
  victims: anyOf.optional(),
  low: z.int().nullable(),
  high: z.int().nullable(),
  open: z.boolean().optional(),
})
export type ExpectedFigures = z.infer<typeof ExpectedFigures>

/** A development that a careful reader of the articles so far would hold. */
export const ExpectedDevelopment = z.strictObject({
  /** What the reader holds, in words. */
  says: z.string().min(1),
  kind,
  /** Any of these types will do: `taken` and `held` can say the same thing. */
  type: anyType,
  place: place.optional(),
  /** Any of these statuses will do. */
  status: z.array(Status).min(1),
  /** Its headline holds one of these words. */
  mentions: anyOf.optional(),
  gainerSide: z.string().optional(),
  loserSide: z.string().optional(),
  /** For parties that are on no side: the name holds one of these words. */
  gainer: anyOf.optional(),
  loser: anyOf.optional(),
  /** Sources that have not copied each other, exactly. */
  independent: z.int().optional(),
  on: LocalDate.optional(),
  /** Article after which it must hold; the last one when absent. */
  asOf: z.string().optional(),
  ledger: z.array(ExpectedFigures).optional(),
})
export type ExpectedDevelopment = z.infer<typeof ExpectedDevelopment>

/** A development that must not stand after any article (up to and including `until`). All given fields together describe it. */
export const ForbiddenDevelopment = z.strictObject({
  why: z.string().min(1),
  kind,
  type: anyType.optional(),
  place: place.optional(),
  mentions: anyOf.optional(),
  gainerSide: z.string().optional(),
  gainer: anyOf.optional(),
  status: z.array(Status).min(1).optional(),
  /** Only developments of this day or later, or of no known day: what is only recalled may stand. */
  from: LocalDate.optional(),
  until: z.string().optional(),
})
export type ForbiddenDevelopment = z.infer<typeof ForbiddenDevelopment>

/** A number that must be in no ledger, as anybody's figure; after a correction, from the arrival named. */
export const ForbiddenFigure = z.strictObject({
  why: z.string().min(1),
  figure: z.int(),
  since: z.string().optional(),
})
export type ForbiddenFigure = z.infer<typeof ForbiddenFigure>

/** One conference or session with the dates it has had, oldest first (`2013-06`, `2013-07`). */
export const ExpectedCalendar = z.strictObject({
  says: z.string().min(1),
  /** The matter holds one of these words. */
  matter: anyOf,
  date: z.string(),
  slips: z.array(z.string()),
  /** Any of these will do. */
  stage: z
    .array(z.enum(['planned', 'dated', 'moved', 'held', 'cancelled']))
    .min(1)
    .optional(),
  asOf: z.string().optional(),
})
export type ExpectedCalendar = z.infer<typeof ExpectedCalendar>

/** Where an actor stands on one matter, which holds one of the words; any of the names and any of the positions will do. */
export const ExpectedPosition = z.strictObject({
  matter: anyOf,
  actor: anyOf,
  position: z.array(z.enum(['alleges', 'has-evidence', 'has-proof', 'needs-more', 'denies'])).min(1),
})
export type ExpectedPosition = z.infer<typeof ExpectedPosition>

/** `expected.json`: what folding a story must yield, and must not. */
export const Expected = z.strictObject({
  developments: z.array(ExpectedDevelopment).min(1),
  calendar: z.array(ExpectedCalendar),
  positions: z.array(ExpectedPosition),
  never: z.array(z.union([ForbiddenDevelopment, ForbiddenFigure])),
})
export type Expected = z.infer<typeof Expected>
