import { describe, expect, it } from 'vitest'
import { cases, judge, read } from './where.ts'

const judged = cases().map((given, index) => ({
  given,
  /** A third was never looked at while the rules were made. */
  part: index % 3 === 2 ? 'held back' : 'open',
  verdict: judge(given, read(given)),
}))

describe.each(['open', 'held back'])('names in context, the cases that were %s', (part) => {
  const all = judged.filter((each) => each.part === part)
  const missed = (verdict: RegExp) =>
    all.filter((each) => verdict.test(each.verdict)).map(({ given, verdict }) => `${verdict}: ${given.text}`)

  it('are found and resolved to the right place', () => {
    const right = all.filter(({ verdict }) => verdict === 'right').length
    expect(right / all.length, missed(/^(?!right)/).join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('are hardly ever put into the wrong country', () => {
    expect(missed(/country/).length / all.length, missed(/country/).join('\n')).toBeLessThanOrEqual(0.015)
  })
})
