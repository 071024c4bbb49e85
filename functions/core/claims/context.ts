import type { Pack } from '../corpus/pack.ts'
import type { Modality, Passage, Place, Span, Speaker } from './claim.ts'
import type { Role as PlaceRole } from './places/roles.ts'
import type { Range, Sentence } from './text/text.ts'

/** What the reader is given besides the text. */
export interface Origin {
  readonly id: string
  /** Date or instant; null when unknown. */
  readonly published: string | null
  /** Source id of the pack, or an outlet's name; null when unknown. */
  readonly source: string | null
  /** BCP 47, as told by the publisher; what the text shows outweighs it. */
  readonly language?: string | undefined
}

/** A place named (`Al-Qusayr`) or referred to (`the town`, `its` fall) in a sentence. */
export interface PlaceMention extends Range {
  /** Absolute, of the words. */
  readonly span: Span
  /** References carry their antecedent. */
  readonly place: Place
  readonly reference: boolean
  readonly role: PlaceRole
  /** How much it makes its place the one spoken of. */
  readonly weight: number
}

export interface Attribution {
  /** null = the article's own voice. */
  readonly speaker: Speaker | null
  readonly span?: Span
  readonly why?: string
}

/** Everything detectors see. Token indices are indices into `sentence.tokens`. */
export interface ReadingContext {
  readonly origin: Origin
  /** BCP 47, of most of the text. */
  readonly language: string
  /** The article's text exactly as given; all spans point into it. */
  readonly text: string
  readonly pack: Pack | null
  readonly passages: readonly Passage[]
  readonly sentences: readonly Sentence[]
  /** Resolved place mentions, by sentence index, in order. */
  readonly mentions: readonly (readonly PlaceMention[])[]
  /** Who says what stands at this token. */
  speakerOf(sentence: Sentence, token: number): Attribution
  modalityOf(sentence: Sentence, token: number): Modality
  /** The place where what stands at this token happens: in its clause, else its sentence, else the article's focus there. */
  placeOf(sentence: Sentence, token: number): { readonly place: Place; readonly span: Span | null } | undefined
  /** Smallest clause around a token range, as an absolute span without leading conjunctions and closing punctuation. */
  clauseSpan(sentence: Sentence, range: Range): Span
}
