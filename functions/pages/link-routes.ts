import { Hono } from 'hono'
import { linkPage } from '#views/pages/link-pages.ts'
import { checkInboxPage } from '#views/pages/subscribe-pages.ts'
import { addressFrom } from './address-from.ts'
import { formIn, textOf } from './form.ts'
import { staleness, stampFor } from './form-stamp.ts'
import { networkOf } from './network.ts'
import type { PagePorts } from './page-ports.ts'
import { requestLink } from './request-by-address.ts'
import { tooMany } from './too-many.ts'

/** A fresh link by mail, for whoever lost theirs: the answer tells nothing of the address. */
export function linkRoutes(ports: PagePorts): Hono {
  const app = new Hono()
  const watches = ports.packs.all().map(({ watch }) => watch)
  app.get('/link', (context) => context.html(linkPage({ watches, stamp: stampFor('link', ports) })))
  app.post('/link', async (context) => {
    const given = await formIn(context)
    if (textOf(given, 'website')) return context.html(checkInboxPage(watches))
    const typed = textOf(given, 'address') ?? ''
    const found = addressFrom(typed, ports)
    const stale = staleness(textOf(given, 'f'), 'link', ports)
    if ('field' in found || stale !== undefined) {
      const problems = 'field' in found ? [found] : [{ field: 'content', text: stale ?? '' }]
      return context.html(linkPage({ watches, stamp: stampFor('link', ports), address: typed, problems }), 400)
    }
    const subscriber = ports.tokens.subscriberOf(found.address)
    const spent = await requestLink({ subscriber, network: networkOf(context) }, ports)
    return spent === undefined ? context.html(checkInboxPage(watches)) : tooMany(context)
  })
  return app
}
