import type { ReadingContext } from '../context.ts'
import { chainFrom, complementsAfter } from '../grammar/frames.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { controlNoun, orderWords } from './lexicon.ts'
import { placeNamed } from './place-role.ts'

const announced = /^(?:announce|declare|hail|celebrate|welcome|confirm|complete|achieve|report)$/

/** `hours from the announcement of the restoration of security in the town`, `hailed the restoration of order in …`. */
export const orderRestored = (context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly ControlFinding[] => {
  if (!/^(?:restoration|re-?establishment)$/.test(sentence.tokens[chunk.head]?.lower ?? '')) return []
  const what = chainFrom(sentence, chunk)[1]
  const noun = sentence.tokens[what?.head ?? -1]?.lower ?? ''
  if (!what || !(orderWords.test(noun) || controlNoun.test(noun))) return []
  const where = complementsAfter(sentence, what.to).find(({ preposition }) => /^(?:in|over|across)$/.test(preposition))
  const place = where && placeNamed(context, sentence, where.chunk)
  const modality = context.modalityOf(sentence, chunk.head)
  // Mostly what somebody works for.
  const real =
    modality !== 'happened' || sentence.verbs.some(({ to, lemma }) => to === chunk.from && announced.test(lemma))
  if (!place || !real || place.place.level === 'country') return []
  return [
    {
      type: 'taken',
      at: chunk.head,
      range: { from: chunk.from, to: Math.max(what.to, place.to) },
      place,
      modality,
      why: 'order restored',
    },
  ]
}
