import { expect, test } from 'vitest'
import { mayAsk, robotsOf } from '#core/articles/robots.ts'

const text = `# news
User-agent: *
Disallow: /search
Disallow: /*?print=
Allow: /search/about$
Disallow: /private*/x$

User-agent: OtherBot
User-agent: sitrep
Disallow: /sitrep-only
`

test.each([
  ['/world/a', true],
  ['/search?q=1', false],
  ['/search/about', true],
  ['/search/about-us', false],
  ['/world/a?print=1', false],
  ['/private-1/y/x', false],
  ['/private-1/x/y', true],
  ['/sitrep-only', true],
])('others may ask for %s: %s', (path, may) => {
  expect(mayAsk(robotsOf(text, 'anybody'), path)).toBe(may)
})

test('the group of a name counts instead of the one for all, in whatever company it is named', () => {
  const robots = robotsOf(text, 'sitrep')
  expect(mayAsk(robots, '/search')).toBe(true)
  expect(mayAsk(robots, '/sitrep-only/x')).toBe(false)
})

test('what is no robots.txt forbids nothing, and no rule takes long', () => {
  expect(mayAsk(robotsOf('<html>not found</html>', 'sitrep'), '/a')).toBe(true)
  const robots = robotsOf(`User-agent: *\nDisallow: /${'*a'.repeat(5000)}$`, 'sitrep')
  expect(mayAsk(robots, `/${'a'.repeat(20_000)}b`)).toBe(true)
})
