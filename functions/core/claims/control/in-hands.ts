import type { ReadingContext } from '../context.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { forceOf } from './force-role.ts'
import { placeOfChunk } from './place-role.ts'
import { holderIn } from './range.ts'

const lower = (sentence: Sentence, at: number) => sentence.tokens[at]?.lower ?? ''

/** `the parts of the city still in government hands`: said of a place in passing, without a verb of its own. */
export function inHands(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly ControlFinding[] {
  if (lower(sentence, chunk.head) !== 'hands' || lower(sentence, chunk.from - 1) !== 'in') return []
  let end = chunk.from - 1
  while (/^(?:still|now|already|currently|firmly|largely)$/.test(lower(sentence, end - 1))) end -= 1
  const held = sentence.chunks.find(({ to }) => to === end)
  const place = held && placeOfChunk(context, sentence, partOf(sentence, held))
  const holder = forceOf(context, sentence, holderIn(sentence, chunk))
  if (!held || !place || !holder?.armed) return []
  const range = { from: partOf(sentence, held).from, to: chunk.to }
  return [{ type: 'held', at: chunk.head, range, place, gainer: holder, modality: 'ongoing', why: 'in hands' }]
}

/** `parts` of `parts of the city`. */
function partOf(sentence: Sentence, chunk: Chunk): Chunk {
  const of = lower(sentence, chunk.from - 1) === 'of'
  return (of && sentence.chunks.find(({ to }) => to === chunk.from - 1)) || chunk
}
