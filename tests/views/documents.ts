import { atlas } from '#adapters/atlas.ts'
import { painter } from '#adapters/painter.ts'
import type { DossierHead } from '#core/dossier.ts'
import type { Edition, Item } from '#core/editions/edition.ts'
import { takenBackOn } from '#core/editions/taken-back.ts'
import { editionMail } from '#views/email/edition-mail.ts'
import { atomFeed, jsonFeed } from '#views/feeds.ts'
import { illustrated } from '#views/map/illustrated.ts'
import { methodsPage, privacyPage } from '#views/pages/about-pages.ts'
import { correctionsPage } from '#views/pages/corrections-page.ts'
import { dossierPage } from '#views/pages/development-page.ts'
import { editionPage } from '#views/pages/edition-page.ts'
import { latestPage } from '#views/pages/latest-page.ts'
import { watchPage } from '#views/pages/watch-page.ts'
import { dossierHead } from '../builders/dossier.ts'
import { world } from '../memory/world.ts'
import { count, development, edition, ledger, pack, personal, talks, toll } from './edition-builder.ts'
import { operatorMails } from './operator-mails.ts'

const ports = { ...world(), atlas: atlas(), painter: painter() }
const now = '2013-06-05T18:00:00.000Z'

/** The builder's day with its map; the days around it; and what was taken back of them. */
const today = await illustrated(edition(), pack, ports)
const map = today.map && (await ports.maps.get(today.map.id))
const alertOf = (item: Item, given: Partial<Edition> = {}) =>
  illustrated(edition({ kind: 'alert', items: [item], calendar: [], positions: [], ...given }), pack, ports)
const [fall, count28] = today.items as [Item, Item]
const alert = await alertOf(fall)
const correction = await alertOf(
  {
    ...count28,
    change: 'downgraded',
    before: { headline: 'Observatory counts 82 Hezbollah fighters killed in Qusayr', status: 'reported' },
    development: { ...count28.development, status: 'corrected', basis: 'Observatory: no longer 82, now 28' },
  },
  { kind: 'correction' },
)
const withdrawal = await alertOf(
  {
    ...fall,
    change: 'downgraded',
    before: { headline: 'Army takes Dabaa airbase', status: 'reported' },
    development: development({
      id: 'dabaa',
      status: 'withdrawn',
      basis: 'no report carries it any more',
      headline: 'Army takes Dabaa airbase',
      summary: [],
      ledger: [],
      unknowns: [],
    }),
  },
  { kind: 'correction' },
)
const yesterday = edition({
  id: 'edition-4-june',
  date: '2013-06-04',
  items: [
    {
      dossier: 'dossier-toll',
      change: 'new',
      development: development({
        ...toll,
        id: 'toll-4-june',
        headline: 'Observatory counts 21 rebel fighters killed in Qusayr',
        status: 'claimed',
        basis: 'one source',
        date: { value: '2013-06-04', granularity: 'day', basis: 'stated' },
        ledger: ledger.slice(2).map((row) => ({
          ...row,
          scope: '2013-06-04',
          low: 21,
          high: 21,
          figures: [{ counter: 'Syrian Observatory for Human Rights', count: count(21), claims: ['article5/c9'] }],
        })),
      }),
    },
  ],
})
const mixed = today.items.map(
  (item): Item => (item === count28 ? { ...item, dayBefore: yesterday.items[0]?.development.ledger ?? [] } : item),
)
const digest = { ...today, items: mixed }
const many = Array.from(
  { length: 40 },
  (_, at): Item => ({
    dossier: `dossier-${at}`,
    change: 'new',
    development: development({
      ...talks,
      id: `move-${at}`,
      weight: 35,
      status: 'claimed',
      headline: `Envoy ${at} calls for talks`,
    }),
  }),
)
const head: DossierHead = dossierHead({
  watch: 'syria',
  developments: [fall.development, toll],
  calendar: edition().calendar,
})
const view = { pack, publicUrl: personal.publicUrl }

const mailOf = (told: Edition, own: object = {}) => editionMail(told, pack, { ...personal, ...own }, map)

/** The mails, as they are sent. */
export const mails = {
  digest: mailOf(digest),
  'digest-long': mailOf({ ...digest, id: 'long', items: [...mixed, ...many] }),
  'digest-after-pause': mailOf({ ...digest, id: 'pause', from: '2013-05-19T04:00:00.000Z' }, { held: 2 }),
  'digest-first': mailOf({ ...withoutPrevious(digest), id: 'first' }),
  'digest-quiet': mailOf(edition({ items: [], calendar: [], positions: [] })),
  alert: mailOf(alert, { why: 'You asked for alerts about Syria.', alertCount: { n: 1, of: 3 } }),
  correction: mailOf(correction, { why: 'You were sent an alert that this corrects.' }),
  withdrawal: mailOf(withdrawal, { why: 'You were sent an alert that this corrects.' }),
  ...operatorMails,
}

/** The pages of the archive, as they are served. */
export const webPages = {
  front: latestPage([{ pack, items: mixed }]),
  watch: watchPage({ pack, now, today: mixed.slice(2, 3), days: [digest, yesterday], map }),
  day: editionPage({
    ...view,
    edition: digest,
    map,
    days: ['2013-06-05', '2013-06-04'],
    takenBack: takenBackOn({ ...withdrawal, date: '2013-06-07' }),
  }),
  'mail-on-web': editionPage({ ...view, edition: { ...digest, items: [...mixed, ...many] }, map }),
  record: dossierPage({ head, evidence: [], pack, map }),
  corrections: correctionsPage(
    [correction, withdrawal].flatMap(({ items }) =>
      takenBackOn({ items, date: '2013-06-07' }).map((each) => ({ ...each, pack })),
    ),
    [pack],
  ),
  'no-corrections': correctionsPage([], [pack]),
  'nothing-yet': watchPage({ pack, now, today: [], days: [], map: undefined }),
  methods: methodsPage(),
  privacy: privacyPage(),
}

export const feeds = {
  'feed.atom': atomFeed({ ...view, now, items: mixed }),
  'feed.json': jsonFeed({ ...view, now, items: mixed }),
}

/** The drawing that the mails attach, in place of the picture made of it. */
export const drawing = map?.narrow ?? ''

function withoutPrevious({ previous: _, ...rest }: Edition): Edition {
  return rest
}
