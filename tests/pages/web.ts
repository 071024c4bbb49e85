import type { Pack } from '#core/corpus/pack.ts'
import type { Instant } from '#core/instant.ts'
import { later } from '#core/later.ts'
import type { TokenPurpose } from '#core/ports/subscribers.ts'
import { normaliseAddress } from '#core/subscribers/address.ts'
import { type OpenForm, stampFor } from '#functions/pages/form-stamp.ts'
import { pages } from '#functions/pages/pages.ts'
import { pack } from '../builders/pack.ts'
import { type World, world } from '../memory/world.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** The public web over memory, asked as a browser asks. */
export function web({
  now = '2013-06-05T05:00:00.000Z',
  packs = [pack],
}: {
  now?: Instant
  packs?: readonly Pack[]
} = {}) {
  return webOf(world({ now, packs }))
}

export function webOf(ports: World) {
  const app = pages({ ...ports, publicUrl: 'https://sitrep.example', canonical: normaliseAddress })
  const keyOf = (address: string) => ports.tokens.subscriberOf(address)
  const post = (path: string, fields: Fields = {}) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
    return app.request(path, { method: 'POST', headers: { 'content-type': form }, body: body.toString() })
  }
  return {
    ports,
    app,
    keyOf,
    post,
    get: (path: string) => app.request(path),
    profile: (address: string) => ports.subscribers.profile(keyOf(address)),
    /** Good for the profile as it stands, unless another epoch is given. */
    token: (purpose: TokenPurpose, address: string, epoch = ports.store.profiles.get(keyOf(address))?.epoch ?? 1) =>
      ports.tokens.sign(purpose, keyOf(address), epoch, null),
    /** A form as somebody sends it who took a minute to fill it in. */
    stamp: (name: OpenForm) =>
      stampFor(name, { tokens: ports.tokens, clock: { now: () => later(ports.clock.now(), -60) } }),
    subscribe(fields: Fields) {
      return post('/subscribe', { f: this.stamp('subscribe'), ...fields })
    },
    /** Signs up and presses the button of the confirmation page. */
    async join(address: string, fields: Fields = {}) {
      await this.subscribe({ address, ...fields })
      await post('/confirm', { t: this.token('confirm', address) })
    },
  }
}

const form = 'application/x-www-form-urlencoded'
