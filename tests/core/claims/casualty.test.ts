import { describe, expect, it } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import corpus from '#corpus/phrases/casualty.json' with { type: 'json' }
import { gazetteersOf } from '../../memory/gazetteers.ts'

const tagger = winkTagger()

function casualties(text: string, published: string | null = null) {
  return readClaims({ id: 'a', text, published }, { tagger, pack: null, gazetteers: gazetteersOf() }).claims.filter(
    (claim) => claim.kind === 'casualty',
  )
}

describe('the casualty detector, without a pack', () => {
  it.each(corpus.phrases)('reads "$text"', ({ text, claims }) => {
    const found = casualties(text)
    expect(found.map(({ place, ...rest }) => ({ ...rest, place: place?.name }))).toMatchObject(claims)
    expect(found).toHaveLength(claims.length)
  })
})
