import type { Pack } from '#core/corpus/pack.ts'
import type { Instant } from '#core/instant.ts'
import { normaliseAddress } from '#core/subscribers/address.ts'
import { pages } from '#functions/pages/pages.ts'
import { pack } from '../builders/pack.ts'
import { world } from '../memory/world.ts'

/** The public web over memory, asked as a browser asks. */
export function web({
  now = '2013-06-05T05:00:00.000Z',
  packs = [pack],
}: {
  now?: Instant
  packs?: readonly Pack[]
} = {}) {
  const ports = world({ now, packs })
  const app = pages({ ...ports, publicUrl: 'https://sitrep.example', canonical: normaliseAddress })
  return {
    ports,
    app,
    get: (path: string) => app.request(path),
    post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    keyOf: (address: string) => ports.tokens.subscriberOf(address),
    profile: (address: string) => ports.subscribers.profile(ports.tokens.subscriberOf(address)),
    token: (purpose: 'confirm' | 'unsubscribe' | 'settings' | 'block', address: string, epoch = 1) =>
      ports.tokens.sign(purpose, ports.tokens.subscriberOf(address), epoch, null),
    /** Signs up and presses the button of the confirmation page. */
    async join(address: string) {
      await this.post('/subscribe', { address })
      await this.post('/confirm', { t: this.token('confirm', address) })
    },
  }
}
