import * as z from 'zod'
import { Instant } from '../instant.ts'
import { DateBasis } from './dated.ts'

const given = {
  id: z.string().min(1),
  headline: z.string().optional(),
  published: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  source: z.string().optional(),
  url: z.url().optional(),
  language: z.string().optional(),
  meta: z.unknown().optional(),
}

/** An article as a person or another program hands it in: exactly one of `text` | `body`. `headline` is metadata, never read for claims. */
export const ArticleIn = z.union([
  z.strictObject({ ...given, text: z.string().min(1) }),
  z.strictObject({ ...given, body: z.array(z.string()).min(1) }),
])
export type ArticleIn = z.infer<typeof ArticleIn>

/** `body` is defined as `text = body.join("\n\n")`. */
export function textOf(article: ArticleIn): string {
  return 'text' in article ? article.text : article.body.join('\n\n')
}

/** One version of one item from one source. `id` is idOf(canonical URL), or the given id where there is no URL. */
export const Article = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  /** Source id in the pack; null when the source is not known. */
  source: z.string().nullable(),
  url: z.string().optional(),
  headline: z.string().optional(),
  /** BCP 47. */
  language: z.string(),
  /** As given: a date or an instant; null when unknown. */
  published: z.string().nullable(),
  /** What `published` rests on; absent when unknown. */
  publishedBasis: DateBasis.optional(),
  /** When this version reached us. */
  arrived: Instant,
  text: z.string(),
  /** Lines of its page that are no part of it, with the reason; the first few. */
  setAside: z.array(z.strictObject({ reason: z.string(), text: z.string() })).optional(),
})
export type Article = z.infer<typeof Article>

/** What stands at an article's key: small, and says whether work is owed. */
export const ArticleHead = z.strictObject({
  id: z.string(),
  /** Where to fetch it; absent for a dropped file. */
  url: z.string().optional(),
  source: z.string().nullable(),
  headline: z.string().optional(),
  published: z.string().nullable(),
  seen: Instant,
  /** Newest stored body; 0 while only seen in a feed. */
  version: z.int().min(0),
  /** Hash of the newest body's text: the same text again is no new version. */
  fingerprint: z.string().optional(),
  /** Counts writes of this item; every write is conditional on it. */
  revision: z.int().min(1),
  state: z.enum(['seen', 'stored', 'read', 'rejected']),
  reason: z.string().optional(),
  /** Id of the article whose other address this is; set aside for that. */
  sameAs: z.string().optional(),
  /** Failures since it began to owe what it owes. */
  attempts: z.int().min(0).optional(),
  /** Every dossier an earlier version or reader touched: a later version revisits them. */
  dossiers: z.array(z.string()),
  /** What is owed and since when it is due; absent when nothing is. */
  owed: z.strictObject({ kind: z.enum(['extraction', 'reading']), at: Instant }).optional(),
})
export type ArticleHead = z.infer<typeof ArticleHead>

/** What an article that was set aside came as, so that it can be looked into: the beginning of its page. */
export const RawForm = z.strictObject({
  id: z.string(),
  at: Instant,
  contentType: z.string(),
  text: z.string(),
})
export type RawForm = z.infer<typeof RawForm>
