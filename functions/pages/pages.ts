import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { methodsPage, privacyPage } from '#views/pages/archive-pages.ts'
import { messagePage } from '#views/pages/subscriber-pages.ts'
import { archiveRoutes } from './archive-routes.ts'
import type { PagePorts } from './page-ports.ts'
import { subscriberRoutes } from './subscriber-routes.ts'

const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=31536000',
}

/** The public web: sign-up, settings, archive. No script; GET never changes anything. */
export function pages(ports: PagePorts): Hono {
  const app = new Hono()
  app.use('*', bodyLimit({ maxSize: 64 * 1024 }))
  app.use('*', async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) if (!context.res.headers.has(name)) context.header(name, value)
  })
  app.get('/methods', (context) => context.html(methodsPage()))
  app.get('/privacy', (context) => context.html(privacyPage()))
  app.route('/', subscriberRoutes(ports))
  app.route('/', archiveRoutes(ports))
  app.notFound((context) => context.html(messagePage('Not found', 'There is no such page.'), 404))
  app.onError((error, context) => {
    // What went wrong may name addresses or tokens: its class is all that is logged.
    ports.log.event('pages.failed', { error: error.name, path: context.req.path.split('/')[1] ?? '' })
    return context.html(messagePage('That did not work', 'Nothing was lost; please try again in a minute.'), 503, {
      'retry-after': '60',
    })
  })
  return app
}
