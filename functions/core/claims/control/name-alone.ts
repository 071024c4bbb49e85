import { actorIn } from '../actors/actors.ts'
import { forceNouns } from '../actors/words.ts'
import type { ReadingContext } from '../context.ts'
import { isDemonym } from '../places/gazetteer.ts'
import { spell } from '../speech/speaker-names.ts'
import type { Chunk, Sentence, Token } from '../text/text.ts'
import { bare, type PlaceRole, spanOf } from './roles.ts'
import { isPart, isSettlement, isSite } from './site-nouns.ts'

/** `state capital Sittwe`, `the village Rubare`: a name behind its noun. */
export function calledSite(sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const at = sentence.tokens.findLastIndex((token, i) => i >= chunk.from && i < chunk.head && isSettlement(token.lower))
  const name = sentence.tokens.slice(at + 1, chunk.to)
  const [first, last] = [name[0], name.at(-1)]
  if (at < 0 || !first || !last || !name.every((token) => token.pos === 'PROPN')) return undefined
  return {
    place: { name: spell(name), resolved: 'provisional' },
    span: [first.span[0], last.span[1]],
    extent: 'whole',
    to: chunk.to,
  }
}

const titled =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Sept|Mr|Mrs|Ms|Dr|Gen|General|Col|Colonel|Major|Captain|President|Prime|Minister|Sheikh|Sheik|Mullah|Commander|Lt|Rev|Sir|King|Prince|Leader)\.?$/

/** A name that no list knows, as the object of a verb that only takes places: `overran Tal Brak`. */
export function unknownPlace(context: ReadingContext, sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  const name = words.filter((token) => token.lower !== 'the')
  const [first, last] = [name[0], name.at(-1)]
  const spelled = name.every((token) => /^(?:PROPN|NUM)$/.test(token.pos) && /^\p{Lu}|^al-|^\p{N}/u.test(token.text))
  if (!first || !last || name.length > 3 || !spelled || !/^\p{Lu}|^al-/u.test(first.text)) return undefined
  if (isPeople(words) || actorIn(words, context.pack) || titled.test(first.text) || /-born$/.test(first.lower))
    return undefined
  return {
    place: { name: spell(name), resolved: 'provisional' },
    span: [first.span[0], last.span[1]],
    extent: 'whole',
    to: chunk.to,
  }
}

/** `the capital of the Tamil Tigers`: many of them, and no heights or islands. */
function isPeople(words: readonly Token[]): boolean {
  const last = words.at(-1)?.lower ?? ''
  return (
    words[0]?.lower === 'the' && /[^s]s$/.test(last) && !isSite(last) && !/^(?:flats|gardens|lakes|springs)$/.test(last)
  )
}

/** `six West Bank towns`: the name within the phrase, in no gazetteer. */
export function namedSite(sentence: Sentence, chunk: Chunk): PlaceRole | undefined {
  const name = sentence.tokens
    .slice(chunk.from, chunk.to)
    .filter((token) => token.pos === 'PROPN' && !isDemonym(token.text) && !forceNouns.has(token.lower))
  const [first, last] = [name[0], name.at(-1)]
  const head = sentence.tokens[chunk.head]
  if (!head || name.length > 4) return undefined
  const extent = isPart(head.lower) ? 'part' : 'unknown'
  const named = first && last
  return {
    place: { name: named ? spell(name) : bare(sentence, chunk), resolved: 'provisional' },
    span: named ? [first.span[0], last.span[1]] : spanOf(sentence, chunk),
    extent,
    to: chunk.to,
  }
}
