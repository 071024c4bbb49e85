import type { Tagger } from '../../ports.ts'
import type { Passage, Span } from '../claim.ts'
import { chunksOf } from '../grammar/chunks.ts'
import { clausesOf } from '../grammar/clauses.ts'
import { verbGroupsOf } from '../grammar/verb-groups.ts'
import { once } from './memoised.ts'
import { sentenceSpans } from './sentence-spans.ts'
import type { Sentence } from './text.ts'
import { tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

/** The sentences of the passages that are evidence, in order, but for those without a word. `text` is normalised. */
export function sentencesOf(text: string, passages: readonly Passage[], tagger: Tagger): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const [passage, { span: within, evidence }] of passages.entries()) {
    if (!evidence) continue
    for (const span of sentenceSpans(text, ...within)) {
      if (!/\p{L}{2}/u.test(text.slice(...span))) continue
      sentences.push(sentenceAt(text, span, { index: sentences.length, passage }, tagger))
    }
  }
  return sentences
}

/** Tagging costs more than all else together, so a sentence is analysed when somebody first asks. */
function sentenceAt(
  text: string,
  span: Span,
  { index, passage }: Pick<Sentence, 'index' | 'passage'>,
  tagger: Tagger,
): Sentence {
  const words = once(() => wordsOf(text, span))
  const grammar = once(() => {
    const tokens = tokensOf(text, span, tagger)
    const chunks = chunksOf(tokens)
    const verbs = verbGroupsOf(tokens)
    return { tokens, chunks, verbs, clauses: clausesOf(tokens, chunks, verbs) }
  })
  return {
    index,
    span,
    passage,
    get words() {
      return words()
    },
    get tokens() {
      return grammar().tokens
    },
    get chunks() {
      return grammar().chunks
    },
    get verbs() {
      return grammar().verbs
    },
    get clauses() {
      return grammar().clauses
    },
  }
}
