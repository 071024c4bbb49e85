import { type Context, Hono } from 'hono'
import type { Watch } from '#core/corpus/pack.ts'
import { day, hour, later } from '#core/later.ts'
import { changePreferences, comeBack, owe, unsubscribe } from '#core/subscribers/decide.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { words } from '#views/page-wording.ts'
import { unsubscribedPage, unsubscribePage } from '#views/pages/leave-pages.ts'
import { messagePage } from '#views/pages/message-page.ts'
import { checkInboxPage } from '#views/pages/subscribe-pages.ts'
import { formIn, textOf } from './form.ts'
import type { PagePorts } from './page-ports.ts'
import { brokenLink, profileOf, withToken } from './with-token.ts'

const text = words.subscribing.leave

/** How long an unsubscribing can be taken back. Seconds. */
const undoFor = hour

/** The way out, and back from a mistake. */
export function leaveRoutes(ports: PagePorts): Hono {
  const app = new Hono()
  const watches = ports.packs.all().map(({ watch }) => watch)

  app.get('/u/:token', (context) => {
    const token = context.req.param('token')
    return withToken(context, 'unsubscribe', token, ports, (profile) =>
      context.html(unsubscribePage(token, profile, watches)),
    )
  })

  /** Mail programs post here by themselves (RFC 8058), in whatever form: what cannot be read unsubscribes too. */
  app.post('/u/:token', async (context) => {
    const token = context.req.param('token')
    const profile = await profileOf(token, 'unsubscribe', ports)
    const given = await formIn(context)
    const isOneClick = textOf(given, 'List-Unsubscribe') === 'One-Click'
    if (profile === undefined)
      return isErased(token, ports) ? gone(context, isOneClick, watches) : brokenLink(context, ports)
    const only = isOneClick ? undefined : textOf(given, 'only')
    if (only === 'link') return mailLink(context, profile)
    if ((only === 'digest' || only === 'alerts') && getsBoth(profile)) return stopOne(context, profile, only)
    await unsubscribe(profile, ports)
    if (isOneClick) return context.body('', 200)
    return context.html(unsubscribedPage(isReader(profile) ? undoToken(profile) : undefined, watches))
  })

  app.post('/undo', async (context) =>
    withToken(context, 'undo', textOf(await formIn(context), 't') ?? '', ports, async (profile) => {
      if ((await comeBack(profile, ports)) !== 'active') return brokenLink(context, ports)
      return context.html(messagePage(text.back, text.backText, watches))
    }),
  )

  async function stopOne(context: Context, profile: Profile, only: 'digest' | 'alerts') {
    await changePreferences(profile, { ...profile.preferences, [only]: null }, ports)
    const told = only === 'digest' ? text.noDigest : text.noAlerts
    return context.html(messagePage(words.subscribing.settings.savedTitle, told, watches))
  }

  /** Goes to the address on record, at most once a day: the link of an old mail gives no access to settings. */
  async function mailLink(context: Context, { subscriber, revision }: Profile) {
    if (await ports.budgets.once(`link.${subscriber}`, String(revision), day))
      await owe(subscriber, { kind: 'link', at: ports.clock.now() }, ports)
    return context.html(checkInboxPage(watches))
  }

  const undoToken = ({ subscriber, epoch }: Profile) =>
    ports.tokens.sign('undo', subscriber, epoch, later(ports.clock.now(), undoFor))
  return app
}

function isReader({ state }: Profile): boolean {
  return state === 'active' || state === 'paused'
}

function getsBoth({ preferences: { digest, alerts } }: Profile): boolean {
  return digest !== null && alerts !== null
}

/** A token of ours whose profile is no more: nothing is sent, which is what was asked for. */
function isErased(token: string, { tokens, clock }: PagePorts): boolean {
  return typeof tokens.verify(token, 'unsubscribe', clock.now()) !== 'string'
}

function gone(context: Context, isOneClick: boolean, watches: readonly Watch[]): Response | Promise<Response> {
  return isOneClick ? context.body('', 200) : context.html(unsubscribedPage(undefined, watches))
}
