import { expect, test } from 'vitest'
import { articleIdOf, hostOf } from '#core/articles/canonical-url.ts'

const url = 'https://www.courier.example/world/arden-falls?page=2'

test.each([
  'http://www.courier.example/world/arden-falls?page=2',
  'https://WWW.Courier.example:443/world/arden-falls?page=2#comments',
  'https://www.courier.example/world/arden-falls?utm_source=feed&page=2&fbclid=x',
])('%s is the same article', (spelling) => {
  expect(articleIdOf(spelling)).toBe(articleIdOf(url))
})

test.each([
  'https://www.courier.example/world/Arden-falls?page=2',
  'https://www.courier.example/world/arden-falls?page=3',
  'https://courier.example/world/arden-falls?page=2',
])('%s is another article', (spelling) => {
  expect(articleIdOf(spelling)).not.toBe(articleIdOf(url))
})

test('a host is named without www', () => {
  expect(hostOf(url)).toBe('courier.example')
})
