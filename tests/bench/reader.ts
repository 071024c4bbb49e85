/** What a host that reads articles imports. */
export { gazetteers } from '#adapters/gazetteers.ts'
export { packs } from '#adapters/packs.ts'
export { winkTagger } from '#adapters/wink-tagger.ts'
export { readClaims } from '#core/claims/read-claims.ts'
export { packOf } from '#core/corpus/pack-of.ts'
