import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'

/** A preposition and the phrase it governs. */
export interface Complement {
  readonly preposition: string
  readonly chunk: Chunk
}

/** The verb group of a token, if it stands in one. */
export function verbAt(sentence: Sentence, token: number): VerbGroup | undefined {
  return sentence.verbs.find((verb) => verb.from <= token && token < verb.to)
}

export function chunkAt(sentence: Sentence, token: number): Chunk | undefined {
  return sentence.chunks.find((chunk) => chunk.from <= token && token < chunk.to)
}

/** The phrase behind the verb, over adverbs, particles and the day it was: `seized on Monday a village`. */
export function objectOf(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  let at = verb.to
  for (let next = overAside(sentence, at); next > at; next = overAside(sentence, at)) at = next
  const shared = /^(?:and|or)$/.test(sentence.tokens[at]?.lower ?? '')
    ? sentence.verbs.find((other) => other.from === at + 1 && other.form === verb.form)
    : undefined
  if (shared) return objectOf(sentence, shared)
  return sentence.chunks.find((chunk) => chunk.from === at)
}

export const temporal =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|morning|afternoon|evening|night|weekend|week|month|year|january|february|march|april|may|june|july|august|september|october|november|december|dawn|\d{4})$/

/** Behind one more word or phrase that is no object; the same index when there is none. */
function overAside(sentence: Sentence, at: number): number {
  if (at >= sentence.tokens.length) return at
  // `as much as a third`, `as many as 20 villages`
  if (sentence.tokens[at]?.lower === 'as' && /^as (?:much|many) as$/.test(threeWords(sentence, at))) return at + 3
  if (skippable(sentence, at)) return at + 1
  const from = /^(?:on|in|at|by|during|late|early)$/.test(sentence.tokens[at]?.lower ?? '') ? at + 1 : at
  const chunk = sentence.chunks.find((other) => other.from === from)
  if (!chunk) return at
  const noun = sentence.tokens[chunk.head]?.lower ?? ''
  // `seized 11 days earlier`
  const span = /^(?:hours?|days?|weeks?|months?|years?)$/.test(noun)
  if (span && /^(?:earlier|ago|later|before)$/.test(sentence.tokens[chunk.to]?.lower ?? '')) return chunk.to + 1
  return temporal.test(noun) ? chunk.to : at
}

function threeWords(sentence: Sentence, at: number): string {
  return sentence.tokens
    .slice(at, at + 3)
    .map(({ lower }) => lower)
    .join(' ')
}

function skippable(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (!token || sentence.chunks.some((chunk) => chunk.from === at)) return false
  return (
    token.pos === 'ADV' ||
    /^(?:over|back|up|down|out|off|more|than|about|at|least|nearly|almost|around|roughly|some|all|"|\[)$/.test(
      token.lower,
    )
  )
}

/** Prepositional phrases between a token and the next predicate, in order. */
export function complementsAfter(sentence: Sentence, from: number): readonly Complement[] {
  const stop =
    sentence.verbs.find((verb) => verb.from >= from && verb.form !== 'participle' && verb.form !== 'gerund')?.from ??
    sentence.tokens.length
  const found: Complement[] = []
  for (const chunk of sentence.chunks) {
    if (chunk.from <= from - 1 || chunk.from >= stop) continue
    const preposition = prepositionBefore(sentence, chunk)
    if (preposition) found.push({ preposition, chunk })
  }
  return found
}

export function prepositionBefore(sentence: Sentence, chunk: Chunk): string | undefined {
  let at = chunk.from - 1
  while (at > 0 && (/^["[']$/.test(sentence.tokens[at]?.text ?? '') || sentence.tokens[at]?.pos === 'ADV')) at -= 1
  const token = sentence.tokens[at]
  return token &&
    (token.pos === 'ADP' ||
      token.pos === 'SCONJ' ||
      /^(?:to|over|under|off|of|near|inside|outside|toward|towards|following|after|since|from|around)$/.test(
        token.lower,
      ))
    ? token.lower
    : undefined
}

/** The phrase behind "by" of a passive. */
export function agentOf(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  return verb.voice === 'passive'
    ? complementsAfter(sentence, verb.to).find(({ preposition }) => preposition === 'by')?.chunk
    : undefined
}

/** A phrase with its "of …", "in …" tail: `most` of `the key areas` of `the town`. */
export function chainFrom(sentence: Sentence, chunk: Chunk, links = /^(?:of)$/): readonly Chunk[] {
  const chain = [chunk]
  for (let last = chunk, link = linked(sentence, last, links); link; link = linked(sentence, last, links)) {
    chain.push(link)
    last = link
  }
  return chain
}

function linked(sentence: Sentence, chunk: Chunk, links: RegExp): Chunk | undefined {
  const at = /^[\]"]$/.test(sentence.tokens[chunk.to]?.text ?? '') ? chunk.to + 1 : chunk.to
  if (!links.test(sentence.tokens[at]?.lower ?? '')) return undefined
  const next = sentence.chunks.find((other) => other.from > at)
  if (!next || next.from > at + 4) return undefined
  const between = sentence.tokens.slice(at + 1, next.from)
  return between.every((token) => /^(?:ADJ|ADV|CCONJ)$/.test(token.pos) || /^["[]$/.test(token.text)) ? next : undefined
}

/** The phrases joined to this one by "and" or commas, itself first. */
export function conjoined(sentence: Sentence, chunk: Chunk): readonly Chunk[] {
  const all = [chunk]
  for (let last = chunk; all.length < 8; ) {
    let at = last.to
    if (sentence.tokens[at]?.text === ',') at += 1
    if (/^(?:and|or)$/.test(sentence.tokens[at]?.lower ?? '')) at += 1
    if (at > last.to && sentence.tokens[at]?.pos === 'ADP') at += 1
    const next = at > last.to ? sentence.chunks.find((other) => other.from === at) : undefined
    if (!next) break
    all.push(next)
    last = next
  }
  return upToAnd(sentence, all)
}

/** Commas alone join appositions: what stands behind the last "and" and another comma is one. */
function upToAnd(sentence: Sentence, all: readonly Chunk[]): readonly Chunk[] {
  const last = all.findLastIndex((chunk, at) => {
    const before = all[at - 1]
    return before && sentence.tokens.slice(before.to, chunk.from).some((token) => /^(?:and|or)$/.test(token.lower))
  })
  return all.slice(0, Math.max(last, 0) + 1)
}
