import { idOf } from '#core/id.ts'
import type { Tokens } from '#core/ports/subscribers.ts'
import { normaliseAddress } from '#core/subscribers/address.ts'

/** Readable tokens whose "mac" is a plain hash: same grammar and answers as the real ones, no secret. */
export function memoryTokens(): Tokens {
  const macs = new Map<string, string>()
  /** The same link stands in every mail to a reader: hashed once. */
  function macOf(payload: string): string {
    const mac = macs.get(payload) ?? idOf('mac', payload)
    macs.set(payload, mac)
    return mac
  }
  return {
    sign(purpose, subscriber, epoch, expires) {
      const payload = `v1.m.${purpose}.${subscriber}.${epoch}.${expires === null ? 0 : Date.parse(expires)}`
      return `${payload}.${macOf(payload)}`
    },
    verify(token, purpose, now) {
      const payload = token.slice(0, token.lastIndexOf('.'))
      const [version, , purposeOf, subscriber, epoch, expiry] = payload.split('.')
      if (version !== 'v1' || token !== `${payload}.${macOf(payload)}`) return 'invalid'
      if (purposeOf !== purpose || !subscriber) return 'invalid'
      if (expiry !== '0' && Number(expiry) <= Date.parse(now)) return 'expired'
      return { subscriber, epoch: Number(epoch) }
    },
    subscriberOf: (address) => idOf('subscriber', normaliseAddress(address).toLowerCase()),
  }
}
