import { type Context, Hono } from 'hono'
import type { TokenPurpose } from '#core/ports.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import {
  blockPage,
  checkInboxPage,
  confirmPage,
  messagePage,
  settingsPage,
  subscribePage,
  unsubscribePage,
} from '#views/pages/subscriber-pages.ts'
import { profileOf } from './change-profile.ts'
import { block, changePreferences, confirm, pause, unsubscribe } from './decide.ts'
import { networkOf } from './network.ts'
import type { PagePorts } from './page-ports.ts'
import { defaultPreferences, type Form, preferencesFrom, textOf } from './preferences-from.ts'
import { subscribe } from './subscribe.ts'

export function subscriberRoutes(ports: PagePorts): Hono {
  const app = new Hono()
  const packs = ports.packs.all()
  const watches = packs.map(({ watch }) => watch)
  const form = (context: Context) => context.req.parseBody({ all: true }) as Promise<Form>

  const signUp = (context: Context) => context.html(subscribePage({ watches, chosen: defaultPreferences(packs) }))
  app.get('/', signUp)
  app.get('/subscribe', signUp)
  app.post('/subscribe', async (context) => {
    const given = await form(context)
    const address = textOf(given, 'address') ?? ''
    const preferences = preferencesFrom(given, defaultPreferences(packs), packs)
    const refuse = (problem: string) =>
      context.html(
        subscribePage({
          watches,
          chosen: typeof preferences === 'string' ? defaultPreferences(packs) : preferences,
          address,
          problem,
        }),
        400,
      )
    if (typeof preferences === 'string') return refuse(preferences)
    // Only machines fill in a field that nobody sees.
    const problem = textOf(given, 'website')
      ? undefined
      : await subscribe(address, preferences, networkOf(context), ports)
    return problem === undefined ? context.html(checkInboxPage(watches)) : refuse(problem)
  })

  const doesNotWork = () =>
    messagePage(
      'This link does not work',
      'It may be old, or not whole. The links of your newest mail work; or subscribe again to get a fresh one.',
      watches,
    )
  /** Runs `answer` for the profile that the token speaks for, or says that the link does not work. */
  const withProfile = async (
    context: Context,
    purpose: TokenPurpose,
    token: string,
    answer: (profile: Profile) => Response | Promise<Response>,
  ) => {
    const profile = await profileOf(token, purpose, ports)
    if (profile !== undefined) return answer(profile)
    return context.html(doesNotWork(), 400)
  }
  const names = ({ preferences }: Profile) =>
    watches.filter(({ id }) => preferences.watches.includes(id)).map(({ name }) => name)
  const tokenIn = async (context: Context) => textOf(await form(context), 't') ?? ''

  app.get('/confirm', (context) => {
    const token = context.req.query('t') ?? ''
    return withProfile(context, 'confirm', token, (profile) =>
      context.html(confirmPage(token, profile.preferences, names(profile))),
    )
  })
  app.post('/confirm', async (context) =>
    withProfile(context, 'confirm', await tokenIn(context), async (profile) => {
      if ((await confirm(profile, ports)) !== 'active') return context.html(doesNotWork(), 400)
      return context.html(messagePage('You are subscribed', 'Your first digest comes at the hour you chose.', watches))
    }),
  )

  app.get('/u/:token', (context) => {
    const token = context.req.param('token')
    return withProfile(context, 'unsubscribe', token, ({ preferences }) =>
      context.html(unsubscribePage(token, preferences)),
    )
  })
  app.post('/u/:token', (context) =>
    withProfile(context, 'unsubscribe', context.req.param('token'), async (profile) => {
      const given = await form(context)
      const only = textOf(given, 'only')
      const left = { digest: 'alerts', alerts: 'digest' } as const
      if ((only === 'digest' || only === 'alerts') && profile.preferences[left[only]] !== null) {
        await changePreferences(profile, { ...profile.preferences, [only]: null }, ports)
        return context.html(
          messagePage('Saved', `No ${only} will be sent any more; your ${left[only]} goes on.`, watches),
        )
      }
      await unsubscribe(profile, ports)
      return textOf(given, 'List-Unsubscribe') === 'One-Click'
        ? context.body('', 200)
        : context.html(messagePage('You are unsubscribed', 'Nothing more will be sent.', watches))
    }),
  )

  app.get('/block', (context) => {
    const token = context.req.query('t') ?? ''
    return withProfile(context, 'block', token, () => context.html(blockPage(token)))
  })
  app.post('/block', async (context) =>
    withProfile(context, 'block', await tokenIn(context), async (profile) => {
      await block(profile, ports)
      return context.html(messagePage('Done', 'We will never write to this address again.', watches))
    }),
  )

  app.get('/settings', (context) => {
    const token = context.req.query('t') ?? ''
    return withProfile(context, 'settings', token, ({ preferences }) =>
      context.html(settingsPage({ token, chosen: preferences, packs })),
    )
  })
  app.post('/settings', async (context) => {
    const given = await form(context)
    const token = textOf(given, 't') ?? ''
    return withProfile(context, 'settings', token, async (profile) => {
      const preferences = preferencesFrom(given, profile.preferences, packs)
      if (typeof preferences === 'string')
        return context.html(settingsPage({ token, chosen: profile.preferences, packs, problem: preferences }), 400)
      await changePreferences(profile, preferences, ports)
      return context.html(messagePage('Saved', 'Your settings hold from now on.', watches))
    })
  })
  app.post('/leave', async (context) =>
    withProfile(context, 'settings', await tokenIn(context), async (profile) => {
      await unsubscribe(profile, ports)
      return context.html(messagePage('You are unsubscribed', 'Nothing more will be sent.', watches))
    }),
  )
  app.post('/pause', async (context) => {
    const given = await form(context)
    const weeks = Math.min(4, Math.max(1, Math.trunc(Number(textOf(given, 'weeks'))) || 1))
    return withProfile(context, 'settings', textOf(given, 't') ?? '', async (profile) => {
      await pause(profile, weeks, ports)
      return context.html(
        messagePage(
          'Paused',
          `Nothing is sent for ${weeks} week${weeks > 1 ? 's' : ''}. What changes meanwhile is in the first digest after it.`,
          watches,
        ),
      )
    })
  })
  return app
}
