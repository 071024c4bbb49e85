import { actorIn } from '../actors/actors.ts'
import { forceNouns } from '../actors/words.ts'
import type { Actor, Place, Span } from '../claim.ts'
import type { PlaceMention, ReadingContext } from '../context.ts'
import { chainFrom } from '../grammar/frames.ts'
import { isDemonym } from '../places/gazetteer.ts'
import { focusAt } from '../places/places.ts'
import { spell } from '../speech/speaker-names.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { notForces, partNouns, siteNouns } from './lexicon.ts'

export interface PlaceRole {
  readonly place: Place
  readonly span: Span
  readonly extent: 'whole' | 'part' | 'unknown'
  /** Index behind its last token. */
  readonly to: number
}

export interface ActorRole {
  readonly actor: Actor
  readonly span: Span
  readonly armed: boolean
}

const chainWords = /^(?:of|in|on|between|inside|around|near)$/

/** The place a phrase means, with its "of …" tail; undefined when the phrase is no place. */
export function placeOfChunk(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const head = sentence.tokens[chunk.head]
  if (!head) return undefined
  const chain = chainFrom(sentence, chunk, chainWords)
  const own = mentionsIn(context, sentence, chunk.from, chunk.to)
  const site = siteNouns.test(head.lower)
  const atHead = own.find((mention) => mention.from <= chunk.head && chunk.head < mention.to)
  if (!atHead && !site) return undefined
  if (forceNouns.has(head.lower)) return undefined
  const to = chain.at(-1)?.to ?? chunk.to
  const tail = mentionsIn(context, sentence, chunk.to, to)
  const best = atHead ?? pick(own) ?? pick(tail)
  const isPart = partNouns.test(head.lower) || best?.place.part !== undefined
  if (best) return role(sentence, chunk, best, isPart, head.lower, site && !atHead, context)
  if (!site) return undefined
  const tailed = chain.slice(1).flatMap((link) => unknownPlace(context, sentence, link) ?? [])[0]
  if (tailed) return { ...tailed, extent: isPart ? 'part' : tailed.extent }
  return focused(context, sentence, chunk) ?? namedSite(sentence, chunk)
}

/** A place, or a name that stands where only a place can. */
export function placeNamed(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  return placeOfChunk(context, sentence, chunk) ?? unknownPlace(context, sentence, chunk)
}

/** `six West Bank towns`: the name within the phrase, in no gazetteer. */
function namedSite(sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const name = sentence.tokens
    .slice(chunk.from, chunk.to)
    .filter((token) => token.pos === 'PROPN' && !isDemonym(token.text) && !forceNouns.has(token.lower))
  const first = name[0]
  const last = name.at(-1)
  if (!first || !last || name.length > 4) return undefined
  const extent = partNouns.test(sentence.tokens[chunk.head]?.lower ?? '') ? 'part' : 'unknown'
  return {
    place: { name: spell(name), resolved: 'provisional' },
    span: [first.span[0], last.span[1]],
    extent,
    to: chunk.to,
  }
}

/** A name that no list knows, as the object of a verb that only takes places: `overran Tal Brak`. */
export function unknownPlace(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  const name = words.filter((token) => token.lower !== 'the')
  const first = name[0]
  const last = name.at(-1)
  if (
    !first ||
    !last ||
    name.length > 3 ||
    !name.every((token) => token.pos === 'PROPN' && /^\p{Lu}|^al-/u.test(token.text))
  )
    return undefined
  if (actorIn(words, context.pack) || titled.test(first.text)) return undefined
  return {
    place: { name: spell(name), resolved: 'provisional' },
    span: [first.span[0], last.span[1]],
    extent: 'whole',
    to: chunk.to,
  }
}

const titled =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|Gen|General|Col|Colonel|Major|Captain|President|Prime|Minister|Sheikh|Sheik|Mullah|Commander|Lt|Rev|Sir|King|Prince|Leader)\.?$/

function pick(mentions: readonly PlaceMention[]): PlaceMention | undefined {
  return mentions.find(({ place }) => place.level !== 'country') ?? mentions[0]
}

export function mentionsIn(
  context: ReadingContext,
  sentence: Sentence,
  from: number,
  to: number,
): readonly PlaceMention[] {
  return (context.mentions[sentence.index] ?? []).filter((mention) => mention.from < to && mention.to > from)
}

function role(
  sentence: Sentence,
  chunk: Chunk,
  mention: PlaceMention,
  isPart: boolean,
  noun: string,
  site: boolean,
  context: ReadingContext,
): PlaceRole | undefined {
  const start = sentence.tokens[chunk.from]
  const span: Span = [Math.min(mention.span[0], start && site ? start.span[0] : mention.span[0]), mention.span[1]]
  const to = Math.max(chunk.to, mention.to)
  const wide = mention.place.level === 'country' || mention.place.level === 'province'
  if (
    site &&
    wide &&
    !/^(?:provinces?|countr(?:y|ies)|territory|parts?|swathes?|swaths?|half|third|most|areas?|regions?|governorates?|coast|countryside|land|ground|much|all)$/.test(
      noun,
    )
  ) {
    const at = sentence.tokens[chunk.head]?.span[0] ?? 0
    const meant = focusAt(context.mentions, at, noun) ?? focusAt(context.mentions, Number.MAX_SAFE_INTEGER, noun)
    if (meant && meant.level !== 'country' && meant.level !== 'province')
      return { place: meant, span, extent: isPart ? 'part' : 'unknown', to }
  }
  const part = isPart && mention.place.part === undefined && site ? phrase(sentence, chunk) : mention.place.part
  const place = part ? { ...mention.place, part } : mention.place
  return { place, span, extent: isPart || part ? 'part' : 'whole', to }
}

/** `the town hall`, `the base`: a part of, or a reference to, the place the article is about here. */
function focused(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const head = sentence.tokens[chunk.head]
  const first = sentence.tokens[chunk.from]
  if (!head || !first) return undefined
  const span: Span = [first.span[0], head.span[1]]
  const isPart = partNouns.test(head.lower) || /^(?:hall|building)$/.test(head.lower)
  if (sentence.tokens.slice(chunk.from, chunk.head).some((token) => /^(?:other|another|such)$/.test(token.lower)))
    return undefined
  const place =
    whereBefore(context, sentence, chunk) ??
    focusAt(context.mentions, head.span[0], isPart ? '' : head.lower) ??
    focusAt(context.mentions, head.span[0]) ??
    focusAt(context.mentions, Number.MAX_SAFE_INTEGER, head.lower)
  if (!place || /^(?:most|much|all|half|third|front|line|lines|route)$/.test(head.lower)) return undefined
  return {
    place: isPart ? { ...place, part: phrase(sentence, chunk) } : place,
    span,
    extent: isPart ? 'part' : 'whole',
    to: chunk.to,
  }
}

/** `Homs, where rebels still control many districts`. */
function whereBefore(context: ReadingContext, sentence: Sentence, chunk: Chunk): Place | undefined {
  const clause = sentence.clauses.find((other) => other.from <= chunk.from && chunk.from < other.to)
  if (clause?.marker !== 'where') return undefined
  return (context.mentions[sentence.index] ?? []).findLast((mention) => mention.to <= clause.from)?.place
}

function phrase(sentence: Sentence, chunk: Chunk): string {
  const tokens = sentence.tokens
    .slice(chunk.from, chunk.to)
    .filter((token) => !/^(?:the|a|an|this|that|its|their|all|entire|whole|recaptured|captured)$/.test(token.lower))
  return spell(tokens)
}

/** The force a phrase names. `armed` when its words show that it fights. */
export function forceOf(context: ReadingContext, sentence: Sentence, chunk: Chunk | undefined): ActorRole | undefined {
  if (!chunk) return undefined
  const head = sentence.tokens[chunk.head]
  if (!head || siteOnly(head.lower)) return undefined
  if (/^(?:they|it|we|them)$/.test(head.lower)) return referred(context, sentence, chunk)
  if (notForces.test(head.lower)) return undefined
  const chain = chainFrom(sentence, chunk)
  const to = chain.at(-1)?.to ?? chunk.to
  const tokens = sentence.tokens.slice(chunk.from, to)
  const named = actorIn(tokens, context.pack)
  const span: Span = [tokens[0]?.span[0] ?? 0, tokens.at(-1)?.span[1] ?? 0]
  if (named) return { actor: named, span, armed: true }
  if (mentionsIn(context, sentence, chunk.head, chunk.head + 1).some(({ place }) => place.level !== 'country'))
    return undefined
  if (/^(?:this|that|which|what|there|others?)$/.test(head.lower)) return undefined
  const armed =
    tokens.some((token) => forceNouns.has(token.lower)) ||
    /^(?:army|forces|military|units?|group|militia|alliance|coalition|regime|government)$/.test(head.lower)
  return { actor: { name: spell(tokens).replace(/^(?:the|a|an) /i, '') }, span, armed }
}

function siteOnly(lower: string): boolean {
  return siteNouns.test(lower) && !/^(?:front|posts?|garrison|parts?|all|most|half)$/.test(lower)
}

/** "they": the last force spoken of before, in this sentence or the two before it. */
function referred(context: ReadingContext, sentence: Sentence, pronoun: Chunk): ActorRole | undefined {
  for (let index = sentence.index; index >= Math.max(0, sentence.index - 2); index -= 1) {
    const earlier = context.sentences[index]
    if (!earlier) continue
    for (const chunk of [...earlier.chunks].reverse()) {
      if (earlier === sentence && chunk.to > pronoun.from) continue
      const tokens = earlier.tokens.slice(chunk.from, chunk.to)
      const head = earlier.tokens[chunk.head]?.lower ?? ''
      if (notForces.test(head) || !tokens.some((token) => forceNouns.has(token.lower))) continue
      const actor = actorIn(tokens, context.pack) ?? { name: spell(tokens).replace(/^(?:the|a|an) /i, '') }
      return { actor, span: spanOf(sentence, pronoun), armed: true }
    }
  }
  return undefined
}

export function spanOf(sentence: Sentence, range: { readonly from: number; readonly to: number }): Span {
  return [
    sentence.tokens[range.from]?.span[0] ?? sentence.span[0],
    sentence.tokens[range.to - 1]?.span[1] ?? sentence.span[1],
  ]
}
