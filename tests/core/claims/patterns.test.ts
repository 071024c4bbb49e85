import { expect, test } from 'vitest'
import { attacksOn, patternsIn } from '../../bench/patterns.ts'

const patterns = patternsIn(new URL('../../../functions/core/claims/', import.meta.url))

test('no pattern of the reader goes back over a long text again and again', () => {
  expect(patterns.length).toBeGreaterThan(300)
  const slow = patterns.flatMap(({ file, pattern }) =>
    attacksOn(pattern, 4000)
      .filter((text) => takesAlways(60, () => pattern.test(text)))
      .map((text) => `${file}: ${pattern} on ${JSON.stringify(text.slice(0, 12))}…`),
  )
  expect(slow).toEqual([])
})

test('a pattern that does is found', () => {
  const attacks = attacksOn(/(?:a+)+$/, 22)
  expect(attacks.some((text) => takesAlways(20, () => /(?:a+)+$/.test(text)))).toBe(true)
})

/** Whether each of some tries takes longer than so many milliseconds: other work on the machine slows one or the other. */
function takesAlways(ms: number, work: () => void): boolean {
  for (let tries = 0; tries < 6; tries++) {
    const from = performance.now()
    work()
    if (performance.now() - from <= ms) return false
  }
  return true
}
