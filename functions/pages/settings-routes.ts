import { type Context, Hono } from 'hono'
import { day, hour, later } from '#core/later.ts'
import type { TokenPurpose } from '#core/ports/subscribers.ts'
import { changeProfile } from '#core/subscribers/change-profile.ts'
import { changePreferences, erase, owe, unsubscribe } from '#core/subscribers/decide.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { owing, paused, relinked, resumed } from '#core/subscribers/transitions.ts'
import { words } from '#views/page-wording.ts'
import { choiceOf } from '#views/pages/choice.ts'
import { unsubscribedPage } from '#views/pages/leave-pages.ts'
import { messagePage } from '#views/pages/message-page.ts'
import { settingsPage } from '#views/pages/settings-page.ts'
import { checkInboxPage } from '#views/pages/subscribe-pages.ts'
import { forecast } from './forecast.ts'
import { type Form, formIn, textOf } from './form.ts'
import { changes, spend } from './limits.ts'
import { networkOf } from './network.ts'
import type { PagePorts } from './page-ports.ts'
import { reviewed } from './reviewed.ts'
import { tooMany } from './too-many.ts'
import { brokenLink, withToken } from './with-token.ts'
import { allZones } from './zones.ts'

const text = words.subscribing.settings

const purpose: TokenPurpose = 'settings'

/** Everything a reader may do with the settings link of a mail. */
export function settingsRoutes(ports: PagePorts): Hono {
  const app = new Hono()
  const packs = ports.packs.all()
  const watches = packs.map(({ watch }) => watch)
  const shown = async (token: string, profile: Profile, done?: string) =>
    settingsPage({
      token,
      profile,
      packs,
      zones: allZones(),
      chosen: choiceOf(profile.preferences),
      forecast: await forecast(profile.preferences, ports),
      ...(done === undefined ? {} : { done }),
    })

  app.get('/settings', (context) => {
    const token = context.req.query('t') ?? ''
    return withToken(context, purpose, token, ports, async (profile) => context.html(await shown(token, profile)))
  })

  /** A form posted with a settings token, by a reader who has not changed things all day long. */
  const onPost = (
    path: string,
    act: (context: Context, profile: Profile, given: Form, token: string) => Promise<Response>,
  ) =>
    app.post(path, async (context) => {
      const given = await formIn(context)
      const token = textOf(given, 't') ?? ''
      return withToken(context, purpose, token, ports, async (profile) => {
        const who = { subject: profile.subscriber, network: networkOf(context) }
        return (await spend('change', changes, who, ports)) === undefined
          ? act(context, profile, given, token)
          : tooMany(context)
      })
    })

  onPost('/settings', async (context, profile, given, token) => {
    const review = await reviewed(given, profile, ports)
    if (review.kind === 'again') {
      const page = settingsPage({ token, profile, packs, zones: allZones(), ...review.show })
      return context.html(page, review.show.problems ? 400 : 200)
    }
    await changePreferences(profile, review.preferences, ports)
    return context.html(await shown(token, { ...profile, preferences: review.preferences }, text.saved))
  })

  onPost('/pause', async (context, profile, given, token) => {
    const weeks = Math.min(4, Math.max(1, Math.trunc(Number(textOf(given, 'weeks'))) || 1))
    const until = later(ports.clock.now(), weeks * 7 * day)
    const { after } = await changeProfile(profile.subscriber, (standing) => standing && paused(standing, until), ports)
    return context.html(await shown(token, after ?? profile, text.pausedFor(weeks)))
  })

  onPost('/resume', async (context, profile, _, token) => {
    const { after } = await changeProfile(profile.subscriber, (standing) => standing && resumed(standing), ports)
    return context.html(await shown(token, after ?? profile, text.resumed))
  })

  onPost('/leave', async (context, profile) => {
    await unsubscribe(profile, ports)
    const undo = ports.tokens.sign('undo', profile.subscriber, profile.epoch, later(ports.clock.now(), hour))
    return context.html(unsubscribedPage(undo, watches))
  })

  onPost('/export', async (context, { subscriber, revision }) => {
    if (await ports.budgets.once(`export.${subscriber}`, String(revision), day))
      await owe(subscriber, { kind: 'export', at: ports.clock.now() }, ports)
    return context.html(messagePage(words.subscribing.inbox.title, text.exported, watches))
  })

  onPost('/renew', async (context, { subscriber }) => {
    const now = ports.clock.now()
    const change = (standing: Profile | undefined) =>
      standing && owing(relinked(standing, now), { kind: 'link', at: now })
    await changeProfile(subscriber, change, ports)
    await ports.queues.send('urgent', [{ subscriber, letters: true }])
    return context.html(checkInboxPage(watches))
  })

  app.post('/erase', async (context) => {
    const token = textOf(await formIn(context), 't') ?? ''
    const verified = ports.tokens.verify(token, purpose, ports.clock.now())
    if (typeof verified === 'string') return brokenLink(context, ports)
    const { subscriber, epoch } = verified
    const profile = await ports.subscribers.profile(subscriber)
    // Without a profile an erasing that was cut off is brought to its end; nobody else's link is good for that.
    const isTheirs = profile === undefined ? await wasErased(subscriber) : profile.epoch === epoch
    if (!isTheirs) return brokenLink(context, ports)
    await erase(subscriber, ports)
    return context.html(messagePage(text.erased, text.erasedText, watches))
  })

  const wasErased = async (subscriber: string) => (await ports.subscribers.suppression(subscriber))?.reason === 'erased'
  return app
}
