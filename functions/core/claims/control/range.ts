import type { ControlType, Modality } from '../claim.ts'
import type { Chunk, Range, Sentence, VerbGroup } from '../text/text.ts'
import type { PlaceRole } from './roles.ts'

/** The tokens that state what a verb says of a place. */
export function rangeOf(
  sentence: Sentence,
  verb: VerbGroup,
  doer: Chunk | undefined,
  object: Chunk | undefined,
  place: PlaceRole | undefined,
): Range {
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  const inside = (at: number) => clause !== undefined && clause.from <= at && at < clause.to
  const from = Math.min(
    verb.from,
    doer && inside(doer.from) ? doer.from : verb.from,
    object && inside(object.from) ? object.from : verb.from,
  )
  return { from, to: Math.max(verb.to, object?.to ?? 0, place && place.to > verb.to ? place.to : 0) }
}

/** `into the hands of rebels`, `into rebel hands`, `under the control of …`: who is behind the noun. */
export function holderIn(sentence: Sentence, chunk: Chunk | undefined): Chunk | undefined {
  if (!chunk || !/^(?:hands?|control|rule|grip|grasp|sway|siege)$/.test(sentence.tokens[chunk.head]?.lower ?? ''))
    return undefined
  const of =
    sentence.tokens[chunk.to]?.lower === 'of' ? sentence.chunks.find((other) => other.from === chunk.to + 1) : undefined
  return of ?? ownerIn(sentence, chunk)
}

/** How much a place matters, and to whom it does not say. */
const rank = /^(?:the|a|an|strategic|key|main|major|last|final|former|important|crucial|vital|longtime|traditional)$/

/** What stands before a phrase's head: `army's` of `the army's capture`, `rebel` of `rebel hands`, `our` of `our full control`. */
export function ownerIn(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  let to = chunk.head
  while (/^(?:total|full|complete|firm|tight|effective|absolute)$/.test(sentence.tokens[to - 1]?.lower ?? '')) to -= 1
  if (/^'s?$/.test(sentence.tokens[to - 1]?.lower ?? '')) to -= 1
  let from = chunk.from
  while (from < to - 1 && rank.test(sentence.tokens[from]?.lower ?? '')) from += 1
  return to > from ? { from, to, head: to - 1 } : undefined
}

/** What a verb of holding says: that it holds, or with "no longer" that the place is lost. */
export function heldOrLost(
  type: ControlType,
  sentence: Sentence,
  verb: VerbGroup,
): { readonly type: ControlType; readonly modality?: Modality } {
  return type === 'held' && noLonger(sentence, verb) ? { type: 'lost', modality: 'happened' } : { type }
}

/** `no longer controls`, `was no longer in rebel hands`: what was so has ended. */
function noLonger(sentence: Sentence, verb: VerbGroup): boolean {
  return sentence.tokens
    .slice(Math.max(0, verb.from - 2), verb.to + 2)
    .some((token, at, near) => token.lower === 'no' && near[at + 1]?.lower === 'longer')
}
