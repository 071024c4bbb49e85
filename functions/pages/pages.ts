import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { words } from '#views/page-wording.ts'
import { messagePage } from '#views/pages/message-page.ts'
import { archiveRoutes } from './archive-routes.ts'
import { isForm } from './form.ts'
import { headersFor } from './headers.ts'
import { leaveRoutes } from './leave-routes.ts'
import { linkRoutes } from './link-routes.ts'
import type { PagePorts } from './page-ports.ts'
import { reportRoutes } from './report-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { subscribeRoutes } from './subscribe-routes.ts'

const { failures } = words.site
/** Bytes of a form; the longest of ours has a few thousand. */
const mostInBody = 64 * 1024

/** The public web: sign-up, settings, archive. No script; GET never changes anything. */
export function pages(ports: PagePorts): Hono {
  const app = new Hono()
  app.use('*', async (context, next) => {
    await next()
    for (const [name, value] of headersFor(context.req.path))
      if (!context.res.headers.has(name)) context.header(name, value)
  })
  app.use(
    '*',
    bodyLimit({
      maxSize: mostInBody,
      onError: (context) => context.html(messagePage(...failures.tooMuch), 413),
    }),
  )
  app.use('*', async (context, next) => {
    // Mail programs unsubscribe in whatever form they like.
    if (context.req.method !== 'POST' || isForm(context) || context.req.path.startsWith('/u/')) return next()
    return context.html(messagePage(...failures.notAForm), 415)
  })
  for (const routes of [subscribeRoutes, leaveRoutes, settingsRoutes, linkRoutes, reportRoutes, archiveRoutes])
    app.route('/', routes(ports))
  app.notFound((context) =>
    context.html(
      messagePage(
        ...failures.notFound,
        ports.packs.all().map(({ watch }) => watch),
      ),
      404,
    ),
  )
  app.onError((error, context) => {
    // What went wrong may name addresses or tokens: its class is all that is logged.
    ports.log.event('pages.failed', { error: error.name, path: context.req.path.split('/')[1] ?? '' })
    return context.html(messagePage(...failures.failed), 503, {
      'retry-after': '60',
    })
  })
  return app
}
