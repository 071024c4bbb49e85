import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { packs } from '#adapters/packs.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import type { Claim } from '#core/claims/claim.ts'
import { readClaims } from '#core/claims/read-claims.ts'

const Expected = z.record(z.string(), z.unknown())
const Phrases = z.object({
  detector: z.string(),
  phrases: z.array(
    z.object({
      text: z.string(),
      /** Watch whose pack it is read with; none by default. */
      pack: z.string().optional(),
      published: z.string().optional(),
      claims: z.array(Expected),
    }),
  ),
})
type Phrase = z.infer<typeof Phrases>['phrases'][number]

const folder = new URL('../../../corpus/phrases/', import.meta.url)
const tagger = winkTagger()

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const { detector, phrases } = Phrases.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  describe(`phrases of ${file}`, () => {
    it.each(phrases)('reads as it should: $text', (phrase) => expectReading(detector, phrase))
  })
}

/** Claims of the file's kind must be those expected, no more and no fewer. */
function expectReading(detector: string, phrase: Phrase): void {
  const pack = phrase.pack ? packs().of(phrase.pack) : null
  const article = { id: 'phrase', text: phrase.text, published: phrase.published ?? null }
  const found = readClaims(article, { tagger, pack }).claims.filter((claim) => claim.kind === detector)
  const left = [...found]
  for (const expected of phrase.claims) {
    const at = left.findIndex((claim) => fits(claim, expected))
    expect(at, `expected ${JSON.stringify(expected)} among ${JSON.stringify(found.map(short))}`).toBeGreaterThanOrEqual(
      0,
    )
    left.splice(at, 1)
  }
  expect(left.map(short)).toEqual([])
}

/** Strings for actors, places and speakers stand for names within; everything else must be equal where it is told. */
function fits(claim: Claim, expected: Record<string, unknown>): boolean {
  return Object.entries(expected).every(([key, value]) => {
    const all: Record<string, unknown> = { ...claim.speaker, ...claim }
    const actual = all[key]
    if (key === 'speaker' && value === null) return claim.speaker === null
    if (typeof value === 'string' && isNamed(actual)) return actual.name.toLowerCase().includes(value.toLowerCase())
    return isObject(value) ? matches(actual, value) : actual === value
  })
}

function isNamed(value: unknown): value is { name: string } {
  return isObject(value) && typeof value.name === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function matches(actual: unknown, expected: Record<string, unknown>): boolean {
  if (!isObject(actual)) return false
  return Object.entries(expected).every(([key, value]) =>
    isObject(value) ? matches(actual[key], value) : actual[key] === value,
  )
}

function short(claim: Claim): string {
  const place = claim.place?.name ?? '-'
  const type = claim.kind === 'casualty' ? `${claim.casualty} ${claim.count.value}` : claim.type
  return `${type} [${claim.modality}] ${place} by ${claim.speaker?.name ?? 'the article'}: ${claim.text}`
}
