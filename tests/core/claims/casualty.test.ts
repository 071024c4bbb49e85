import { describe, expect, it } from 'vitest'
import { gazetteers } from '#adapters/gazetteers.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import corpus from '#corpus/phrases/casualty.json' with { type: 'json' }

const ports = { tagger: winkTagger(), pack: null, gazetteers: gazetteers() }

function casualties(text: string) {
  return readClaims({ id: 'a', text, published: null }, ports).claims.filter((claim) => claim.kind === 'casualty')
}

describe('the casualty detector, without a pack', () => {
  it.each(corpus.phrases)('reads "$text"', ({ text, claims }) => {
    const found = casualties(text)
    expect(found.map(({ place, ...rest }) => ({ ...rest, place: place?.name }))).toMatchObject(claims)
    expect(found).toHaveLength(claims.length)
  })
})
