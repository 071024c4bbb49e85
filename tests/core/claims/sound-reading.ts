import { expect } from 'vitest'
import type { Reading } from '#core/claims/claim.ts'

/** Spans hold the words they name, triggers stand inside their clause, and passages cover everything but blanks. */
export function expectSound(text: string, { claims, passages }: Reading): void {
  for (const { span, trigger, text: words, spans } of claims) {
    expect(words).toBe(text.slice(...span))
    expect(trigger[0]).toBeGreaterThanOrEqual(span[0])
    expect(trigger[1]).toBeLessThanOrEqual(span[1])
    for (const [from, to] of Object.values(spans)) {
      expect(from).toBeLessThan(to)
      expect(to).toBeLessThanOrEqual(text.length)
    }
  }
  let covered = 0
  for (const { span } of passages) {
    expect(span[0]).toBeGreaterThanOrEqual(covered)
    expect(text.slice(covered, span[0]).trim()).toBe('')
    covered = span[1]
  }
  expect(text.slice(covered).trim()).toBe('')
}
