import type { Pack } from '../corpus/pack.ts'
import type { Gazetteers, Tagger } from '../ports/reading.ts'
import type { Passage, Span } from './claim.ts'
import type { Origin, PlaceMention, ReadingContext } from './context.ts'
import { clauseSpan } from './grammar/clause-span.ts'
import { MentionInSentence } from './mention-in-sentence.ts'
import { type FoundPlace, focusAt, type PlaceLine, readPlaces } from './places/places.ts'
import { attributionOf } from './speech/attribution.ts'
import { clauseOf } from './speech/conditions.ts'
import { modalityAt } from './speech/modality.ts'
import { inEnglish } from './text/languages.ts'
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
  gazetteers: Gazetteers,
): ReadingContext {
  const text = normalise(given)
  const { language, passages } = inEnglish(text, passagesOf(text), origin.language)
  const sentences = sentencesOf(text, passages, tagger)
  const found = placesOf(text, passages, sentences, pack, gazetteers)
  const mentions = sentences.map((sentence) =>
    (found.get(sentence.span[0]) ?? []).map((place) => new MentionInSentence(sentence, place)),
  )
  return {
    origin,
    language,
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

/** The places of each sentence by its beginning; a place line tells the country and is no sentence. */
function placesOf(
  text: string,
  passages: readonly Passage[],
  sentences: readonly Sentence[],
  pack: Pack | null,
  gazetteers: Gazetteers,
): ReadonlyMap<number, readonly FoundPlace[]> {
  const datelines = passages.filter(({ role }) => role === 'dateline').map(({ span }) => ({ span, dateline: true }))
  const lines: readonly PlaceLine[] = [...datelines, ...sentences].sort((a, b) => a.span[0] - b.span[0])
  const found = readPlaces(text, lines, pack, gazetteers)
  return new Map(lines.map(({ span }, index) => [span[0], (found[index] ?? []).filter(({ weight }) => weight > 0)]))
}

/** The nearest place of the clause, else of the sentence, else what the article speaks of there. Countries give way to places in them. */
function placeNear(
  mentions: readonly (readonly PlaceMention[])[],
  sentence: Sentence,
  token: number,
): { readonly place: PlaceMention['place']; readonly span: Span | null } | undefined {
  const all = (mentions[sentence.index] ?? []).filter(({ role }) => role !== 'metonym')
  const clause = clauseOf(sentence, token)
  const inside = all.filter((mention) => clause && mention.from >= clause.from && mention.from < clause.to)
  const best = nearest(inside, token) ?? nearest(all, token)
  if (best && (best.place.level !== 'country' || best.reference)) return { place: best.place, span: best.span }
  const at = sentence.tokens[token]?.span[0] ?? sentence.span[0]
  const focus = focusAt(mentions, at)
  if (focus) return { place: focus, span: null }
  return best && { place: best.place, span: best.span }
}

/** Where something happens comes before what only says where that is, and a country comes last, unless it is meant as a whole ("nationwide"). */
function nearest(mentions: readonly PlaceMention[], token: number): PlaceMention | undefined {
  const rank = ({ from, role, place, reference }: PlaceMention) =>
    Math.abs(from - token) + (aside.has(role) ? 100 : 0) + (place.level === 'country' && !reference ? 1000 : 0)
  return [...mentions].sort((a, b) => rank(a) - rank(b))[0]
}

const aside: ReadonlySet<PlaceMention['role']> = new Set(['landmark', 'container', 'seat', 'attributive', 'dateline'])
