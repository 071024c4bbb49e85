import type { PlaceMention } from './context.ts'
import type { FoundPlace } from './places/places.ts'
import type { Sentence } from './text/text.ts'

/** A place found, with its tokens. These are looked up when first asked for: most mentions stand in sentences nobody tags. */
export class MentionInSentence implements PlaceMention {
  readonly span: PlaceMention['span']
  readonly place: PlaceMention['place']
  readonly reference: boolean
  readonly role: PlaceMention['role']
  readonly weight: number
  private readonly sentence: Sentence
  private first = -1
  private end = -1

  constructor(sentence: Sentence, { span, place, reference, role, weight }: FoundPlace) {
    this.sentence = sentence
    this.span = span
    this.place = place
    this.reference = reference
    this.role = role
    this.weight = weight
  }

  get from(): number {
    if (this.first < 0)
      this.first = Math.max(
        this.indexOf(([, end]) => end > this.span[0]),
        0,
      )
    return this.first
  }

  get to(): number {
    if (this.end < 0) {
      const next = this.indexOf(([start]) => start >= this.span[1])
      this.end = next < 0 ? this.sentence.tokens.length : next
    }
    return this.end
  }

  private indexOf(fits: (span: PlaceMention['span']) => boolean): number {
    return this.sentence.tokens.findIndex(({ span }) => fits(span))
  }
}
