import { expect, test } from 'vitest'
import { attacksOn, patternsIn } from '../../bench/patterns.ts'

const patterns = patternsIn(new URL('../../../functions/core/claims/', import.meta.url))

test('no pattern of the reader goes back over a long text again and again', () => {
  expect(patterns.length).toBeGreaterThan(300)
  const slow = patterns.flatMap(({ file, pattern }) =>
    attacksOn(pattern, 4000).flatMap((text) => {
      const ms = cpu(() => pattern.test(text))
      return ms > 60 && cpu(() => pattern.test(text)) > 60
        ? [`${file}: ${pattern} on ${JSON.stringify(text.slice(0, 12))}…`]
        : []
    }),
  )
  expect(slow).toEqual([])
})

test('a pattern that does is found', () => {
  const attacks = attacksOn(/(?:a+)+$/, 22)
  expect(attacks.some((text) => cpu(() => /(?:a+)+$/.test(text)) > 20)).toBe(true)
})

function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
