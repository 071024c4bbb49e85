import { gazetteers } from '#adapters/gazetteers.ts'
import { packs } from '#adapters/packs.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import type { Claim } from '#core/claims/claim.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { type Score, scoreOf, type Verdict } from '../measures.ts'
import { lineOf } from '../reader.ts'
import { claimFits, type ExpectedClaim, fieldFits, type Kind, kinds, type Phrase, type PhraseFile } from './phrases.ts'

const tagger = winkTagger()
const world = gazetteers()

/** The claims of one kind that a phrase is read as. */
export function claimsOf(phrase: Phrase, kind: Kind): readonly Claim[] {
  return allClaimsOf(phrase).filter((claim) => claim.kind === kind)
}

function allClaimsOf(phrase: Phrase): readonly Claim[] {
  const pack = phrase.pack ? packs().of(phrase.pack) : null
  const article = { id: 'phrase', text: phrase.text, published: phrase.published ?? null }
  return readClaims(article, { tagger, pack, gazetteers: world }).claims
}

/** Claims found by kind, and how well the found ones' fields are read. `name` tells the file in disagreements. */
export function scorePhrases(set: string, files: readonly (readonly [name: string, file: PhraseFile])[]): Score {
  const verdicts = files.flatMap(([name, { detector, phrases }]) =>
    phrases.flatMap((phrase) => {
      const read = allClaimsOf(phrase)
      return (detector ? [detector] : kinds).flatMap((kind) => {
        const claims = phrase.claims.filter((claim) => detector !== undefined || claim.kind === kind)
        const found = read.filter((claim) => claim.kind === kind)
        return verdictsOn(name, kind, { ...phrase, claims }, found)
      })
    }),
  )
  const order = ['control', 'casualty', 'diplomacy', 'modality', 'place', 'speaker', 'bound', 'whole claim']
  return scoreOf(
    set,
    [...verdicts].sort((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure)),
  )
}

/** The fields that have an accuracy of their own, and where phrases tell them. */
const fields: readonly (readonly [measure: string, key: string])[] = [
  ['modality', 'modality'],
  ['place', 'place'],
  ['speaker', 'speaker'],
  ['bound', 'count'],
]

function verdictsOn(file: string, kind: string, phrase: Phrase, found: readonly Claim[]): readonly Verdict[] {
  const pairs = pairsOf(phrase.claims, found)
  const left = found.filter((claim) => !pairs.some((pair) => pair.claim === claim))
  const why = (gold: unknown, claim: Claim | undefined) => ({
    id: file,
    text: phrase.text,
    gold: gold ? JSON.stringify(gold) : 'nothing',
    found: claim ? lineOf(claim) : 'nothing',
  })
  return [
    ...pairs.flatMap(({ expected, claim }): readonly Verdict[] => [
      {
        measure: kind,
        right: claim !== undefined,
        expected: true,
        found: claim !== undefined,
        why: why(expected, claim),
      },
      ...(claim ? fieldVerdicts(expected, claim, why) : []),
      {
        measure: 'whole claim',
        right: claim !== undefined && claimFits(claim, expected),
        expected: true,
        why: why(expected, claim),
      },
    ]),
    ...left.map((claim) => ({
      measure: kind,
      right: false,
      expected: false,
      found: true,
      why: why(undefined, claim),
    })),
  ]
}

function fieldVerdicts(
  expected: ExpectedClaim,
  claim: Claim,
  why: (gold: unknown, claim: Claim) => NonNullable<Verdict['why']>,
): readonly Verdict[] {
  return fields.flatMap(([measure, key]) => {
    if (!(key in expected)) return []
    const right = fieldFits(claim, key, expected[key])
    return [{ measure, right, expected: true, why: why({ [key]: expected[key] }, claim) }]
  })
}

/** Each expected claim with the found one of its type that fits it best; a claim answers once. */
function pairsOf(expected: readonly ExpectedClaim[], found: readonly Claim[]) {
  const left = new Set(found)
  const pair = (wanted: ExpectedClaim) => {
    const best = [...left]
      .filter((claim) => ['type', 'casualty'].every((key) => !(key in wanted) || fieldFits(claim, key, wanted[key])))
      .sort((a, b) => fitting(b, wanted) - fitting(a, wanted))[0]
    if (best) left.delete(best)
    return { expected: wanted, claim: best }
  }
  return expected.map(pair)
}

function fitting(claim: Claim, expected: ExpectedClaim): number {
  return Object.entries(expected).filter(([key, value]) => fieldFits(claim, key, value)).length
}
