import type { Span } from '../claim.ts'
import type { Word } from './words.ts'

/** A word of a sentence. `span` is absolute, into the article's text. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  /** Universal POS, after the domain overrides. */
  readonly pos: string
  readonly span: Span
}

/** A range of a sentence's tokens, [from, to). */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A noun phrase without what follows "of", "in", …: `the strategic town`. `head` is the index of its head noun's token. */
export interface Chunk extends Range {
  readonly head: number
}

/** Auxiliaries, adverbs and the verb they carry: `had not been taken`. */
export interface VerbGroup extends Range {
  /** Index of the main verb's token. */
  readonly head: number
  readonly lemma: string
  readonly voice: 'active' | 'passive'
  readonly form: 'past' | 'present' | 'perfect' | 'future' | 'modal' | 'infinitive' | 'gerund' | 'participle'
  readonly negated: boolean
}

/** A stretch of a sentence with (usually) one predicate. Clauses of a sentence are ordered and cover it. */
export interface Clause extends Range {
  /** Lower-case word that opens it (`if`, `after`, `which`, `that` …), or '' for a main clause. */
  readonly marker: string
}

/** One sentence of one evidence passage. Its words are cheap; the rest is tagged when first asked for, so look for a cue before. */
export interface Sentence {
  /** Position in the reading's sentences. */
  readonly index: number
  readonly span: Span
  /** Index into the reading's passages. */
  readonly passage: number
  readonly words: readonly Word[]
  readonly tokens: readonly Token[]
  readonly chunks: readonly Chunk[]
  readonly verbs: readonly VerbGroup[]
  readonly clauses: readonly Clause[]
}
