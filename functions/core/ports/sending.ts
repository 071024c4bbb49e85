import type { DaySheet } from '../day-sheet.ts'
import type { Instant, LocalDate } from '../instant.ts'
import type { Breaker } from '../sending/breaker.ts'
import type { Delivery } from '../sending/delivery.ts'
import type { Mail, SendOutcome } from '../sending/mail.ts'
import type { PipeMinute } from '../sending/pipe-proof.ts'
import type { Quota } from '../sending/quota.ts'
import type { Run } from '../sending/run.ts'
import type { Saved } from './host.ts'

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

export interface Mailer {
  /** As of some minutes ago at most. */
  quota(): Promise<Quota>
  send(mail: Mail, tags: { readonly subscriber: string; readonly delivery: string }): Promise<SendOutcome>
}
