import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Claim } from '#core/claims/claim.ts'

/** Fields of a claim as they must be read; what is left out does not matter. */
export const ExpectedClaim = z.record(z.string(), z.unknown())
export type ExpectedClaim = z.infer<typeof ExpectedClaim>

export const Phrase = z.strictObject({
  text: z.string(),
  /** Watch whose pack it is read with; none by default. */
  pack: z.string().optional(),
  published: z.string().optional(),
  /** Every claim of the file's kind that must be read; none for a near-miss. */
  claims: z.array(ExpectedClaim),
  /** Why the reader fails on it today. Such a phrase must fail: whoever makes it pass takes this line out. */
  notYet: z.string().optional(),
})
export type Phrase = z.infer<typeof Phrase>

export const kinds = ['control', 'casualty', 'diplomacy'] as const
export type Kind = (typeof kinds)[number]

/**
 * `detector` is the kind of claims its phrases list. A file without one lists claims of every kind, each with its `kind`:
 * sentences as they come, which are scored and not held to one by one.
 */
export const PhraseFile = z.strictObject({
  detector: z.enum(kinds).optional(),
  phrases: z.array(Phrase).min(1),
})
export type PhraseFile = z.infer<typeof PhraseFile>

const folder = new URL('../../../corpus/phrases/', import.meta.url)

/** Paths of all phrase files. */
export function phraseFiles(): readonly URL[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'places.json')
    .sort()
    .map((name) => new URL(name, folder))
}

export function readPhrases(file: URL | string): PhraseFile {
  return PhraseFile.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Whether one field of a claim is as expected. Strings for actors, places and speakers stand for names within. */
export function fieldFits(claim: Claim, key: string, value: unknown): boolean {
  const all: Record<string, unknown> = { ...claim.speaker, ...claim }
  const actual = all[key]
  if (key === 'speaker' && value === null) return claim.speaker === null
  if (typeof value === 'string' && isNamed(actual)) return actual.name.toLowerCase().includes(value.toLowerCase())
  return isObject(value) ? matches(actual, value) : actual === value
}

export function claimFits(claim: Claim, expected: ExpectedClaim): boolean {
  return Object.entries(expected).every(([key, value]) => fieldFits(claim, key, value))
}

function matches(actual: unknown, expected: Record<string, unknown>): boolean {
  if (!isObject(actual)) return false
  return Object.entries(expected).every(([key, value]) =>
    isObject(value) ? matches(actual[key], value) : actual[key] === value,
  )
}

function isNamed(value: unknown): value is { name: string } {
  return isObject(value) && typeof value.name === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
