import type { Actor, Place, Span } from '../claim.ts'
import type { PlaceMention, ReadingContext } from '../context.ts'
import { spell } from '../speech/speaker-names.ts'
import type { Chunk, Range, Sentence } from '../text/text.ts'

/** A place as a frame needs it. `to` is the index behind its last token. */
export interface PlaceRole {
  readonly place: Place
  readonly span: Span
  readonly extent: 'whole' | 'part' | 'unknown'
  readonly to: number
}

/** A party as a frame needs it; `armed` when its words show that it fights or is a state. */
export interface ActorRole {
  readonly actor: Actor
  readonly span: Span
  readonly armed: boolean
}

export function mentionsIn(
  context: ReadingContext,
  sentence: Sentence,
  from: number,
  to: number,
): readonly PlaceMention[] {
  return (context.mentions[sentence.index] ?? []).filter((mention) => mention.from < to && mention.to > from)
}

export function spanOf(sentence: Sentence, range: Range): Span {
  return [
    sentence.tokens[range.from]?.span[0] ?? sentence.span[0],
    sentence.tokens[range.to - 1]?.span[1] ?? sentence.span[1],
  ]
}

/** A phrase as the name of a part: no articles, no owners. */
export function bare(sentence: Sentence, chunk: Chunk): string {
  return spell(
    sentence.tokens
      .slice(chunk.from, chunk.to)
      .filter((token) => !/^(?:the|a|an|this|that|its|their|all|entire|whole|recaptured|captured)$/.test(token.lower)),
  )
}
