import type { Article, ArticleHead } from '#core/articles/article.ts'
import type { Evidence } from '#core/articles/evidence.ts'
import type { Development, DossierHead } from '#core/dossier.ts'
import type { Edition } from '#core/editions/edition.ts'
import type { Delivery } from '#core/sending/delivery.ts'
import type { Run } from '#core/sending/run.ts'
import type { Cohort, Profile } from '#core/subscribers/subscriber.ts'

/** Whole items whose details do not matter to a test; the argument is what does. */
export const at = '2013-06-05T06:00:00.000Z'

export function someHead(over: Partial<ArticleHead> = {}): ArticleHead {
  return {
    id: 'a1',
    url: 'https://news.example/a1',
    source: 'sana',
    published: null,
    seen: at,
    version: 0,
    revision: 1,
    state: 'seen',
    dossiers: [],
    owed: { kind: 'extraction', at },
    ...over,
  }
}

export function someArticle(over: Partial<Article> = {}): Article {
  const text = 'The army entered the town on Wednesday, state television said. '.repeat(60)
  return { id: 'a1', version: 1, source: 'sana', language: 'en', published: '2013-06-05', arrived: at, text, ...over }
}

export function someDevelopment(over: Partial<Development> = {}): Development {
  return {
    id: 'dev1',
    aliases: ['dev1'],
    kind: 'control',
    type: 'taken',
    status: 'claimed',
    basis: 'one side says so',
    place: { name: 'Qusayr', id: 'qusayr', resolved: 'pack' },
    date: { value: '2013-06-05', granularity: 'day', basis: 'stated' },
    headline: 'Army says it took Qusayr',
    summary: [{ text: 'The army says it took the town.', claims: ['a1/c1'] }],
    independent: { count: 1, groups: [] },
    claims: ['a1/c1'],
    ledger: [],
    statements: [
      {
        claim: 'a1/c1',
        speaker: 'state television',
        side: 'government',
        via: null,
        wire: null,
        stance: 'claims',
        says: 'the army took the town',
        quote: 'The army entered the town on Wednesday',
        source: 'sana',
        published: '2013-06-05',
      },
    ],
    unknowns: ['No independent account yet.'],
    weight: 60,
    revisions: [{ n: 1, after: 'Army says it took Qusayr', status: 'claimed', because: 'a1/c1', why: 'first claim' }],
    changedIn: 1,
    changedAt: at,
    ...over,
  }
}

export function someDossier(over: Partial<DossierHead> = {}): DossierHead {
  return {
    id: 'qusayr',
    watch: 'syria',
    revision: 1,
    announced: 0,
    developments: [someDevelopment()],
    places: [],
    calendar: [],
    positions: [],
    changedAt: at,
    day: '2013-06-05',
    weight: 60,
    ...over,
  }
}

export function someEvidence(over: Partial<Evidence> = {}): Evidence {
  return {
    article: 'a1',
    version: 1,
    reader: 1,
    source: 'sana',
    published: '2013-06-05',
    arrived: at,
    claims: [
      {
        id: 'c1',
        kind: 'control',
        type: 'taken',
        extent: 'whole',
        modality: 'happened',
        span: [0, 38],
        trigger: [9, 16],
        text: 'The army entered the town on Wednesday',
        spans: { trigger: [9, 16] },
        place: { name: 'Qusayr', id: 'qusayr', resolved: 'pack' },
        speaker: { name: 'state television', named: true, side: 'government' },
        wire: null,
        recalled: false,
        detector: 'control',
        why: ['verb of taking'],
      },
    ],
    context: {
      c1: { sentence: 'The army entered the town on Wednesday, state television said.', shingles: [17, 4294967295] },
    },
    ...over,
  }
}

export function someProfile(over: Partial<Profile> = {}): Profile {
  return {
    subscriber: 's1',
    revision: 1,
    address: 'reader@example.org',
    state: 'active',
    preferences: {
      watches: ['syria'],
      topics: ['control', 'casualty', 'diplomacy'],
      places: [],
      digest: { at: '07:00' },
      zone: 'Europe/Berlin',
      alerts: { bar: 'reported', perDay: 3, quiet: { from: '22:00', to: '07:00' } },
      quietDayNote: true,
      language: 'en',
    },
    epoch: 1,
    consent: [
      { at, what: 'asked' },
      { at, what: 'confirmed' },
    ],
    created: at,
    activeSince: at,
    ...over,
  }
}

export function someCohort(over: Partial<Cohort> = {}): Cohort {
  const due = { nextDate: '2013-06-06', nextAt: '2013-06-06T05:00:00.000Z' }
  return { zone: 'Europe/Berlin', at: '07:00', shard: 3, revision: 1, ...due, ...over }
}

export function someEdition(over: Partial<Edition> = {}): Edition {
  return {
    id: 'e1',
    kind: 'digest',
    watch: 'syria',
    key: '2013-06-05',
    segment: 'all',
    date: '2013-06-05',
    zone: 'Asia/Damascus',
    from: '2013-06-04T06:00:00.000Z',
    to: at,
    items: [{ dossier: 'qusayr', development: someDevelopment(), change: 'new' }],
    calendar: [],
    positions: [],
    places: [],
    coverage: { articles: 12, sources: ['sana'], silent: [], setAside: 2, languages: {} },
    covers: { qusayr: 1 },
    ...over,
  }
}

export function someRun(over: Partial<Run> = {}): Run {
  return {
    id: 'digest#Europe/Berlin-2013-06-05',
    kind: 'digest',
    watch: 'syria',
    begun: at,
    cutOff: '2013-06-05T18:00:00.000Z',
    revision: 1,
    listed: [{ subscriber: 's1', delivery: 'D20130605-x', edition: 'e1' }],
    outcomes: {},
    nextAudit: '2013-06-05T06:10:00.000Z',
    ...over,
  }
}

export function someDelivery(over: Partial<Delivery> = {}): Delivery {
  return {
    id: 'D20130605-x',
    subscriber: 's1',
    kind: 'digest',
    about: 'e1',
    run: 'digest#Europe/Berlin-2013-06-05',
    cutOff: '2013-06-05T18:00:00.000Z',
    state: 'SENDING',
    revision: 1,
    attempts: 1,
    token: 't1',
    leaseUntil: '2013-06-05T06:05:00.000Z',
    at,
    ...over,
  }
}
