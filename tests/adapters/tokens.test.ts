import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokens } from '#adapters/tokens.ts'
import { AddressRefused } from '#core/failures.ts'
import type { TokenPurpose } from '#core/ports/subscribers.ts'

const key = (fill: number) => new Uint8Array(32).fill(fill)
const pepper = key(9)
const ours = tokens({ k1: key(1) }, pepper)
const now = '2013-06-05T06:00:00.000Z'
const tomorrow = '2013-06-06T06:00:00.000Z'

test('a token says whose it is until it expires', () => {
  const token = ours.sign('confirm', 's1', 3, tomorrow)
  expect(token).toMatch(/^v1\.k1\.confirm\.s1\.3\.\d+\.[\w-]{22}$/)
  expect(ours.verify(token, 'confirm', now)).toEqual({ subscriber: 's1', epoch: 3 })
  expect(ours.verify(token, 'confirm', tomorrow)).toBe('expired')
})

test('unsubscribe tokens never expire, whatever was asked', () => {
  const token = ours.sign('unsubscribe', 's1', 1, tomorrow)
  expect(ours.verify(token, 'unsubscribe', '2043-06-05T06:00:00.000Z')).toEqual({ subscriber: 's1', epoch: 1 })
})

test('a token for one purpose is refused for every other', () => {
  const purposes: TokenPurpose[] = ['confirm', 'unsubscribe', 'settings', 'block']
  for (const purpose of purposes) {
    const token = ours.sign(purpose, 's1', 1, tomorrow)
    const accepted = purposes.filter((each) => typeof ours.verify(token, each, now) === 'object')
    expect(accepted).toEqual([purpose])
  }
})

test('any altered, added or removed character is refused', () => {
  const token = ours.sign('settings', 's1', 1, tomorrow)
  fc.assert(
    fc.property(fc.nat(token.length), fc.constantFrom(0, 1), fc.string({ maxLength: 2 }), (at, drop, put) => {
      const altered = token.slice(0, at) + put + token.slice(at + drop)
      fc.pre(altered !== token)
      expect(ours.verify(altered, 'settings', now)).toBe('invalid')
    }),
    { numRuns: 500 },
  )
})

test('no number has a second spelling', () => {
  const token = ours.sign('settings', 's1', 1, null)
  for (const epoch of ['01', '1e0', '+1', '1.0', ' 1', '0x1']) {
    expect(ours.verify(token.replace('.s1.1.', `.s1.${epoch}.`), 'settings', now)).toBe('invalid')
  }
})

test('the third key of a ring verifies, the fourth only for unsubscribing, and never under another key', () => {
  const settings = ours.sign('settings', 's1', 1, tomorrow)
  const unsubscribe = ours.sign('unsubscribe', 's1', 1, null)
  const rotated = tokens({ k2: key(2), k3: key(3), k1: key(1) }, pepper)
  const twice = tokens({ k3: key(3), k4: key(4), k2: key(2), k1: key(1) }, pepper)
  const stranger = tokens({ k1: key(7) }, pepper)
  expect(rotated.sign('settings', 's1', 1, null)).toContain('v1.k2.')
  expect(rotated.verify(settings, 'settings', now)).toEqual({ subscriber: 's1', epoch: 1 })
  expect(twice.verify(settings, 'settings', now)).toBe('invalid')
  expect(twice.verify(unsubscribe, 'unsubscribe', now)).toEqual({ subscriber: 's1', epoch: 1 })
  expect(stranger.verify(unsubscribe, 'unsubscribe', now)).toBe('invalid')
})

test('an address has one key however it is spelt, another under another pepper, and shows nothing of itself', () => {
  const subscriber = ours.subscriberOf('Reader@Bücher.example')
  expect(subscriber).toMatch(/^[\w-]{22}$/)
  expect(ours.subscriberOf(' reader@xn--bcher-kva.EXAMPLE ')).toBe(subscriber)
  expect(tokens({ k1: key(1) }, key(8)).subscriberOf('reader@xn--bcher-kva.example')).not.toBe(subscriber)
  expect(() => ours.subscriberOf('a@x.org, b@x.org')).toThrow(AddressRefused)
})
