import type { Tagger } from '../../ports.ts'
import type { Passage } from '../claim.ts'
import { chunksOf } from '../grammar/chunks.ts'
import { clausesOf } from '../grammar/clauses.ts'
import { verbGroupsOf } from '../grammar/verb-groups.ts'
import { sentenceSpans } from './sentence-spans.ts'
import type { Sentence } from './text.ts'
import { tokensOf } from './tokens.ts'

/** The sentences of the passages that are evidence, analysed, in order. `text` is normalised. */
export function sentencesOf(text: string, passages: readonly Passage[], tagger: Tagger): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const [passage, { span: within, evidence }] of passages.entries()) {
    if (!evidence) continue
    for (const span of sentenceSpans(text, ...within)) {
      const tokens = tokensOf(text, span, tagger)
      const chunks = chunksOf(tokens)
      const verbs = verbGroupsOf(tokens)
      sentences.push({
        index: sentences.length,
        span,
        passage,
        tokens,
        chunks,
        verbs,
        clauses: clausesOf(tokens, chunks, verbs),
      })
    }
  }
  return sentences
}
