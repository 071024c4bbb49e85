import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { claimFits, type Kind, type Phrase, phraseFiles, readPhrases } from '../../quality/own/phrases.ts'
import { claimsOf } from '../../quality/own/score-phrases.ts'
import { lineOf } from '../../quality/reader.ts'

for (const file of phraseFiles()) {
  const { detector, phrases } = readPhrases(file)
  if (detector === undefined) continue
  describe(`phrases of ${basename(file.pathname)}`, () => {
    for (const phrase of phrases) {
      const run = phrase.notYet === undefined ? test : test.fails
      const reason = phrase.notYet === undefined ? '' : ` (not yet: ${phrase.notYet})`
      run(`reads as it should: ${phrase.text}${reason}`, () => expectReading(detector, phrase))
    }
  })
}

/** Claims of the file's kind must be those expected, no more and no fewer. */
function expectReading(kind: Kind, phrase: Phrase): void {
  const left = [...claimsOf(phrase, kind)]
  for (const expected of phrase.claims) {
    const at = left.findIndex((claim) => claimFits(claim, expected))
    expect(at, `expected ${JSON.stringify(expected)} among ${JSON.stringify(left.map(lineOf))}`).toBeGreaterThanOrEqual(
      0,
    )
    left.splice(at, 1)
  }
  expect(left.map(lineOf)).toEqual([])
}
