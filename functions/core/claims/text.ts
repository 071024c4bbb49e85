import type { Span } from './claim.ts'

/** A word of a sentence. `span` is absolute, into the article's text. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  /** Universal POS, after the domain overrides. */
  readonly pos: string
  readonly span: Span
}

/** One sentence of one evidence passage. */
export interface Sentence {
  readonly span: Span
  /** Index into the reading's passages. */
  readonly passage: number
  readonly tokens: readonly Token[]
}

/** A range of a sentence's tokens, [from, to). */
export interface Range {
  readonly from: number
  readonly to: number
}
