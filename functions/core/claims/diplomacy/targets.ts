import type { ReadingContext } from '../context.ts'
import { complementsAfter } from '../grammar/frames.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { Move } from './move.ts'
import type { Party } from './named-party.ts'
import { partyOf } from './parties.ts'

/** Whom a move is made towards. */
export function targetOf(
  context: ReadingContext,
  sentence: Sentence,
  move: Move,
  verb: VerbGroup,
  object: Chunk | undefined,
): Party | undefined {
  if (move.target === 'none') return undefined
  const by = (prepositions: RegExp) =>
    complementsAfter(sentence, verb.to).find(
      ({ preposition, chunk }) =>
        prepositions.test(preposition) && chunk.from <= verb.to + 14 && partyOf(context, sentence, chunk),
    )?.chunk
  const chunk = {
    object: () => object,
    on: () => by(/^(?:on|upon)$/),
    with: () => by(/^(?:with|to|from)$/) ?? object,
    to: () => by(/^(?:to|for|on)$/) ?? object,
    against: () => by(/^(?:against)$/) ?? object,
  }[move.target]()
  return partyOf(context, sentence, chunk) ?? ownerOf(context, sentence, chunk)
}

/** `condemned the regime's assault`, `denounced the bombing by …`: who stands in the phrase. */
function ownerOf(context: ReadingContext, sentence: Sentence, chunk: Chunk | undefined): Party | undefined {
  if (!chunk) return undefined
  const owner = sentence.tokens.findIndex((token, at) => at > chunk.from && at < chunk.to && token.lower === "'s")
  return owner > 0 ? partyOf(context, sentence, { from: chunk.from, to: owner, head: owner - 1 }) : undefined
}
