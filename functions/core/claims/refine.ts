import type { Claim, Modality } from './claim.ts'
import { conceding, denying } from './grammar/verb-families.ts'
import type { Sentence } from './text/text.ts'

/** A claim with the sentence it stands in: what refiners see. */
export interface Placed {
  readonly claim: Claim
  readonly sentence: Sentence
}

/** Corrects the claims of one article; order as given. */
export type Refiner = (claims: readonly Placed[]) => readonly Placed[]

/** One claim for one trigger and place. */
const withoutDoubles: Refiner = (claims) => {
  const seen = new Set<string>()
  return claims.filter(({ claim }) => {
    const key = [
      claim.kind,
      claim.trigger.join('-'),
      claim.place?.name ?? '',
      claim.place?.part ?? '',
      kindOf(claim),
    ].join('|')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function kindOf(claim: Claim): string {
  if (claim.kind === 'casualty') return `${claim.casualty}|${claim.spans.count}|${JSON.stringify(claim.count)}`
  return claim.kind === 'diplomacy' ? claim.actor.name : ''
}

/** A denial, concession or repetition points at the first claim of the article that it is about. */
const linked: Refiner = (claims) =>
  claims.map((placed, index) => {
    const { claim } = placed
    if (claim.kind !== 'control' || claim.about) return placed
    const earlier = claims.slice(0, index).find((other) => sameEvent(other.claim, claim))
    if (!earlier) return placed
    return {
      ...placed,
      claim: { ...claim, about: earlier.claim.id, why: [...claim.why, stanceOf(placed, earlier.claim)] },
    }
  })

const gains = new Set(['taken', 'lost', 'held', 'withdrawn', 'handed-over'])
const real: ReadonlySet<Modality> = new Set(['happened', 'ongoing', 'denied'])

function sameEvent(earlier: Claim, later: Claim): boolean {
  if (earlier.kind !== 'control' || later.kind !== 'control') return false
  if (!real.has(earlier.modality) || !real.has(later.modality) || earlier.modality === 'denied') return false
  const place =
    (earlier.place?.id ?? earlier.place?.name) === (later.place?.id ?? later.place?.name) && earlier.place !== undefined
  if (!place) return false
  if (later.modality === 'denied')
    return earlier.type === later.type || gains.has(earlier.type) || later.type === 'entered'
  return (
    (earlier.type === later.type ||
      (earlier.type === 'taken' && later.type === 'lost') ||
      (earlier.type === 'lost' && later.type === 'taken')) &&
    gains.has(earlier.type)
  )
}

function stanceOf({ claim, sentence }: Placed, earlier: Claim): string {
  if (claim.modality === 'denied') return `denies ${earlier.id}`
  const verbs = sentence.verbs.filter(
    (verb) => sentence.tokens[verb.head] && (sentence.tokens[verb.head]?.span[0] ?? 0) < claim.trigger[0],
  )
  if (verbs.some((verb) => conceding.has(verb.lemma))) return `concedes ${earlier.id}`
  return verbs.some((verb) => denying.has(verb.lemma)) ? `disputes ${earlier.id}` : `repeats ${earlier.id}`
}

/** In this order. */
export const refiners: readonly Refiner[] = [withoutDoubles]
/** After ids are given. */
export const linkers: readonly Refiner[] = [linked]
