import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { PlaceMentionRead } from '#core/claims/places/place-reading.ts'

/** One mention: its words, and what else must be read of it. */
export const ExpectedPlace = z.strictObject({
  text: z.string(),
  /** What a reference means; the mention's own words by default. */
  name: z.string().optional(),
  role: z.string().optional(),
  kind: z.string().optional(),
  level: z.string().optional(),
  part: z.string().optional(),
  country: z.string().length(2).optional(),
})
export type ExpectedPlace = z.infer<typeof ExpectedPlace>

/** `places` are all mentions of the text, in order; none for a near-miss. */
export const PlacePhrase = z.strictObject({
  text: z.string(),
  places: z.array(ExpectedPlace),
  /** Why it is not read so today. Such a phrase must fail. */
  notYet: z.string().optional(),
})
export type PlacePhrase = z.infer<typeof PlacePhrase>

const PlacePhrases = z.strictObject({
  rules: z.array(z.strictObject({ rule: z.string(), phrases: z.array(PlacePhrase).min(1) })).min(1),
})

const file = new URL('../../../corpus/phrases/places.json', import.meta.url)

/** The phrases of corpus/phrases/places.json with the rule each stands for. */
export function placePhrases(): readonly (PlacePhrase & { readonly rule: string })[] {
  const { rules } = PlacePhrases.parse(JSON.parse(readFileSync(file, 'utf8')))
  return rules.flatMap(({ rule, phrases }) => phrases.map((phrase) => ({ ...phrase, rule })))
}

/** The fields of a mention that an expectation names. */
export function readAs(mention: PlaceMentionRead, expected: ExpectedPlace): ExpectedPlace {
  const { text, role, kind, place } = mention
  const all: ExpectedPlace = {
    text,
    name: place.name,
    role,
    kind,
    level: place.level,
    part: place.part,
    country: place.country,
  }
  const asked = new Set(Object.keys(expected))
  return ExpectedPlace.parse(Object.fromEntries(Object.entries(all).filter(([key]) => asked.has(key))))
}
