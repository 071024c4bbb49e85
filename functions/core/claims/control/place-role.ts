import { forceNouns } from '../actors/words.ts'
import type { Place, Span } from '../claim.ts'
import type { PlaceMention, ReadingContext } from '../context.ts'
import { chainFrom, conjoined } from '../grammar/frames.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { focusedPlace, focusRole, narrower } from './focus.ts'
import { calledSite, namedSite, unknownPlace } from './name-alone.ts'
import { bare, mentionsIn, type PlaceRole } from './roles.ts'
import { isPart, isPlural, isSettlement, isSite } from './site-nouns.ts'

const chainWords = /^(?:of|in|on|at|between|inside|outside|around|near)$/

/** The place a phrase means, with its "of …" tail; undefined when the phrase is no place. */
export function placeOfChunk(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const head = sentence.tokens[chunk.head]
  if (!head || forceNouns.has(head.lower)) return undefined
  const own = mentionsIn(context, sentence, chunk.from, chunk.to)
  const atHead = own.find((mention) => mention.from <= chunk.head && chunk.head < mention.to)
  const owned = atHead && atHead.to > chunk.to ? whatIsOwned(sentence, chunk, atHead.to) : undefined
  if (owned) return placeOfChunk(context, sentence, owned)
  const site = isSite(head.lower)
  const some = !atHead && (quantity.test(head.lower) || head.pos === 'NUM')
  if (!atHead && !site && !some) return calledSite(sentence, chunk)
  const chain = chainFrom(sentence, chunk, chainWords)
  if (some) return someOf(context, sentence, chunk, chain[1])
  const tail = mentionsIn(context, sentence, chunk.to, chain.at(-1)?.to ?? chunk.to)
  const best = atHead ?? pick(own) ?? pick(tail)
  if (best) return mentioned(context, sentence, chunk, best, site && !atHead)
  // `kept its side of the deal`.
  if (/^sides?$/.test(head.lower) && chain.length > 1) return undefined
  const tailed = chain.slice(1).flatMap((link) => unknownPlace(context, sentence, link) ?? [])[0]
  if (tailed) return { ...tailed, extent: isPart(head.lower) ? 'part' : tailed.extent }
  return apposedName(context, sentence, chunk) ?? focusedPlace(context, sentence, chunk) ?? namedSite(sentence, chunk)
}

/** `the Republic of X's border city of Y`: a name goes on over its "of" and has what follows. */
function whatIsOwned(sentence: Sentence, chunk: Chunk, to: number): Chunk | undefined {
  const owned = sentence.chunks.find(({ from, to: end }) => from >= chunk.to && from < to && end > to)
  return owned && sentence.tokens.slice(to - 1, to + 1).some(({ lower }) => lower === "'s") ? owned : undefined
}

/** `a key trading town, Laukkai, on the border`. */
function apposedName(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  if (sentence.tokens[chunk.to]?.text !== ',' || !/^(?:an?|the)$/.test(sentence.tokens[chunk.from]?.lower ?? ''))
    return undefined
  const name = sentence.chunks.find(({ from }) => from === chunk.to + 1)
  if (!name || !isSettlement(sentence.tokens[chunk.head]?.lower ?? '')) return undefined
  const closes = /^[,.;]?$/.test(sentence.tokens[name.to]?.text ?? '')
  const mention = mentionsIn(context, sentence, name.from, name.to).find(({ reference }) => !reference)
  return closes && mention ? mentioned(context, sentence, name, mention, false) : undefined
}

const quantity =
  /^(?:parts?|half|thirds?|most|much|majority|bulk|rest|all|whole|entirety|some|many|several|one|numbers?|dozens|hundreds|scores|percent|%|\p{L}+-(?:half|thirds?|quarters?|fifths?))$/u

/** `most of the town`, not `most of the detainees`: what it is a part of must be a place. */
function someOf(
  context: ReadingContext,
  sentence: Sentence,
  chunk: Chunk,
  whole: Chunk | undefined,
): PlaceRole | undefined {
  const own = mentionsIn(context, sentence, chunk.from, chunk.to)[0]
  const place =
    sentence.tokens[chunk.to]?.lower !== 'of'
      ? undefined
      : whole && (placeNamed(context, sentence, whole) ?? referredTo(context, sentence, whole))
  if (place)
    return { ...place, place: { ...place.place, part: place.place.part ?? bare(sentence, chunk) }, extent: 'part' }
  return own ? mentioned(context, sentence, chunk, own, true) : undefined
}

/** `two-thirds of the country`, `parts of them`, `most of it`: what is spoken of. */
function referredTo(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const noun = sentence.tokens[chunk.head]
  if (!noun || !/^(?:country|nation|it|them)$/.test(noun.lower)) return undefined
  const country = context.mentions
    .flat()
    .findLast(({ place, span }) => place.level === 'country' && span[0] < noun.span[0])
  if (country && noun.pos === 'NOUN') return { place: country.place, span: noun.span, extent: 'part', to: chunk.to }
  const focus = focusRole(context, sentence, chunk.head)
  return focus && { ...focus, to: chunk.to }
}

/** A place, or a name that stands where only a place can. */
export function placeNamed(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  return placeOfChunk(context, sentence, chunk) ?? unknownPlace(context, sentence, chunk)
}

/** Every place of a list: `Azaz and Marea`, `the villages of Tal Brak, Hamra and Jisr`, `three towns, including Ras Lanuf`. */
export function placesListed(
  context: ReadingContext,
  sentence: Sentence,
  chunk: Chunk,
  read = placeNamed,
): readonly PlaceRole[] {
  const found = conjoined(sentence, chunk).flatMap((other): readonly PlaceRole[] => {
    const names = listBehind(context, sentence, other)
    const own = names.length > 0 ? names : [read(context, sentence, other)]
    return own.flatMap((place) => place ?? [])
  })
  return found.filter((place, at) => found.findIndex((other) => sameWords(other, place)) === at)
}

function sameWords(one: PlaceRole, other: PlaceRole): boolean {
  return one.place.name === other.place.name && one.place.part === other.place.part
}

function listBehind(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly PlaceRole[] {
  if (!isPlural(sentence.tokens[chunk.head]?.lower ?? '')) return []
  let at = chunk.to
  while (/^(?:,|:|including|namely|like|of|as|such)$/.test(sentence.tokens[at]?.lower ?? '') && at < chunk.to + 3)
    at += 1
  const first = at > chunk.to ? sentence.chunks.find((other) => other.from === at) : undefined
  const names = first ? conjoined(sentence, first) : []
  const named = /^(?:including|namely|like|as)$/.test(sentence.tokens[at - 1]?.lower ?? '')
  return names.length > 1 || named ? names.flatMap((name) => placeNamed(context, sentence, name) ?? []) : []
}

function pick(mentions: readonly PlaceMention[]): PlaceMention | undefined {
  return mentions.find(({ place }) => place.level !== 'country') ?? mentions[0]
}

/** A mention as the words around it narrow it: `the centre of Homs`, `the Kindi hospital`. */
function mentioned(
  context: ReadingContext,
  sentence: Sentence,
  chunk: Chunk,
  mention: PlaceMention,
  site: boolean,
): PlaceRole {
  const noun = sentence.tokens[chunk.head]?.lower ?? ''
  const start = sentence.tokens[chunk.from]
  const span: Span = [Math.min(mention.span[0], start && site ? start.span[0] : mention.span[0]), mention.span[1]]
  const to = Math.max(chunk.to, mention.to)
  const some = site && isPlural(noun) && sentence.tokens[chunk.to]?.lower !== 'of'
  const part = isPart(noun) || some || mention.place.part !== undefined
  const meant = site ? narrower(context, sentence, chunk, mention.place) : undefined
  if (meant) return { place: meant, span, extent: part ? 'part' : 'unknown', to }
  const name = part && mention.place.part === undefined && site ? bare(sentence, chunk) : mention.place.part
  const place: Place = name ? { ...mention.place, part: name } : mention.place
  return { place, span, extent: part ? 'part' : 'whole', to }
}
