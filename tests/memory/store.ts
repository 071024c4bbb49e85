import { isDeepStrictEqual } from 'node:util'
import type { ZodType } from 'zod'
import type { Article, ArticleHead, RawForm } from '#core/articles/article.ts'
import type { Evidence } from '#core/articles/evidence.ts'
import type { Intake } from '#core/articles/intake.ts'
import type { SourceState } from '#core/articles/source.ts'
import type { DaySheet } from '#core/day-sheet.ts'
import type { DossierHead } from '#core/dossier.ts'
import type { Edition } from '#core/editions/edition.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
import type { Instant } from '#core/instant.ts'
import type { Saved } from '#core/ports/host.ts'
import type { Report } from '#core/report.ts'
import type { Breaker } from '#core/sending/breaker.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import type { Run } from '#core/sending/run.ts'
import type { Cohort, Profile, Suppression } from '#core/subscribers/subscriber.ts'

/** Holds what is to be stored against its schema, as an adapter does when it reads it. */
export type Checked = <T>(schema: ZodType<T>, item: T) => T

/** Everything the in-memory ports remember; maps are keyed as their comments say. */
export interface Store {
  readonly checked: Checked
  readonly articles: Map<string, ArticleHead>
  /** `article#version` */
  readonly bodies: Map<string, Article>
  readonly raws: Map<string, RawForm>
  readonly dossiers: Map<string, DossierHead>
  /** `dossier#n` */
  readonly revisions: Map<string, DossierHead>
  /** dossier → article → row */
  readonly evidence: Map<string, Map<string, Evidence>>
  readonly sources: Map<string, SourceState>
  /** `source seen article` */
  readonly intake: Map<string, Intake>
  readonly profiles: Map<string, Profile>
  readonly suppressions: Map<string, Suppression>
  /** watch → subscriber → when the row lapses, for who left */
  readonly rosters: Map<string, Map<string, Instant | undefined>>
  readonly cohortMembers: Map<string, Set<string>>
  readonly cohorts: Map<string, Cohort>
  readonly editions: Map<string, Edition>
  readonly maps: Map<string, MapPicture>
  readonly runs: Map<string, Run>
  /** subscriber → id → delivery */
  readonly deliveries: Map<string, Map<string, Delivery>>
  /** subscriber → date → ids of alerts sent and held back */
  readonly budgets: Map<string, Map<string, { readonly taken: Set<string>; readonly held: Set<string> }>>
  readonly counters: Map<string, number>
  readonly chances: Map<string, { readonly holder: string; readonly until: Instant }>
  /** by date */
  readonly daySheets: Map<string, DaySheet>
  /** `day#id` */
  readonly reports: Map<string, Report>
  /** one row, `breaker` */
  readonly breaker: Map<string, Breaker>
  /** minute → counts */
  readonly pipe: Map<string, { accepted: number; seen: number; lastSeen?: Instant }>
}

export function emptyStore(checked: Checked = (schema, item) => schema.parse(item)): Store {
  return {
    checked,
    articles: new Map(),
    bodies: new Map(),
    raws: new Map(),
    dossiers: new Map(),
    revisions: new Map(),
    evidence: new Map(),
    sources: new Map(),
    intake: new Map(),
    profiles: new Map(),
    suppressions: new Map(),
    rosters: new Map(),
    cohortMembers: new Map(),
    cohorts: new Map(),
    editions: new Map(),
    maps: new Map(),
    runs: new Map(),
    deliveries: new Map(),
    budgets: new Map(),
    counters: new Map(),
    chances: new Map(),
    daySheets: new Map(),
    reports: new Map(),
    breaker: new Map(),
    pipe: new Map(),
  }
}

/** As if nothing had been stored. */
export function empty(store: Store): void {
  for (const map of Object.values(store)) if (map instanceof Map && map.size > 0) map.clear()
}

/** The condition all saves share: over `revision - 1`, or over nothing for 1; one's own earlier write is "saved". */
export function saveRevision<T extends { readonly revision: number }>(
  map: Map<string, T>,
  key: string,
  item: T,
): Saved {
  const stored = map.get(key)
  if ((stored?.revision ?? 0) === item.revision - 1) {
    map.set(key, copy(item))
    return 'saved'
  }
  return same(stored, item) ? 'saved' : 'conflict'
}

/**
 * What a stored item looks like when it is read again: no shared references, no undefined fields. What was made here is
 * frozen through and through, so that it needs no second copy. For plain data only: what JSON can say.
 */
export function copy<T>(item: T): T {
  if (typeof item !== 'object' || item === null || Object.isFrozen(item)) return item
  return Object.freeze(Array.isArray(item) ? item.map(copy) : fieldsOf({ ...(item as object) })) as T
}

function fieldsOf(fields: Record<string, unknown>): object {
  for (const name in fields) {
    const value = fields[name]
    if (value === undefined) delete fields[name]
    else if (typeof value === 'object') fields[name] = copy(value)
  }
  return fields
}

export function same<T>(a: T | undefined, b: T): boolean {
  return isDeepStrictEqual(copy(a), copy(b))
}

/** The inner map of a key, made on first use. */
export function inner<K, V>(map: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const found = map.get(key) ?? new Map<K, V>()
  map.set(key, found)
  return found
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
