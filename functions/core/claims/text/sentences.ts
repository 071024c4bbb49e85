import type { Tagger } from '../../ports/reading.ts'
import type { Passage } from '../claim.ts'
import { ReadSentence } from './read-sentence.ts'
import { sentenceSpans } from './sentence-spans.ts'
import type { Sentence } from './text.ts'

/** The sentences of the passages that are evidence, in order, but for those without a word. `text` is normalised. */
export function sentencesOf(text: string, passages: readonly Passage[], tagger: Tagger): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const [passage, { span: within, evidence }] of passages.entries()) {
    if (!evidence) continue
    for (const span of sentenceSpans(text, ...within)) {
      if (!/\p{L}{2}/u.test(text.slice(...span))) continue
      sentences.push(new ReadSentence(text, span, { index: sentences.length, passage }, tagger))
    }
  }
  return sentences
}
