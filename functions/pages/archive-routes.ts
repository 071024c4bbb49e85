import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Pack } from '#core/corpus/pack.ts'
import { archiveEditionId } from '#core/editions/segment.ts'
import { atomFeed, jsonFeed } from '#views/feeds.ts'
import { ownMapId } from '#views/map/map-of.ts'
import { methodsPage, privacyPage } from '#views/pages/about-pages.ts'
import { correctionsPage } from '#views/pages/corrections-page.ts'
import { dossierPage } from '#views/pages/development-page.ts'
import { editionPage } from '#views/pages/edition-page.ts'
import { latestPage } from '#views/pages/latest-page.ts'
import { watchPage } from '#views/pages/watch-page.ts'
import { mapOfDays, takenBackIn, takenBackSince, todayOf } from './archive-reading.ts'
import type { PagePorts } from './page-ports.ts'

/** Days that a page looks back. */
const shown = { front: 2, watch: 7, feed: 7 } as const
/** A mail's own page never changes. */
const immutable = 'public, max-age=31536000, immutable'
/** A day's edition does not either, but what was taken back of it since stands over it. */
const settled = 'public, max-age=600'
const fresh = 'public, max-age=60, stale-while-revalidate=600'

/** What everybody may read: no form, no token, nothing that knows the reader. Every page has an ETag. */
export function archiveRoutes(ports: PagePorts): Hono {
  const { packs, editions, dossiers, maps, publicUrl, clock } = ports
  const app = new Hono()
  const packOf = (context: Context) => packs.all().find(({ watch }) => watch.id === context.req.param('watch'))
  const cached = (context: Context, cache: string, body: string, type = 'text/html') =>
    context.body(body, 200, { 'content-type': `${type}; charset=UTF-8`, 'cache-control': cache })
  const tagged = etag()

  app.get('/', tagged, async (context) => {
    const watches = await Promise.all(
      packs.all().map(async (pack) => {
        const days = await editions.latest(pack.watch.id, shown.front)
        const today = await todayOf(pack, days[0], ports)
        return { pack, items: [...today, ...(days.find(({ items }) => items.length > 0)?.items ?? [])] }
      }),
    )
    return cached(context, fresh, latestPage(watches))
  })

  app.get('/methods', tagged, (context) => cached(context, settled, methodsPage()))
  app.get('/privacy', tagged, (context) => cached(context, settled, privacyPage()))

  app.get('/corrections', tagged, async (context) => {
    const all = await Promise.all(
      packs.all().map(async (pack) => {
        const [newest] = await editions.latest(pack.watch.id, 1)
        return takenBackIn(newest).map((each) => ({ ...each, pack }))
      }),
    )
    const newest = all.flat().sort((a, b) => (a.date < b.date ? 1 : -1))
    return cached(context, fresh, correctionsPage(newest, packs.all()))
  })

  app.get('/d/:dossier', tagged, async (context) => {
    const head = await dossiers.head(context.req.param('dossier'))
    const pack = packs.all().find(({ watch }) => watch.id === head?.watch)
    if (head === undefined || pack === undefined) return context.notFound()
    const mapId = head.developments.flatMap((each) => ownMapId(pack, each) ?? [])[0]
    const [evidence, map] = await Promise.all([dossiers.evidence(head.id), mapId ? maps.get(mapId) : undefined])
    return cached(context, fresh, dossierPage({ head, evidence, pack, map }))
  })

  app.get('/e/:edition', tagged, async (context) => {
    const edition = await editions.get(context.req.param('edition'))
    const pack = packs.all().find(({ watch }) => watch.id === edition?.watch)
    if (edition === undefined || pack === undefined) return context.notFound()
    const map = edition.map && (await maps.get(edition.map.id))
    context.header('x-robots-tag', 'noindex')
    return cached(context, immutable, editionPage({ edition, pack, publicUrl, map }))
  })

  const feedOf = async (pack: Pack) => {
    const days = await editions.latest(pack.watch.id, shown.feed)
    const today = await todayOf(pack, days[0], ports)
    return { pack, publicUrl, now: clock.now(), items: [...today, ...days.flatMap(({ items }) => items)] }
  }
  app.get('/:watch/feed.atom', tagged, async (context) => {
    const pack = packOf(context)
    if (pack === undefined) return context.notFound()
    return cached(context, fresh, atomFeed(await feedOf(pack)), 'application/atom+xml')
  })
  app.get('/:watch/feed.json', tagged, async (context) => {
    const pack = packOf(context)
    if (pack === undefined) return context.notFound()
    return cached(context, fresh, jsonFeed(await feedOf(pack)), 'application/feed+json')
  })

  app.get('/:watch/:date{\\d{4}-\\d{2}-\\d{2}}/', tagged, async (context) => {
    const pack = packOf(context)
    if (pack === undefined) return context.notFound()
    const edition = await editions.get(archiveEditionId(pack.watch.id, context.req.param('date')))
    if (edition === undefined) return context.notFound()
    const days = await editions.latest(pack.watch.id, shown.watch)
    const map = edition.map && (await maps.get(edition.map.id))
    const takenBack = takenBackSince(edition, days[0])
    const view = { edition, pack, publicUrl, map, takenBack, days: days.map(({ date }) => date) }
    return cached(context, settled, editionPage(view))
  })

  app.get('/:watch/', tagged, async (context) => {
    const pack = packOf(context)
    if (pack === undefined) return context.notFound()
    const days = await editions.latest(pack.watch.id, shown.watch)
    const [today, map] = await Promise.all([todayOf(pack, days[0], ports), mapOfDays(days, ports)])
    return cached(context, fresh, watchPage({ pack, now: clock.now(), today, days, map }))
  })
  app.get('/:watch', (context) => {
    const pack = packOf(context)
    return pack === undefined ? context.notFound() : context.redirect(`/${pack.watch.id}/`, 301)
  })
  return app
}
