import { expect, test } from 'vitest'
import { canonicalAddress } from '#adapters/addresses.ts'
import { AddressRefused } from '#core/failures.ts'

test.each([
  ['reader@example.org', 'reader@example.org'],
  ['  Reader+tag@EXAMPLE.org ', 'Reader+tag@example.org'],
  ["o'neil_x@sub.example.co.uk", "o'neil_x@sub.example.co.uk"],
  ['leser@bücher.example', 'leser@xn--bcher-kva.example'],
  ['reader@مثال.example', 'reader@xn--mgbh0fb.example'],
])('%s is one mailbox', (input, normal) => {
  expect(canonicalAddress(input)).toBe(normal)
  expect(canonicalAddress(normal)).toBe(normal)
})

test.each([
  '',
  '@',
  'reader',
  'reader@',
  '@example.org',
  'a@b',
  'a@example.org,b@example.org',
  'a@example.org;b@example.org',
  'a@example.org b@example.org',
  'a@b@example.org',
  'Reader <a@example.org>',
  '<a@example.org>',
  '"a b"@example.org',
  'a(comment)@example.org',
  'a@example.org\r\nBcc: b@example.org',
  'a\n@example.org',
  'a\u0000@example.org',
  'a\u202e@example.org',
  'a@exam\u202eple.org',
  'a@exam\u200bple.org',
  'lесер@example.org',
  '.a@example.org',
  'a..b@example.org',
  'a.@example.org',
  'a@-example.org',
  'a@example..org',
  'a@.example.org',
  'a@example.org.',
  'a@[127.0.0.1]',
  'a@127.0.0.1',
  'a@0x7f.1',
  'a@exa%6dple.org',
  'a@example.org/x',
  'a@example.org:25',
  `${'a'.repeat(65)}@example.org`,
  `a@${'b'.repeat(64)}.org`,
  `a@${'b.'.repeat(130)}org`,
])('%j is refused', (input) => {
  expect(() => canonicalAddress(input)).toThrow(AddressRefused)
})

test('a refusal does not repeat the address', () => {
  expect(() => canonicalAddress('secret reader@example.org')).toThrow(/^(?!.*secret)/)
})
