import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import type { Instant } from '#core/instant.ts'
import type { Clock } from '#core/ports/host.ts'
import { httpEvent, httpResponse } from './http-event.ts'
import type { Inbox } from './inbox.ts'
import { inboxPages, type Tell } from './inbox-pages.ts'
import { type Listening, listen } from './loopback.ts'

/** What the web needs of the host. */
export interface Web {
  readonly inbox: Inbox
  readonly clock: Clock
  /** Runs the pages function; its answer is the gateway's. */
  pages(event: unknown, now: Instant): Promise<unknown>
  onFailure(error: unknown): void
  /** What SES tells of a mail after somebody has called it unwanted, or it came back. */
  readonly tell: Tell
}

/** The public pages and the inbox on loopback; any free port where the wanted one is taken. */
export async function openWeb(web: Web, wanted: number): Promise<Listening> {
  const app = new Hono()
  app.use(async (c, next) => {
    const host = new URL(c.req.url).hostname
    if (host === 'localhost' || host === '127.0.0.1') await next()
    else return c.text('This is a local host: ask for it as localhost.', 421)
  })
  app.route('/inbox', inboxPages(web.inbox, web.tell))
  app.all('*', async (c) => {
    const now = web.clock.now()
    return httpResponse(await web.pages(await httpEvent(c.req.raw, now), now))
  })
  app.onError((error, c) => {
    web.onFailure(error)
    return c.json({ message: 'Internal Server Error' }, 500)
  })
  const open = (port: number) => listen(createAdaptorServer({ fetch: app.fetch }) as Parameters<typeof listen>[0], port)
  try {
    return await open(wanted)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    return open(0)
  }
}
