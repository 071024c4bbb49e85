import * as z from 'zod'
import { ArticleIn } from './articles/article.ts'
import { LocalDate } from './instant.ts'

/** The operator's sheet of a day. */
const Sheet = z.strictObject({ daySheet: LocalDate })

/** A mail to somebody. */
const Delivery = z.union([
  /** `edition` and `run` are what a delivery that has no row yet is about. */
  z.strictObject({
    subscriber: z.string(),
    delivery: z.string(),
    edition: z.string().optional(),
    run: z.string().optional(),
  }),
  /** Whatever letters the profile owes. */
  z.strictObject({ subscriber: z.string(), letters: z.literal(true) }),
  Sheet,
])

/** The queues that functions read; the message is only a nudge, what it names decides. No message holds an address. */
export const Messages = {
  ticks: z.strictObject({ tick: z.literal(true) }),
  polls: z.strictObject({ source: z.string() }),
  articles: z.union([z.strictObject({ extract: z.string() }), z.strictObject({ document: ArticleIn })]),
  readings: z.strictObject({ article: z.string() }),
  changes: z.union([z.strictObject({ dossier: z.string() }), z.strictObject({ audit: z.string() })]),
  digests: z.union([z.strictObject({ cohort: z.string() }), z.strictObject({ audit: z.string() }), Sheet]),
  /** Alerts, corrections and letters: never behind a backlog of digests. */
  urgent: Delivery,
  deliveries: Delivery,
  mailEvents: z.looseObject({}),
} as const

export type QueueName = keyof typeof Messages
export type Message<Q extends QueueName> = z.infer<(typeof Messages)[Q]>
