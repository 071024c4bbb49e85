import type { Count } from '#core/claims/claim.ts'
import { Pack } from '#core/corpus/pack.ts'
import { Development, type LedgerRow, type Statement } from '#core/dossier.ts'
import { Edition } from '#core/editions/edition.ts'

type Given<T> = { readonly [K in keyof T]?: T[K] }

const source = (id: string, name: string, wire: string | null = null) => ({
  id,
  name,
  language: 'en',
  affiliation: null,
  owner: null,
  wire,
})

const place = (id: string, name: string, lat: number, lon: number, population: number) => ({
  id,
  name,
  names: [name],
  level: population > 100_000 ? ('city' as const) : ('town' as const),
  country: 'SY',
  lat,
  lon,
  population,
})

/** Two sides, an agency and two papers, and the towns around. */
export const pack: Pack = Pack.parse({
  version: 1,
  watch: { id: 'syria', name: 'Syria', zone: 'Asia/Damascus', countries: ['SY'] },
  sides: [
    { id: 'government', name: 'the government and its allies', adjective: 'government' },
    { id: 'opposition', name: 'the opposition', adjective: 'rebel' },
  ],
  actors: [],
  places: [
    place('homs', 'Homs', 34.7324, 36.7137, 775_404),
    place('tallkalakh', 'Tallkalakh', 34.6683, 36.2597, 18_412),
    place('tripoli', 'Tripoli', 34.4367, 35.8497, 229_398),
    place('tartus', 'Tartus', 34.889, 35.8866, 89_457),
    place('safita', 'Safita', 34.8207, 36.1173, 33_000),
    place('hermel', 'Hermel', 34.3942, 36.3847, 12_000),
    place('rastan', 'Rastan', 34.9264, 36.7322, 39_834),
    place('baalbek', 'Baalbek', 34.0058, 36.2181, 82_608),
  ],
  sources: [
    source('meridian', 'Meridian News Agency', 'Meridian'),
    source('harbour-post', 'The Harbour Post'),
    source('cedar-daily', 'The Cedar Daily'),
    source('sohr', 'Syrian Observatory for Human Rights'),
  ],
})

export function count(value: number, bound: Count['bound'] = 'exact'): Count {
  return { value, low: bound === 'at-most' ? null : value, high: bound === 'exact' ? value : null, bound }
}

let claims = 0
export function statement(given: Given<Statement> = {}): Statement {
  claims += 1
  return {
    claim: `article${claims}/c1`,
    speaker: 'state television',
    side: 'government',
    via: null,
    wire: null,
    stance: 'claims',
    says: 'the army controls all of Qusayr',
    quote: 'the army has taken total control of Qusayr',
    source: 'meridian',
    url: 'https://meridian.example/qusayr',
    published: '2013-06-05',
    ...given,
  }
}

export function development(given: Given<Development> = {}): Development {
  const headline = given.headline ?? 'Syrian army takes Qusayr; rebels concede the town'
  const status = given.status ?? 'confirmed'
  return Development.parse({
    id: 'qusayr-taken',
    aliases: [],
    kind: 'control',
    type: 'taken',
    status,
    basis: 'the losing side concedes',
    place: { name: 'Qusayr', level: 'town', lat: 34.5086, lon: 36.5803, country: 'SY', resolved: 'pack' },
    date: { value: '2013-06-05', granularity: 'day', basis: 'stated' },
    headline,
    summary: [
      { text: 'State television says the army controls all of Qusayr.', claims: ['article1/c1'] },
      { text: 'The rebels’ General Commission says its fighters withdrew in the night.', claims: ['article2/c1'] },
    ],
    independent: { count: 3, groups: [] },
    claims: ['article1/c1'],
    ledger: [],
    statements: [
      statement(),
      statement({
        says: 'the army entered the last district',
        source: 'harbour-post',
        url: 'https://harbour.example/2',
      }),
      statement({
        speaker: 'Syrian Revolution General Commission',
        side: 'opposition',
        stance: 'concedes',
        says: 'the rebels have lost the town',
        source: 'harbour-post',
        url: 'https://harbour.example/1',
      }),
      statement({
        speaker: 'Syrian Observatory for Human Rights',
        side: null,
        stance: 'confirms',
        says: 'the army and Hezbollah are in control after an overnight bombardment',
        source: 'sohr',
        url: 'https://sohr.example/1',
      }),
    ],
    unknowns: ['How many civilians left the town with the rebels is not said.'],
    weight: 90,
    revisions: [
      { n: 1, after: 'Army says it entered Qusayr', status: 'claimed', because: 'article1/c1', why: 'first claim' },
      { n: 2, after: headline, status, because: 'article2/c1', why: 'the losing side concedes' },
    ],
    changedIn: 2,
    changedAt: '2013-06-05T03:30:00.000Z',
    ...given,
  })
}

export const ledger: readonly LedgerRow[] = [
  {
    casualty: 'killed',
    victims: 'Hezbollah fighters',
    scope: '2013-05-19',
    low: 20,
    high: 28,
    open: true,
    figures: [
      { counter: 'Syrian Observatory for Human Rights', count: count(28), claims: ['article5/c1'] },
      { counter: 'a source close to Hezbollah', count: count(20, 'at-least'), claims: ['article6/c1'] },
    ],
    parts: [],
  },
  {
    casualty: 'wounded',
    victims: 'Hezbollah fighters',
    scope: '2013-05-19',
    low: 30,
    high: 70,
    open: true,
    figures: [
      { counter: 'Syrian Observatory for Human Rights', count: count(70, 'more-than'), claims: ['article5/c2'] },
      { counter: 'a source close to Hezbollah', count: count(30, 'about'), claims: ['article6/c2'] },
    ],
    parts: [],
  },
  {
    casualty: 'killed',
    victims: 'opposition combatants',
    scope: '2013-05-19',
    low: 56,
    high: 56,
    open: false,
    figures: [{ counter: 'Syrian Observatory for Human Rights', count: count(56), claims: ['article5/c3'] }],
    parts: [{ victims: 'opposition civilians', count: count(4), claims: ['article5/c4'] }],
  },
]

export const toll = development({
  id: 'qusayr-toll',
  kind: 'casualty',
  type: 'killed',
  status: 'disputed',
  basis: 'the counters differ',
  date: { value: '2013-05-19', granularity: 'day', basis: 'stated' },
  headline: 'Observatory counts 28 Hezbollah fighters killed in Qusayr; a source close to Hezbollah says at least 20',
  summary: [{ text: 'Figures for one day of fighting differ by up to eight.', claims: ['article5/c1'] }],
  ledger: [...ledger],
  statements: [
    statement({
      speaker: 'Syrian Observatory for Human Rights',
      side: null,
      says: '28 Hezbollah fighters were killed and more than 70 wounded',
    }),
    statement({
      speaker: 'a source close to Hezbollah',
      stance: 'disputes',
      via: 'Meridian',
      says: 'at least 20 were killed and about 30 wounded',
      source: 'cedar-daily',
      url: 'https://cedar.example/3',
    }),
  ],
  unknowns: ['No figure for civilians is given by both counters.'],
})

export const talks = development({
  id: 'geneva',
  kind: 'diplomacy',
  type: 'CONSULT',
  status: 'reported',
  basis: 'two independent sources',
  place: { name: 'Geneva', level: 'city', resolved: 'gazetteer' },
  headline: 'Peace conference in Geneva moves from June to July',
  summary: [{ text: 'Russia and the United States could not agree on who takes part.', claims: ['article8/c1'] }],
  independent: { count: 2, groups: [] },
  statements: [
    statement({ speaker: 'Lakhdar Brahimi', stance: 'reports', side: null, says: 'the conference will be in July' }),
  ],
  unknowns: [],
})

/** 5 June 2013: a town falls, a toll is disputed, talks slip. */
export function edition(given: Given<Edition> = {}): Edition {
  return Edition.parse({
    id: 'edition-5-june',
    kind: 'digest',
    watch: 'syria',
    key: '2013-06-05',
    segment: 'everything',
    date: '2013-06-05',
    zone: 'Asia/Damascus',
    from: '2013-06-04T04:00:00.000Z',
    to: '2013-06-05T04:00:00.000Z',
    items: [
      {
        dossier: 'dossier-qusayr',
        development: development(),
        change: 'upgraded',
        before: { headline: 'Army says it entered Qusayr; rebels deny', status: 'disputed' },
      },
      { dossier: 'dossier-toll', development: toll, change: 'new' },
      { dossier: 'dossier-geneva', development: talks, change: 'updated' },
      ...['Bweida', 'Aleppo', 'Daraya', 'Homs', 'Idlib'].map((name) => ({
        dossier: `dossier-${name}`,
        development: development({
          id: `shelling-${name}`,
          status: 'claimed',
          basis: 'one side says so',
          type: 'assaulted',
          place: { name, level: 'town', resolved: 'pack' },
          headline: `Activists say the army shelled ${name}`,
          summary: [{ text: `Activists say shells fell on ${name} through the night.`, claims: ['article9/c1'] }],
          independent: { count: 1, groups: [] },
          statements: [
            statement({
              speaker: 'activists',
              side: 'opposition',
              says: `the army shelled ${name}`,
              quote: `more than forty shells hit the eastern quarters of ${name} before dawn`,
            }),
          ],
          unknowns: [],
        }),
        change: 'new' as const,
      })),
    ],
    calendar: [
      {
        matter: 'Geneva peace conference',
        stage: 'moved',
        date: { value: '2013-07', granularity: 'month', basis: 'stated' },
        slips: [
          {
            date: { value: '2013-06', granularity: 'month', basis: 'stated' },
            stage: 'planned',
            because: 'article8/c1',
          },
        ],
        claims: ['article8/c1'],
      },
    ],
    positions: [
      {
        matter: 'use of sarin',
        positions: [
          { actor: 'France', position: 'has-proof', claims: ['article8/c2'] },
          { actor: 'the United States', position: 'needs-more', claims: ['article8/c3'] },
        ],
      },
    ],
    places: [],
    coverage: {
      articles: 41,
      sources: ['meridian', 'harbour-post'],
      silent: ['cedar-daily'],
      setAside: 3,
      languages: { ar: 12, fr: 1 },
    },
    covers: {},
    previous: 'edition-4-june',
    ...given,
  })
}

export const personal = {
  publicUrl: 'https://sitrep.example',
  unsubscribeUrl: 'https://sitrep.example/u/v1.k1.unsubscribe.abc.1.0.mac',
  settingsUrl: 'https://sitrep.example/settings?t=v1.k1.settings.abc.1.9.mac',
  deliveryId: 'D20130605-abc',
  why: 'You asked for a digest of Syria at 07:00 (Asia/Damascus).',
}
