import PostalMime from 'postal-mime'
import type { Stores } from '#adapters/stores.ts'
import { later } from '#core/later.ts'
import type { Tokens } from '#core/ports/subscribers.ts'
import type { Host } from './host.ts'

export const demoAddress = 'reader@sitrep.example'

/** What the demo's reader asks for besides every watch: digests at breakfast in Beirut, alerts from two sources on, no mail on quiet days. */
const wishes = [
  // Boxes that it does not name are meant unticked.
  ['whole', 'yes'],
  ...['control', 'casualty', 'diplomacy'].map((topic) => ['topics', topic] as const),
  ['at', '07:00'],
  ['zone', 'Asia/Beirut'],
  ['send', 'digest'],
  ['send', 'alerts'],
  ['bar', 'reported'],
  ['perDay', '20'],
] as const

/**
 * Subscribes the demo's reader through the public pages, as anybody would: the form, the mail, its link, the button.
 * `more`: fields of the form beside the usual. Does nothing for a reader who is known already, whatever became of them. Answers their key.
 */
export async function subscribeDemo(
  host: Host,
  stores: Stores,
  tokens: Tokens,
  watches: readonly string[],
  more: readonly (readonly [field: string, value: string])[] = [],
): Promise<string> {
  const subscriber = tokens.subscriberOf(demoAddress)
  const known = await stores.subscribers.profile(subscriber)
  if (known && known.state !== 'pending') return subscriber
  if (!known) {
    await post(host, '/subscribe', [
      ['f', await formStamp(host)],
      ['address', demoAddress],
      ...watches.map((id) => ['watches', id] as const),
      ...wishes,
      ...more,
    ])
    await host.drain()
  }
  await post(host, '/confirm', [['t', await confirmToken(host)]])
  await host.drain()
  return subscriber
}

/** Opens a form as a browser does, and takes the time that people take to fill it in. */
export async function formStamp(host: Pick<Host, 'ports' | 'clock'>, path = '/subscribe'): Promise<string> {
  const page = await (await fetch(`http://127.0.0.1:${host.ports.web}${path}`)).text()
  host.clock.travel(later(host.clock.now(), 5))
  return /name="f" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** The token of the newest confirmation mail, out of the link in its text. */
async function confirmToken(host: Host): Promise<string> {
  const mails = host.inbox.list().filter(({ envelope }) => envelope.to.includes(demoAddress))
  const newest = mails.filter(({ envelope }) => envelope.tags.delivery?.startsWith('F-')).at(-1)
  const { text } = await PostalMime.parse((newest && host.inbox.raw(newest.name)) ?? '')
  const token = /\/confirm\?t=([\w.~-]+)/.exec(text ?? '')?.[1]
  if (token === undefined) throw new Error(`no confirmation mail for ${demoAddress} is in the inbox`)
  return token
}

async function post(host: Host, path: string, fields: readonly (readonly [string, string])[]): Promise<void> {
  const form = new URLSearchParams()
  for (const [name, value] of fields) form.append(name, value)
  const response = await fetch(`http://127.0.0.1:${host.ports.web}${path}`, { method: 'POST', body: form })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
}
