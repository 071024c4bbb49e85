import type { Place } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { isDemonym } from '../places/gazetteer.ts'
import { focusAt } from '../places/places.ts'
import type { Chunk, Range, Sentence } from '../text/text.ts'
import { bare, type PlaceRole, spanOf } from './roles.ts'
import { isPart, isSettlement } from './site-nouns.ts'

const everywhere = Number.MAX_SAFE_INTEGER

/** What the article speaks of at a token: the only place of the sentence, else the one most spoken of before. */
export function focusRole(context: ReadingContext, sentence: Sentence, token: number): PlaceRole | undefined {
  const span = sentence.tokens[token]?.span
  const inSentence = (context.mentions[sentence.index] ?? []).filter(
    ({ place }) => place.level !== 'country' && place.level !== 'province',
  )
  const near = inSentence.length === 1 ? inSentence[0] : undefined
  const place = near?.place ?? (span && (focusAt(context.mentions, span[0]) ?? focusAt(context.mentions, everywhere)))
  return place && span ? { place, span: near?.span ?? span, extent: 'unknown', to: 0 } : undefined
}

/** `the town hall`, `the base`: a part of, or a reference to, the place the article is about here. */
export function focusedPlace(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const head = sentence.tokens[chunk.head]
  if (!head || /^(?:most|much|all|half|third|front|lines?|route|land|ground|territory|terrain)$/.test(head.lower))
    return undefined
  const before = sentence.tokens.slice(chunk.from, chunk.head)
  const where = isPart(head.lower) ? whereBefore(context, sentence, chunk) : undefined
  if (!where && before.some((token) => /^(?:other|others|another|any|such|several|many|some)$/.test(token.lower)))
    return undefined
  const part = isPart(head.lower)
  const place =
    where ??
    whereBefore(context, sentence, chunk) ??
    namedNext(context, sentence, chunk) ??
    focusAt(context.mentions, head.span[0], part ? '' : head.lower) ??
    focusAt(context.mentions, head.span[0]) ??
    focusAt(context.mentions, everywhere, head.lower)
  if (!place) return undefined
  return {
    place: part ? { ...place, part: bare(sentence, chunk) } : place,
    span: spanOf(sentence, { from: chunk.from, to: chunk.head + 1 }),
    extent: part ? 'part' : 'whole',
    to: chunk.to,
  }
}

/** `Homs, where rebels still control many districts`. */
export function whereBefore(context: ReadingContext, sentence: Sentence, chunk: Range): Place | undefined {
  const clause = sentence.clauses.find((other) => other.from <= chunk.from && chunk.from < other.to)
  if (clause?.marker !== 'where') return undefined
  return (context.mentions[sentence.index] ?? []).findLast((mention) => mention.to <= clause.from)?.place
}

/** `seized a town on Monday. … Residents of Azaz said …`: what an indefinite phrase means is named soon after. */
export function namedNext(context: ReadingContext, sentence: Sentence, chunk: Chunk): Place | undefined {
  const noun = sentence.tokens[chunk.head]?.lower ?? ''
  if (!/^(?:a|an)$/.test(sentence.tokens[chunk.from]?.lower ?? '') || !isSettlement(noun)) return undefined
  return context.mentions
    .slice(sentence.index + 1, sentence.index + 4)
    .flat()
    .find(({ place, reference }) => !reference && !/^(?:country|province|region|site|part)$/.test(place.level ?? ''))
    ?.place
}

const takesWide =
  /^(?:provinces?|republics?|countr(?:y|ies)|territory|parts?|swathes?|swaths?|half|thirds?|most|areas?|regions?|governorates?|coast|countryside|land|ground|much|all|%|percent|towns|villages|cities|east|west|north|south|quarters?|majority|bulk)$/

/** `the airport`, told beside a province, is that of the town spoken of. */
export function narrower(context: ReadingContext, sentence: Sentence, chunk: Chunk, wide: Place): Place | undefined {
  const noun = sentence.tokens[chunk.head]
  if (!noun || !/^(?:country|province|region)$/.test(wide.level ?? '') || takesWide.test(noun.lower)) return undefined
  // `the Congolese capital of X`: nobody else's.
  const states =
    noun.lower === 'capital' && sentence.tokens.slice(chunk.from, chunk.head).some(({ text }) => isDemonym(text))
  if (states) return undefined
  const next = namedNext(context, sentence, chunk)
  const other = /^(?:an?|another)$/.test(sentence.tokens[chunk.from]?.lower ?? '')
  if (next || other || wide.level === 'region') return next
  const meant = focusAt(context.mentions, noun.span[0], noun.lower) ?? focusAt(context.mentions, everywhere, noun.lower)
  return meant && meant.level !== 'country' && meant.level !== 'province' ? meant : undefined
}
