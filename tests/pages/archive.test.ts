import { expect, it } from 'vitest'
import type { Claim } from '#core/claims/claim.ts'
import type { Development } from '#core/dossier.ts'
import type { Edition, Item } from '#core/editions/edition.ts'
import { archiveEditionId, archiveSegment } from '#core/editions/segment.ts'
import { ownMapId } from '#views/map/map-of.ts'
import { dossierHead } from '../builders/dossier.ts'
import { development, edition, pack, statement } from '../views/edition-builder.ts'
import { web } from './web.ts'

const item = (given: Partial<Development> = {}, own: Partial<Item> = {}): Item => ({
  dossier: 'dossier-qusayr',
  change: 'new',
  development: development(given),
  ...own,
})
const day = (date: string, given: Partial<Edition> = {}) =>
  edition({
    id: archiveEditionId('syria', date),
    segment: archiveSegment,
    date,
    to: `${date}T21:00:00.000Z`,
    ...given,
  })
const map = { alt: 'Map of Qusayr', wide: '<svg id="wide"/>', narrow: '<svg id="narrow"/>', png: 'AAAA' }

/** Two days, a reader's own edition, a record, a map; today something new has come. */
async function archive() {
  const site = web({ packs: [pack], now: '2013-06-05T18:00:00.000Z' })
  const { editions, dossiers, maps } = site.ports
  await editions.settle(day('2013-06-03', { items: [item({ headline: 'Army says it entered Qusayr' })] }))
  await editions.settle(day('2013-06-04', { map: { id: 'map-4', alt: map.alt } }))
  await editions.settle(
    edition({ id: 'mine', segment: 'mine', items: [item({ headline: 'For one reader’s places' })] }),
  )
  await maps.keep({ ...map, id: 'map-4' })
  await maps.keep({ ...map, id: ownMapId(pack, development()) ?? '', wide: '<svg id="own"/>' })
  const told = development({
    claims: ['article1/c1'],
    statements: [statement({ claim: 'article1/c1', quote: 'total <control> of Qusayr' })],
    changedAt: '2013-06-05T12:00:00.000Z',
    independent: {
      count: 1,
      groups: [
        {
          speaker: null,
          wire: 'Meridian',
          owner: null,
          side: null,
          claims: ['a/c1', 'b/c1'],
          why: 'copies of one wire',
        },
      ],
    },
  })
  await dossiers.save(dossierHead({ id: 'dossier-qusayr', watch: 'syria', day: '2013-06-05', developments: [told] }))
  return site
}
const claim = (text: string): Claim => ({
  id: 'c1',
  kind: 'control',
  type: 'taken',
  extent: 'whole',
  modality: 'happened',
  span: [0, text.length],
  trigger: [0, 3],
  text,
  spans: {},
  speaker: null,
  wire: null,
  recalled: false,
  detector: 'test',
  why: [],
})
const read = async (site: Awaited<ReturnType<typeof archive>>, path: string) => (await site.get(path)).text()

it('shows a watch day by day with today on top, its map wide and narrow, and nothing of any reader’s own', async () => {
  const site = await archive()
  const page = await read(site, '/syria/')
  const order = ['Today so far', 'Syrian army takes Qusayr', 'Tuesday 4 June 2013', 'Monday 3 June 2013']
  const found = order.map((words) => page.indexOf(words))
  expect(found).toEqual([...found].sort((a, b) => a - b))
  expect(Math.min(...found)).toBeGreaterThan(0)
  expect(page).toContain('<svg id="wide"/>')
  expect(page).toContain('<svg id="narrow"/>')
  expect(page).toContain('href="/syria/2013-06-04/"')
  expect(page).not.toContain('For one reader’s places')
  expect((await site.get('/syria')).headers.get('location')).toBe('/syria/')
})

it('leads with what changed last, of every watch', async () => {
  const page = await read(await archive(), '/')
  expect(page).toContain('<h1>Latest</h1>')
  expect(page).toContain('href="/d/dossier-qusayr#qusayr-taken"')
  expect(page).toContain('href="/subscribe"')
})

it('keeps each day as it was told, with what was taken back since standing over it', async () => {
  const site = await archive()
  expect(await read(site, '/syria/2013-06-04/')).not.toContain('Corrected since')
  const gone = item(
    { status: 'withdrawn', basis: 'no report carries it any more' },
    { change: 'downgraded', before: { headline: 'Syrian army takes Qusayr', status: 'confirmed' } },
  )
  await site.ports.editions.settle(day('2013-06-05', { items: [gone] }))
  const page = await read(site, '/syria/2013-06-04/')
  expect(page).toContain('Corrected since this edition')
  expect(page).toContain('“Syrian army takes Qusayr” is now withdrawn. No report carries it any more.')
  expect(page).toContain('Tuesday 4 June 2013')
  const corrections = await read(site, '/corrections')
  expect(corrections).toContain('No longer reported: Syrian army takes Qusayr')
  expect(corrections).toContain('Wednesday 5 June 2013')
})

it('has for each mail a page that stays, without a word meant for its reader alone', async () => {
  const site = await archive()
  const answer = await site.get('/e/mine')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('x-robots-tag')).toBe('noindex')
  const page = await answer.text()
  expect(page).toContain('For one reader’s places')
  expect(page).not.toMatch(/your last digest|next digest|Unsubscribe/)
})

it('shows of a development every claim with its words in their sentence, why sources count as one, each revision, and its map', async () => {
  const site = await archive()
  expect(await read(site, '/d/dossier-qusayr')).toContain('total &lt;control&gt; of Qusayr')
  const text = 'the army took all of Qusayr'
  await site.ports.dossiers.saveEvidence('dossier-qusayr', {
    article: 'article1',
    version: 1,
    reader: 1,
    source: 'meridian',
    url: 'https://meridian.example/qusayr',
    published: '2013-06-05',
    arrived: '2013-06-05T05:00:00.000Z',
    claims: [claim(text)],
    context: { c1: { sentence: `On Monday, it was said, ${text} for <good>.`, shingles: [] } },
  })
  const page = await read(site, '/d/dossier-qusayr')
  expect(page).toContain(`On Monday, it was said, <mark>${text}</mark> for &lt;good&gt;.`)
  expect(page).toContain('Meridian News Agency')
  expect(page).toContain('Meridian: 2 claims (copies of one wire)')
  expect(page).toContain('Army says it entered Qusayr (claimed): first claim')
  expect(page).toContain('id="qusayr-taken"')
  expect(page).toContain('<svg id="own"/>')
})

it('writes both feeds: each development once, with the address that its mails link to', async () => {
  const site = await archive()
  const atom = await site.get('/syria/feed.atom')
  expect(atom.headers.get('content-type')).toContain('application/atom+xml')
  const xml = await atom.text()
  const ids = [...xml.matchAll(/<id>([^<]*)/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(xml).toContain('<id>https://sitrep.example/d/dossier-qusayr#qusayr-taken</id>')
  const json = await site.get('/syria/feed.json')
  expect(json.headers.get('content-type')).toContain('application/feed+json')
  const feed = JSON.parse(await json.text())
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.items[0].url).toBe('https://sitrep.example/d/dossier-qusayr#qusayr-taken')
})

it.each([
  '/',
  '/syria/',
  '/syria/2013-06-04/',
  '/d/dossier-qusayr',
  '/e/mine',
  '/syria/feed.atom',
  '/methods',
  '/corrections',
])('answers in a few bytes when nothing changed: %s', async (path) => {
  const site = await archive()
  const first = await site.get(path)
  const tag = first.headers.get('etag')
  expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
  expect(tag).not.toBeNull()
  const second = await site.app.request(path, { headers: { 'if-none-match': tag ?? '' } })
  expect([second.status, await second.text()]).toEqual([304, ''])
})

it.each(['/nowhere/', '/nowhere/feed.atom', '/syria/2013-01-01/', '/syria/yesterday/', '/d/none', '/e/none', '/a/b/c'])(
  'has no page at %s',
  async (path) => {
    const answer = await (await archive()).get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('<h1>Not found</h1>')
  },
)

it('runs no script, loads nothing, and says so to the browser, on every page', async () => {
  const site = await archive()
  for (const path of [
    '/',
    '/syria/',
    '/d/dossier-qusayr',
    '/e/mine',
    '/corrections',
    '/methods',
    '/privacy',
    '/nowhere/',
  ]) {
    const answer = await site.get(path)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await answer.text()).not.toMatch(/<script|<img|<iframe|<link (?!rel="alternate")/)
  }
})

it('answers a failure with a page that asks to try again, and logs no address', async () => {
  const site = await archive()
  site.ports.faults.hook = {
    before: () => {
      throw new Error('reader@example.org')
    },
  }
  const answer = await site.get('/d/dossier-qusayr')
  expect(answer.status).toBe(503)
  expect(JSON.stringify([await answer.text(), site.ports.log])).not.toContain('reader@example.org')
})
