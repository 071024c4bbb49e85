import type { Pack } from '../corpus/pack.ts'
import type { Gazetteers, Tagger } from '../ports.ts'
import type { Span } from './claim.ts'
import type { Origin, PlaceMention, ReadingContext } from './context.ts'
import { clauseSpan } from './grammar/clause-span.ts'
import { type FoundPlace, focusAt, placesIn } from './places/places.ts'
import { attributionOf } from './speech/attribution.ts'
import { clauseOf, modalityAt } from './speech/modality.ts'
import { normalise } from './text/normalise.ts'
import { passagesOf } from './text/passages.ts'
import { sentencesOf } from './text/sentences.ts'
import type { Sentence } from './text/text.ts'

/** Analyses an article's text up to what detectors need. */
export function contextOf(
  given: string,
  origin: Origin,
  tagger: Tagger,
  pack: Pack | null,
  gazetteers?: Gazetteers,
): ReadingContext {
  const text = normalise(given)
  const passages = passagesOf(text)
  const sentences = sentencesOf(text, passages, tagger)
  const found = placesIn(
    text,
    sentences.map((sentence) => sentence.span),
    pack,
    gazetteers,
  )
  const mentions = sentences.map((sentence, index) => (found[index] ?? []).map((place) => mentionOf(sentence, place)))
  return {
    origin,
    text,
    pack,
    passages,
    sentences,
    mentions,
    speakerOf: attributionOf(text, sentences, pack),
    modalityOf: modalityAt,
    placeOf: (sentence, token) => placeNear(mentions, sentence, token),
    clauseSpan,
  }
}

/** Token indices are looked up when first asked for: most mentions stand in sentences nobody tags. */
function mentionOf(sentence: Sentence, { span, place, reference }: FoundPlace): PlaceMention {
  return {
    get from() {
      return Math.max(
        sentence.tokens.findIndex((token) => token.span[1] > span[0]),
        0,
      )
    },
    get to() {
      const after = sentence.tokens.findIndex((token) => token.span[0] >= span[1])
      return after < 0 ? sentence.tokens.length : after
    },
    span,
    place,
    reference,
  }
}

/** The nearest place of the clause, else of the sentence, else what the article speaks of there. Countries give way to places in them. */
function placeNear(
  mentions: readonly (readonly PlaceMention[])[],
  sentence: Sentence,
  token: number,
): { readonly place: PlaceMention['place']; readonly span: Span | null } | undefined {
  const all = mentions[sentence.index] ?? []
  const clause = clauseOf(sentence, token)
  const inside = all.filter((mention) => clause && mention.from >= clause.from && mention.from < clause.to)
  const best = nearest(inside, token) ?? nearest(all, token)
  if (best && best.place.level !== 'country') return { place: best.place, span: best.span }
  const at = sentence.tokens[token]?.span[0] ?? sentence.span[0]
  const focus = focusAt(mentions, at)
  if (focus) return { place: focus, span: null }
  return best && { place: best.place, span: best.span }
}

function nearest(mentions: readonly PlaceMention[], token: number): PlaceMention | undefined {
  const rank = (mention: PlaceMention) =>
    Math.abs(mention.from - token) + (mention.place.level === 'country' ? 1000 : 0)
  return [...mentions].sort((a, b) => rank(a) - rank(b))[0]
}
