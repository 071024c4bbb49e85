import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import type { DebtKind } from '#core/debt.ts'
import type { Instant, LocalDate } from '#core/instant.ts'
import type { Owing } from './owing.ts'

/** The one table, as both hosts create it. Keys are strings unless `number` is said; indexes carry keys only. */
export const table = {
  partition: 'pk',
  sort: 'sk',
  /** Epoch seconds; what is past it is also filtered on every read. */
  expiry: 'expires',
  indexes: {
    owed: { partition: 'owedBy', sort: 'owedAt', sortType: 'string' },
    day: { partition: 'dayOf', sort: 'weight', sortType: 'number' },
  },
} as const

export type Key = { readonly pk: string; readonly sk: string }

/** Rosters are spread over partitions, so that one watch's joins never meet on one. */
export const rosterShards = 4

/** Where everything stands. Ids hold no `#`, cohort (`zone#hh:mm#shard`) and run ids (`kind#key`) apart. */
export const keys = {
  source: (id: string): Key => ({ pk: `SOURCE#${id}`, sk: 'STATE' }),
  intake: (source: string, seen: Instant, article: string): Key => ({
    pk: `INTAKE#${source}`,
    sk: `${seen}#${article}`,
  }),
  article: (id: string): Key => ({ pk: `ARTICLE#${id}`, sk: 'HEAD' }),
  articleBody: (id: string, version: number): Key => ({ pk: `ARTICLE#${id}`, sk: `V#${version}` }),
  articleRaw: (id: string): Key => ({ pk: `ARTICLE#${id}`, sk: 'RAW' }),
  dossier: (id: string): Key => ({ pk: `DOSSIER#${id}`, sk: 'HEAD' }),
  revision: (dossier: string, n: number): Key => ({ pk: `DOSSIER#${dossier}`, sk: `REV#${n}` }),
  evidence: (dossier: string, article: string): Key => ({ pk: `DOSSIER#${dossier}`, sk: `EV#${article}` }),
  profile: (subscriber: string): Key => ({ pk: `SUB#${subscriber}`, sk: 'PROFILE' }),
  delivery: (subscriber: string, id: string): Key => ({ pk: `SUB#${subscriber}`, sk: `DLV#${id}` }),
  budget: (subscriber: string, date: LocalDate): Key => ({ pk: `SUB#${subscriber}`, sk: `BUDGET#${date}` }),
  limit: (what: string, window: string): Key => ({ pk: `LIMIT#${what}`, sk: window }),
  suppression: (subscriber: string): Key => ({ pk: `SUPPRESS#${subscriber}`, sk: 'STATE' }),
  roster: (watch: string, shard: number, subscriber: string): Key => ({
    pk: `WATCH#${watch}#${shard}`,
    sk: subscriber,
  }),
  cohort: (cohort: string): Key => ({ pk: `COHORT#${cohort}`, sk: 'STATE' }),
  cohortMember: (cohort: string, subscriber: string): Key => ({ pk: `COHORT#${cohort}`, sk: `SUB#${subscriber}` }),
  edition: (id: string): Key => ({ pk: `EDITION#${id}`, sk: 'STATE' }),
  /** Beside the editions that show it. */
  map: (id: string): Key => ({ pk: `EDITION#${id}`, sk: 'MAP' }),
  run: (id: string): Key => ({ pk: `RUN#${id}`, sk: 'STATE' }),
  daySheet: (date: LocalDate): Key => ({ pk: `DAY#${date}`, sk: 'STATE' }),
  report: (day: LocalDate, id: string): Key => ({ pk: 'REPORTS', sk: `${day}#${id}` }),
  breaker: (): Key => ({ pk: 'CONTROL#breaker', sk: 'STATE' }),
  pipeMinute: (minute: string): Key => ({ pk: 'CONTROL#pipe', sk: minute }),
} as const

/** Reads the id back out of a partition key: what follows the first `#`. */
export function idIn(pk: string): string {
  return pk.slice(pk.indexOf('#') + 1)
}

/** Attributes that put an item into the `owed` index; none when nothing is owed, so that the index stays sparse. */
export function owedAttributes(owing: Owing | undefined): { owedBy: string; owedAt: Instant } | Record<never, never> {
  return owing ? { owedBy: owedBy(owing.kind, owing.shard), owedAt: owing.at } : {}
}

export function owedBy(kind: string, shard: number): string {
  return `${kind}#${shard}`
}

/** Groups of the `owed` index under which code of before wrote what is now of this kind: as much owed, until its item is written again. */
export const formerlyOwedBy: Partial<Record<DebtKind, readonly string[]>> = {
  letter: ['confirmation#0', 'confirmation#1'],
}

/** The group of the `owed` index that holds articles set aside: nobody is nudged for them. */
export const setAside = 'rejected#0'

/** The group of the `day` index that holds dossier heads last changed on a day of the watch. */
export function dossiersOf(watch: string, day: LocalDate): string {
  return `${watch}#${day}`
}

/** The group of the `day` index that holds a watch's digest editions; their weight is the instant they reach to. */
export function digestsOf(watch: string): string {
  return `${watch}#digests`
}

/** The group of the `day` index that holds the runs of a date by UTC; their weight is when they began. */
export function runsOf(date: LocalDate): string {
  return `runs#${date}`
}

/** Epoch seconds of the `expires` attribute. */
export function expiry(at: Instant): number {
  return Math.floor(Date.parse(at) / 1000)
}

/** What creates the table where there is no CDK. */
export function createTable(name: string): CreateTableCommandInput {
  const { owed, day } = table.indexes
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(table),
    AttributeDefinitions: [
      ...[table.partition, table.sort, owed.partition, owed.sort, day.partition].map((name) => attribute(name, 'S')),
      attribute(day.sort, 'N'),
    ],
    GlobalSecondaryIndexes: [
      { IndexName: 'owed', KeySchema: keySchema(owed), Projection: { ProjectionType: 'KEYS_ONLY' } },
      { IndexName: 'day', KeySchema: keySchema(day), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
  }
}

function keySchema(of: { readonly partition: string; readonly sort: string }) {
  return [
    { AttributeName: of.partition, KeyType: 'HASH' as const },
    { AttributeName: of.sort, KeyType: 'RANGE' as const },
  ]
}

function attribute(name: string, type: 'S' | 'N') {
  return { AttributeName: name, AttributeType: type }
}
