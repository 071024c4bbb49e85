import type { Article, ArticleHead, RawForm } from '../articles/article.ts'
import type { DateClaim } from '../articles/dated.ts'
import type { Intake } from '../articles/intake.ts'
import type { SourceState } from '../articles/source.ts'
import type { Instant } from '../instant.ts'
import type { Saved } from './host.ts'

export interface Articles {
  /** Put if absent: a feed item seen for the first time, owing extraction. */
  see(head: ArticleHead): Promise<'new' | 'known'>
  head(id: string): Promise<ArticleHead | undefined>
  save(head: ArticleHead): Promise<Saved>
  /** Body `V#n`, put if absent; the same version again is "saved". Written before the head that names it. */
  saveBody(article: Article): Promise<Saved>
  body(id: string, version: number): Promise<Article | undefined>
  /** What was set aside and never read, those seen last first. Lags by moments. */
  rejected(limit: number): Promise<readonly ArticleHead[]>
  /** Replaces what was kept before; gone after a month. */
  keepRaw(raw: RawForm): Promise<void>
  raw(id: string): Promise<RawForm | undefined>
}

export interface Sources {
  state(id: string): Promise<SourceState | undefined>
  save(state: SourceState): Promise<Saved>
  /** Tells what became of an article; told again, it counts once, as it was told last. */
  note(intake: Intake): Promise<void>
  /** What became of a source's articles that were first seen from an instant up to another. */
  intake(id: string, from: Instant, to: Instant): Promise<readonly Intake[]>
}

export interface Fetched {
  readonly status: number
  readonly url: string
  readonly contentType: string
  /** In whatever encoding it came. */
  readonly text: string
  readonly etag?: string
  readonly lastModified?: string
  readonly retryAfterSeconds?: number
  /** How long the host lets an answer count as fresh. */
  readonly maxAgeSeconds?: number
}

export interface Fetcher {
  /** Throws FetchRefused for addresses that must never be reached and FetchFailed for everything that may pass. */
  fetch(url: string, validators?: { readonly etag?: string; readonly lastModified?: string }): Promise<Fetched>
}

export interface FeedItem {
  readonly url: string
  readonly title: string | null
  readonly published: string | null
  /** When its publisher says it last changed. */
  readonly updated: string | null
}

export interface Feed {
  readonly items: readonly FeedItem[]
  /** How long it asks not to be asked again. */
  readonly ttlSeconds?: number
}

export interface Feeds {
  /** RSS, Atom, RDF or JSON Feed; throws FeedMalformed with what came. */
  parse(text: string): Feed
}

export interface Extracted {
  readonly text: string
  readonly headline: string | null
  /** What the page says about when it was published, surest first. */
  readonly dates: readonly DateClaim[]
  readonly language: string | null
  readonly url: string | null
  /** Lines that stand in the article and are no part of it, with the reason. */
  readonly setAside: readonly { readonly reason: string; readonly text: string }[]
}

export interface Extractor {
  extract(html: string, url: string): Extracted
}
