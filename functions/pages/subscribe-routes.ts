import { type Context, Hono } from 'hono'
import { block, confirm } from '#core/subscribers/decide.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { words } from '#views/page-wording.ts'
import { type Choice, choiceOf, type Problem } from '#views/pages/choice.ts'
import { messagePage } from '#views/pages/message-page.ts'
import { blockPage, checkInboxPage, confirmPage, subscribePage } from '#views/pages/subscribe-pages.ts'
import { addressFrom } from './address-from.ts'
import { choiceIn } from './choice-in.ts'
import { forecast } from './forecast.ts'
import { formIn, textOf } from './form.ts'
import { staleness, stampFor } from './form-stamp.ts'
import { networkOf } from './network.ts'
import type { PagePorts } from './page-ports.ts'
import { defaultPreferences, preferencesFrom } from './preferences-from.ts'
import { requestSubscription } from './request-by-address.ts'
import { tooMany } from './too-many.ts'
import { brokenLink, withToken } from './with-token.ts'
import { allZones } from './zones.ts'

/** The way in: the form, the mail's link, its button; and the other link, of who never asked. */
export function subscribeRoutes(ports: PagePorts): Hono {
  const app = new Hono()
  const packs = ports.packs.all()
  const watches = packs.map(({ watch }) => watch)
  const usual = (context: Context) =>
    choiceOf(defaultPreferences(packs, context.req.header('cloudfront-viewer-time-zone')))
  const form = (chosen: Choice, address?: string, problems?: readonly Problem[]) =>
    subscribePage({
      packs,
      zones: allZones(),
      chosen,
      stamp: stampFor('subscribe', ports),
      ...(address === undefined ? {} : { address }),
      ...(problems === undefined ? {} : { problems }),
    })

  app.get('/subscribe', (context) => context.html(form(usual(context))))

  app.post('/subscribe', async (context) => {
    const given = await formIn(context)
    const typed = textOf(given, 'address') ?? ''
    const chosen = choiceIn(given, usual(context))
    // Only machines fill in a field that nobody sees.
    if (textOf(given, 'website')) return context.html(checkInboxPage(watches))
    const found = addressFrom(typed, ports)
    const preferences = preferencesFrom(chosen, packs)
    const stale = staleness(textOf(given, 'f'), 'subscribe', ports)
    if ('field' in found || !('zone' in preferences) || stale !== undefined) {
      const mend = [...('field' in found ? [found] : []), ...('zone' in preferences ? [] : preferences)]
      const problems = mend.length > 0 ? mend : [{ field: 'content', text: stale ?? '' }]
      return context.html(form(chosen, typed, problems), 400)
    }
    const { address } = found
    const subscriber = ports.tokens.subscriberOf(address)
    const wanted = { address, preferences }
    const spent = await requestSubscription({ subscriber, network: networkOf(context) }, wanted, ports)
    return spent === undefined ? context.html(checkInboxPage(watches)) : tooMany(context)
  })

  const names = ({ preferences }: Profile) =>
    watches.filter(({ id }) => preferences.watches.includes(id)).map(({ name }) => name)

  app.get('/confirm', (context) => {
    const token = context.req.query('t') ?? ''
    return withToken(context, 'confirm', token, ports, async (profile) => {
      const { preferences } = profile
      return context.html(confirmPage(token, preferences, names(profile), await forecast(preferences, ports), watches))
    })
  })
  app.post('/confirm', async (context) =>
    withToken(context, 'confirm', textOf(await formIn(context), 't') ?? '', ports, async (profile) => {
      const state = await confirm(profile, ports)
      if (state !== 'active' && state !== 'paused') return brokenLink(context, ports)
      const { done, doneText } = words.subscribing.confirm
      return context.html(messagePage(done, doneText, watches))
    }),
  )

  app.get('/block', (context) => {
    const token = context.req.query('t') ?? ''
    return withToken(context, 'block', token, ports, () => context.html(blockPage(token, watches)))
  })
  app.post('/block', async (context) =>
    withToken(context, 'block', textOf(await formIn(context), 't') ?? '', ports, async (profile) => {
      await block(profile, ports)
      const { done, doneText } = words.subscribing.block
      return context.html(messagePage(done, doneText, watches))
    }),
  )
  return app
}
