import type { ReadingContext } from '../context.ts'
import { complementsAfter } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import { partyOf } from './parties.ts'

const lower = (sentence: Sentence, at: number) => sentence.tokens[at]?.lower ?? ''

/** `Following a meeting between X and Y`, `after talks between …`: they have met. */
export function metBetween(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly DiplomacyFinding[] {
  if (!/^(?:after|following)$/.test(lower(sentence, chunk.from - 1))) return []
  if (!/^(?:meetings?|talks|negotiations|discussions|consultations)$/.test(lower(sentence, chunk.head))) return []
  const between = lower(sentence, chunk.to) === 'between' ? chunk.to + 1 : -1
  const first = sentence.chunks.find(({ from }) => from === between)
  const second = first && sentence.chunks.find(({ from }) => from === first.to + 1)
  const [party, target] = [partyOf(context, sentence, first), partyOf(context, sentence, second)]
  if (!first || !party) return []
  return [
    {
      type: 'CONSULT',
      at: chunk.head,
      range: { from: chunk.from, to: second?.to ?? first.to },
      party,
      target,
      stage: 'held',
      modality: 'happened',
      why: 'after a meeting between',
    },
  ]
}

/** `said after meeting officials in Goma`: a gerund that looks like a noun. */
export function metBefore(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly DiplomacyFinding[] {
  if (lower(sentence, chunk.from) !== 'meeting' || lower(sentence, chunk.from - 1) !== 'after') return []
  const whom =
    chunk.head > chunk.from
      ? { ...chunk, from: chunk.from + 1 }
      : complementsAfter(sentence, chunk.to).find(({ preposition }) => preposition === 'with')?.chunk
  const verb = sentence.verbs.findLast((other) => other.to <= chunk.from)
  const party = verb && partyOf(context, sentence, subjectOf(sentence, verb))
  const target = partyOf(context, sentence, whom)
  if (!party || !whom || !target) return []
  return [
    {
      type: 'CONSULT',
      at: chunk.from,
      range: { from: chunk.from, to: whom.to },
      party,
      target,
      stage: 'held',
      modality: 'happened',
      why: 'after meeting',
    },
  ]
}
