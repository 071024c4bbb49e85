import { gazetteers } from '#adapters/gazetteers.ts'
import { packs } from '#adapters/packs.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import type { Claim, Reading } from '#core/claims/claim.ts'
import type { ReadingContext } from '#core/claims/context.ts'
import { contextOf } from '#core/claims/context-of.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { packOf } from '#core/corpus/pack-of.ts'

export interface Text {
  readonly id: string
  readonly text: string
  readonly published?: string | null | undefined
}

/** What scorers ask of the reader; texts without a source are read with the pack that they speak of, if any. */
export interface Reader {
  read(text: Text): Reading
  context(text: Text): ReadingContext
}

export function reader(): Reader {
  const tagger = winkTagger()
  const world = gazetteers()
  const packFor = (text: string) => packOf({ source: null, text }, packs().all())
  return {
    read: ({ id, text, published }) =>
      readClaims({ id, text, published }, { tagger, pack: packFor(text), gazetteers: world }),
    context: ({ id, text, published }) =>
      contextOf(text, { id, published: published ?? null, source: null }, tagger, packFor(text), world),
  }
}

/** A claim in one line, for people. */
export function lineOf(claim: Claim): string {
  return `${whatOf(claim)} [${claim.modality}] at ${claim.place?.name ?? '-'} by ${claim.speaker?.name ?? 'the article'}: ${claim.text}`
}

function whatOf(claim: Claim): string {
  if (claim.kind === 'casualty') {
    const { value, low, high, bound } = claim.count
    return `${claim.casualty} ${value ?? `${low ?? ''}–${high ?? ''}`} ${bound} ${claim.victims?.group ?? ''}`.trimEnd()
  }
  if (claim.kind === 'diplomacy') return `${claim.type} ${claim.actor.name} → ${claim.target?.name ?? '-'}`
  return `${claim.type} ${claim.extent} gainer ${claim.gainer?.name ?? '-'} loser ${claim.loser?.name ?? '-'}`
}
