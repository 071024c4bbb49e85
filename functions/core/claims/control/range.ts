import type { ReadingContext } from '../context.ts'
import { focusAt } from '../places/places.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { PlaceRole } from './roles.ts'

export function rangeOf(
  sentence: Sentence,
  verb: VerbGroup,
  doer: Chunk | undefined,
  object: Chunk | undefined,
  place: PlaceRole | undefined,
): { from: number; to: number } {
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
  if (!chunk || !/^(?:hands?|control|rule|grip|sway|siege)$/.test(sentence.tokens[chunk.head]?.lower ?? ''))
    return undefined
  const of =
    sentence.tokens[chunk.to]?.lower === 'of' ? sentence.chunks.find((other) => other.from === chunk.to + 1) : undefined
  if (of) return of
  return chunk.head > chunk.from ? { from: chunk.from, to: chunk.head, head: chunk.head - 1 } : undefined
}

export function focusRole(context: ReadingContext, sentence: Sentence, token: number): PlaceRole | undefined {
  const span = sentence.tokens[token]?.span
  const inSentence = (context.mentions[sentence.index] ?? []).filter(
    ({ place }) => place.level !== 'country' && place.level !== 'province',
  )
  const near = inSentence.length === 1 ? inSentence[0] : undefined
  const place = near?.place ?? (span && focusAt(context.mentions, span[0]))
  return place && span ? { place, span: near?.span ?? span, extent: 'unknown', to: 0 } : undefined
}
