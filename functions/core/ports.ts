import type { Article, ArticleHead, RawForm } from './articles/article.ts'
import type { DateClaim } from './articles/dated.ts'
import type { Evidence } from './articles/evidence.ts'
import type { Intake } from './articles/intake.ts'
import type { SourceState } from './articles/source.ts'
import type { GeoBox, Region } from './atlas.ts'
import type { CountryHint, CountryPlaces } from './claims/places/country-places.ts'
import type { Pack } from './corpus/pack.ts'
import type { DaySheet } from './day-sheet.ts'
import type { DebtKind } from './debt.ts'
import type { DossierHead } from './dossier.ts'
import type { Edition } from './editions/edition.ts'
import type { MapPicture } from './editions/map-picture.ts'
import type { Instant, LocalDate } from './instant.ts'
import type { Message, QueueName } from './messages.ts'
import type { Report } from './report.ts'
import type { Breaker } from './sending/breaker.ts'
import type { Delivery } from './sending/delivery.ts'
import type { Mail, SendOutcome } from './sending/mail.ts'
import type { PipeMinute } from './sending/pipe-proof.ts'
import type { Quota } from './sending/quota.ts'
import type { Run } from './sending/run.ts'
import type { Cohort, Profile, Suppression } from './subscribers/subscriber.ts'

/**
 * The edge of the core: what use cases need of the world, in domain words.
 * Every `save` is one conditional write of one item: `item.revision` is the revision it shall have, so it is saved only
 * over `revision - 1` (or nothing, for 1). A retry that meets its own earlier write answers "saved".
 */
export type Saved = 'saved' | 'conflict'

export interface Clock {
  now(): Instant
}

export interface Queues {
  send<Q extends QueueName>(queue: Q, messages: readonly Message<Q>[], delaySeconds?: number): Promise<void>
}

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

export interface Dossiers {
  head(id: string): Promise<DossierHead | undefined>
  /** Replaces the row of the same article if that is older (article version, then reader version). */
  saveEvidence(dossier: string, evidence: Evidence): Promise<'saved' | 'older'>
  evidence(dossier: string): Promise<readonly Evidence[]>
  /** `REV#n`, put if absent: the head as it was at revision n. */
  file(head: DossierHead): Promise<void>
  revision(dossier: string, n: number): Promise<DossierHead | undefined>
  save(head: DossierHead): Promise<Saved>
  /** Marks revisions as announced if the head still stands at `revision`; a newer one goes on owing. */
  announced(dossier: string, revision: number): Promise<Saved>
  /** Heads last changed on these days of the watch, heaviest first. */
  changedOn(watch: string, days: readonly LocalDate[]): Promise<readonly DossierHead[]>
}

export interface Sources {
  state(id: string): Promise<SourceState | undefined>
  save(state: SourceState): Promise<Saved>
  /** Tells what became of an article; told again, it counts once, as it was told last. */
  note(intake: Intake): Promise<void>
  /** What became of a source's articles that were first seen from an instant up to another. */
  intake(id: string, from: Instant, to: Instant): Promise<readonly Intake[]>
}

export interface Subscribers {
  /** Consistent: what it answers decides. */
  profile(subscriber: string): Promise<Profile | undefined>
  save(profile: Profile): Promise<Saved>
  /** Removes profile, deliveries and budgets; what remains is the suppression. */
  erase(subscriber: string): Promise<void>
  suppression(subscriber: string): Promise<Suppression | undefined>
  suppress(suppression: Suppression): Promise<void>
}

/** Hints to profiles: written before the profile that decides, removed after it. */
export interface Rosters {
  joinWatch(watch: string, subscriber: string): Promise<void>
  leaveWatch(watch: string, subscriber: string): Promise<void>
  /** As if they had never been there: who leaves stays listed for corrections, who is erased does not. */
  forgetWatch(watch: string, subscriber: string): Promise<void>
  /** Everybody who may want alerts of this watch. */
  ofWatch(watch: string): Promise<readonly string[]>
  joinCohort(cohort: string, subscriber: string): Promise<void>
  leaveCohort(cohort: string, subscriber: string): Promise<void>
  ofCohort(cohort: string): Promise<readonly string[]>
}

export interface Cohorts {
  /** `cohort` is `zone#hh:mm#shard`. */
  state(cohort: string): Promise<Cohort | undefined>
  save(state: Cohort): Promise<Saved>
}

export interface Editions {
  get(id: string): Promise<Edition | undefined>
  /** Put if absent; answers the one that stands. */
  settle(edition: Edition): Promise<Edition>
  /** A watch's days as the public archive shows them, newest first. */
  latest(watch: string, limit: number): Promise<readonly Edition[]>
}

/** Maps as they were drawn, by what they show: drawn once, used by every edition that shows the same. */
export interface Maps {
  get(id: string): Promise<MapPicture | undefined>
  /** Put if absent. */
  keep(map: MapPicture): Promise<void>
}

/** The land of the world and its borders. */
export interface Atlas {
  around(box: GeoBox): Region
}

export interface Painter {
  /** A PNG of a drawing, so many pixels wide, in base64. */
  paint(svg: string, width: number): Promise<string>
}

export interface Runs {
  get(id: string): Promise<Run | undefined>
  /** Of a date by UTC, in no order. Lags by moments. */
  begunOn(date: LocalDate): Promise<readonly Run[]>
  save(run: Run): Promise<Saved>
}

export interface Deliveries {
  /** Consistent. */
  get(subscriber: string, id: string): Promise<Delivery | undefined>
  /** On condition of `revision`, as everywhere; a claim that meets its own token is "saved". */
  save(delivery: Delivery): Promise<Saved>
  /** Newest first; ids of digests begin with their date, so this is one query. */
  digestsOf(subscriber: string, limit: number): Promise<readonly Delivery[]>
  all(subscriber: string): Promise<readonly Delivery[]>
}

export interface Budgets {
  /** Takes one of `perDay` for this delivery; the same delivery again is "taken". */
  take(subscriber: string, date: LocalDate, delivery: string, perDay: number): Promise<'taken' | 'spent'>
  /** Notes an alert that was not sent at the time. */
  hold(subscriber: string, date: LocalDate, delivery: string): Promise<void>
  /** How many alerts a reader's day took, and how many were held back. */
  of(subscriber: string, date: LocalDate): Promise<{ readonly taken: number; readonly held: number }>
  /** Counts one more of something within a window; answers the count (`what` never holds an address). */
  count(what: string, windowSeconds: number): Promise<number>
  /** Whether `holder` has the one chance for something in so many seconds: the first to ask has it until they are over. */
  once(what: string, holder: string, seconds: number): Promise<boolean>
}

/** What the operator is told of each day. */
export interface DaySheets {
  get(date: LocalDate): Promise<DaySheet | undefined>
  save(sheet: DaySheet): Promise<Saved>
}

/** What readers say is wrong, for the desk. */
export interface Reports {
  /** The same report again on the same day is kept once. */
  file(report: Report): Promise<void>
  /** Those of the last months, newest first. */
  newest(limit: number): Promise<readonly Report[]>
}

/** Whether mail goes out at all; absent until something went wrong. */
export interface Breakers {
  state(): Promise<Breaker | undefined>
  save(breaker: Breaker): Promise<Saved>
}

/** The event pipe: how many of the mails that SES accepted in a minute have been seen in its events. */
export interface Pipe {
  accepted(at: Instant): Promise<void>
  seen(acceptedAt: Instant): Promise<void>
  /** All from this instant on, oldest first; nothing before the last day is kept. */
  minutes(from: Instant): Promise<readonly PipeMinute[]>
}

export interface Debt {
  readonly kind: DebtKind
  readonly at: Instant
  /** What to tell the queue of this kind. */
  readonly message: Message<QueueName>
}

export interface Debts {
  due(kind: DebtKind, shard: number, until: Instant, limit: number): Promise<readonly Debt[]>
}

export interface Packs {
  /** The pack of a watch; throws PackMissing with the known ones. */
  of(watch: string): Pack
  all(): readonly Pack[]
}

export interface Mailer {
  /** As of some minutes ago at most. */
  quota(): Promise<Quota>
  send(mail: Mail, tags: { readonly subscriber: string; readonly delivery: string }): Promise<SendOutcome>
}

/** Tokens for links: purpose-bound, per subscriber, `v1.kid.purpose.subscriber.epoch.expiry.mac`.
 * `undo`: of an unsubscribing just made; `form`: a form of ours was handed out, its epoch says when. */
export type TokenPurpose = 'confirm' | 'unsubscribe' | 'settings' | 'block' | 'undo' | 'form'
export interface Tokens {
  sign(purpose: TokenPurpose, subscriber: string, epoch: number, expires: Instant | null): string
  verify(
    token: string,
    purpose: TokenPurpose,
    now: Instant,
  ): { readonly subscriber: string; readonly epoch: number } | 'expired' | 'invalid'
  /** Key of an address: HMAC of its normal form; throws AddressRefused. */
  subscriberOf(address: string): string
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

/** A token with its Universal POS tag. `start` counts UTF-16 units from the beginning of the text given. */
export interface TaggedToken {
  readonly text: string
  readonly start: number
  readonly pos: string
  readonly lemma: string
}
export interface Tagger {
  tag(sentence: string): readonly TaggedToken[]
}

/** The places of the world. */
export interface Gazetteers {
  /** Countries (ISO 3166) with a place of this key, the one where it is most prominent first. */
  countriesOf(key: string): readonly CountryHint[]
  /** The places of a country, read when first asked for; undefined where there are none. */
  of(country: string): CountryPlaces | undefined
}

/** One structured line an event: names alarms can count, ids, never addresses or bodies. */
export interface Log {
  event(name: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void
}
