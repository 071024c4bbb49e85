import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '#core/instant.ts'
import type { TokenPurpose, Tokens } from '#core/ports/subscribers.ts'
import { verifying } from '#core/rotation.ts'
import { canonicalAddress } from './addresses.ts'

/** Key ids and secrets in the order of a ring: the first signs, the first ones verify, older ones verify unsubscribing alone. */
export type TokenKeys = Readonly<Record<string, Uint8Array>>

/** 128 bits in 22 base64url characters: short enough for a header line, far beyond guessing. */
const length = 22

/**
 * `v1.kid.purpose.subscriber.epoch.expiry.mac`; expiry in epoch seconds, 0 = never. Unsubscribe tokens never expire,
 * whatever is asked: the link of the oldest mail must work.
 */
export function tokens(keys: TokenKeys, pepper: Uint8Array): Tokens {
  const kids = Object.keys(keys)
  const make = (kid: string, purpose: TokenPurpose, subscriber: string, epoch: number, expiry: number) => {
    const payload = `v1.${kid}.${purpose}.${subscriber}.${epoch}.${expiry}`
    return `${payload}.${mac(keys[kid], `token ${payload}`)}`
  }
  return {
    sign(purpose, subscriber, epoch, expires) {
      return make(kids[0] ?? '', purpose, subscriber, epoch, purpose === 'unsubscribe' ? 0 : seconds(expires))
    },
    verify(token, purpose, now) {
      const [, kid = '', , subscriber = '', epochText, expiryText] = token.split('.')
      const place = kids.indexOf(kid)
      if (place < 0 || (place >= verifying && purpose !== 'unsubscribe') || subscriber === '') return 'invalid'
      const [epoch, expiry] = [Number(epochText), Number(expiryText)]
      // Made again from what was read, the token must be the same text: no field has a second spelling.
      if (!equal(token, make(kid, purpose, subscriber, epoch, expiry))) return 'invalid'
      return expiry !== 0 && expiry * 1000 <= Date.parse(now) ? 'expired' : { subscriber, epoch }
    },
    subscriberOf: (address) => mac(pepper, `subscriber ${canonicalAddress(address).toLowerCase()}`),
  }
}

function seconds(expires: Instant | null): number {
  return expires === null ? 0 : Math.floor(Date.parse(expires) / 1000)
}

function mac(key: Uint8Array | undefined, text: string): string {
  if (!key || key.length < 32) throw new TypeError('expected a key of at least 32 bytes')
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, length)
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
