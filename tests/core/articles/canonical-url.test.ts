import { expect, test } from 'vitest'
import { articleIdOf, hostOf, ownUrl } from '#core/articles/canonical-url.ts'

const url = 'https://www.courier.example/world/arden-falls?page=2'

test.each([
  'http://www.courier.example/world/arden-falls?page=2',
  'https://WWW.Courier.example:443/world/arden-falls?page=2#comments',
  'https://www.courier.example/world/arden-falls?utm_source=feed&page=2&fbclid=x',
  'https://www.courier.example/world/arden-falls/?page=2&at_medium=RSS&traffic_source=rss',
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

const named = 'https://www.courier.example/world/rebels-enter-arden-12345678'

test.each([
  'https://amp.courier.example/world/rebels-enter-arden-12345678.amp.html',
  'https://m.courier.example/world/rebels-enter-arden-12345678/amp/',
  'https://courier.example/print/12345678',
])('the page at %s may name the article', (url) => {
  expect(ownUrl(url, named)).toBe(named)
})

test.each([
  [
    'another site',
    'https://www.courier.example/world/rebels-enter-arden-12345678',
    'https://gazette.example/rebels-enter-arden-12345678',
  ],
  ['the front of its site', named, 'https://www.courier.example/'],
  ['its section', named, 'https://www.courier.example/world'],
  ['another article', named, 'https://www.courier.example/world/rebels-leave-arden-12345999'],
  ['nothing', named, null],
])('a page that names %s is not believed', (_, url, other) => {
  expect(ownUrl(url, other)).toBe(url)
})
