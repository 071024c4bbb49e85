import { Hono } from 'hono'
import { archiveEditionId } from '#core/editions/segment.ts'
import { dossierPage, editionPage } from '#views/pages/archive-pages.ts'
import { messagePage } from '#views/pages/message-page.ts'
import type { PagePorts } from './page-ports.ts'

const shown = 30
/** A settled edition never changes. */
const immutable = 'public, max-age=86400, immutable'
const fresh = 'public, max-age=60'

export function archiveRoutes({ packs, editions, dossiers, publicUrl }: PagePorts): Hono {
  const app = new Hono()
  const packOf = (watch: string) => packs.all().find((pack) => pack.watch.id === watch)

  app.get('/d/:dossier', async (context) => {
    const head = await dossiers.head(context.req.param('dossier'))
    const pack = head && packOf(head.watch)
    if (head === undefined || pack === undefined) return context.notFound()
    return context.html(dossierPage(head, pack), 200, { 'cache-control': fresh })
  })

  app.get('/:watch/', async (context) => {
    const pack = packOf(context.req.param('watch'))
    if (pack === undefined) return context.notFound()
    const all = await editions.latest(pack.watch.id, shown)
    const newest = all.find(({ items }) => items.length > 0) ?? all[0]
    if (newest === undefined)
      return context.html(messagePage(pack.watch.name, 'No edition has been made yet.', [pack.watch]))
    return context.html(editionPage(newest, pack, publicUrl, all), 200, { 'cache-control': fresh })
  })

  app.get('/:watch/:date{\\d{4}-\\d{2}-\\d{2}}/', async (context) => {
    const pack = packOf(context.req.param('watch'))
    if (pack === undefined) return context.notFound()
    const date = context.req.param('date')
    const all = await editions.latest(pack.watch.id, shown)
    const settled = await editions.get(archiveEditionId(pack.watch.id, date))
    const edition = settled ?? all.find((each) => each.date === date)
    if (edition === undefined) return context.notFound()
    return context.html(editionPage(edition, pack, publicUrl, all), 200, {
      'cache-control': settled === undefined ? fresh : immutable,
    })
  })
  app.get('/:watch', (context) => {
    const pack = packOf(context.req.param('watch'))
    return pack === undefined ? context.notFound() : context.redirect(`/${pack.watch.id}/`, 301)
  })
  return app
}
