import type { Tagger } from '../../ports/reading.ts'
import type { Span } from '../claim.ts'
import { chunksOf } from '../grammar/chunks.ts'
import { clausesOf } from '../grammar/clauses.ts'
import { verbGroupsOf } from '../grammar/verb-groups.ts'
import type { Chunk, Clause, Sentence, Token, VerbGroup } from './text.ts'
import { tokensOf } from './tokens.ts'
import { type Word, wordsOf } from './words.ts'

interface Grammar {
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
  readonly verbs: readonly VerbGroup[]
  readonly clauses: readonly Clause[]
}

/**
 * Tagging costs more than all else together, so a sentence is analysed when somebody first asks. A class, for its getters are then
 * the same for every sentence: an object with getters of its own is looked up slowly wherever sentences are read.
 */
export class ReadSentence implements Sentence {
  readonly span: Span
  readonly index: number
  readonly passage: number
  private readonly text: string
  private readonly tagger: Tagger
  private found: readonly Word[] | undefined
  private analysed: Grammar | undefined

  constructor(text: string, span: Span, { index, passage }: Pick<Sentence, 'index' | 'passage'>, tagger: Tagger) {
    this.text = text
    this.span = span
    this.index = index
    this.passage = passage
    this.tagger = tagger
  }

  get words(): readonly Word[] {
    this.found ??= wordsOf(this.text, this.span)
    return this.found
  }
  get tokens(): readonly Token[] {
    return this.grammar().tokens
  }
  get chunks(): readonly Chunk[] {
    return this.grammar().chunks
  }
  get verbs(): readonly VerbGroup[] {
    return this.grammar().verbs
  }
  get clauses(): readonly Clause[] {
    return this.grammar().clauses
  }

  private grammar(): Grammar {
    this.analysed ??= grammarOf(tokensOf(this.text, this.span, this.tagger))
    return this.analysed
  }
}

function grammarOf(tokens: readonly Token[]): Grammar {
  const chunks = chunksOf(tokens)
  const verbs = verbGroupsOf(tokens)
  return { tokens, chunks, verbs, clauses: clausesOf(tokens, chunks, verbs) }
}
