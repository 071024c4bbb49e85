import type { Chunk, Sentence } from '../text/text.ts'
import { temporal } from './frames.ts'
import { speechVerbs } from './verb-families.ts'

/** Days and times stand beside a verb as if they did something. */
export const days =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|years?|months?|weeks?|weekend|days?|hours|morning|night|evening|afternoon)$/

/** `…, the ministry and the coalition said`: two who speak, not the end of a list before them. */
export function pairOf(sentence: Sentence, chunk: Chunk): Chunk {
  const joined = /^(?:and|or)$/.test(sentence.tokens[chunk.from - 1]?.lower ?? '')
  const other = joined ? sentence.chunks.find((each) => each.to === chunk.from - 1) : undefined
  return other && !governed(sentence, other) ? other : chunk
}

/** `X, which relies on Y, said`; `X, the Shiite group, has`: where the words between the commas begin, else the verb. */
export function asideStart(sentence: Sentence, verb: number): number {
  let end = verb - 1
  while (end > 0 && sentence.tokens[end]?.pos === 'ADV') end -= 1
  if (dash.test(sentence.tokens[end]?.text ?? '')) return betweenDashes(sentence, end) ?? verb
  if (sentence.tokens[end]?.text !== ',') return verb
  const commas = sentence.tokens.flatMap((token, at) => (token.text === ',' && at < end && at > end - 30 ? [at] : []))
  const opens = commas.findLast((at) => /^(?:which|who|where|whose)$/.test(sentence.tokens[at + 1]?.lower ?? ''))
  const start = opens ?? commas.at(-1)
  if (start === undefined) return verb
  return sentence.chunks.some((chunk) => chunk.to <= start) ? start : verb
}

const dash = /^[-\u2013\u2014]+$/

/** `Rebels - accused of recruiting children - seized`: where the words between the dashes begin. */
function betweenDashes(sentence: Sentence, end: number): number | undefined {
  const closing = sentence.tokens.slice(0, end).findLastIndex(({ text }) => !dash.test(text))
  const start = sentence.tokens.slice(0, closing).findLastIndex(({ text }) => dash.test(text))
  if (start < 0 || end - start > 30) return undefined
  return sentence.chunks.some((chunk) => chunk.to <= start) ? start : undefined
}

/** The first phrase of a list that ends in "and": `Russia` of `Russia, the US and the UN`. */
export function firstOfList(sentence: Sentence, chunk: Chunk): Chunk {
  let first = chunk
  let at = chunk.from - 1
  if (!/^(?:and|or)$/.test(sentence.tokens[at]?.lower ?? '')) return chunk
  for (let i = 0; i < 5; i += 1) {
    const comma = sentence.tokens[at]?.text === ','
    const end = comma || sentence.tokens[at - 1]?.text !== ',' ? at : at - 1
    const previous = sentence.chunks.find((other) => other.to === end)
    if (!previous || !listable(sentence, previous, first) || (comma && opensAside(sentence, previous))) return first
    first = previous
    at = first.from - 1
    if (!/^(?:,|and|or)$/.test(sentence.tokens[at]?.lower ?? '')) return first
  }
  return first
}

/** `On Friday, X and Y …`, `In Geneva, X and Y …`: what a comma sets off before the list is none of it. */
function opensAside(sentence: Sentence, chunk: Chunk): boolean {
  if (days.test(sentence.tokens[chunk.head]?.lower ?? '')) return true
  const opens = chunk.from < 2 || /^(?:PUNCT|CCONJ|SCONJ)$/.test(sentence.tokens[chunk.from - 2]?.pos ?? '')
  return opens && sentence.tokens[chunk.from - 1]?.pos === 'ADP'
}

/** Not the object of another verb, nor a place behind a preposition beside a force. */
function listable(sentence: Sentence, previous: Chunk, chunk: Chunk): boolean {
  const before = sentence.tokens[previous.from - 1]
  if (before?.pos === 'VERB' && !speechVerbs.has(before.lemma)) return false
  if (before?.pos !== 'ADP') return true
  const name = (each: Chunk) => sentence.tokens[each.head]?.pos === 'PROPN'
  return name(previous) === name(chunk)
}

/** `the Rapid Support Forces (RSF) have`. */
export function bracketed(sentence: Sentence, chunk: Chunk): boolean {
  const opens = /^[([]$/.test(sentence.tokens[chunk.from - 1]?.text ?? '')
  const named = opens && sentence.chunks.some((other) => other.to === chunk.from - 1)
  return named && /^[)\]]$/.test(sentence.tokens[chunk.to]?.text ?? '')
}

export function governed(sentence: Sentence, chunk: Chunk): boolean {
  const before = sentence.tokens[chunk.from - 1]
  const word = before && /^["[]$/.test(before.text) ? sentence.tokens[chunk.from - 2] : before
  if (days.test(sentence.tokens[chunk.head]?.lower ?? '')) return true
  // `a source close Hezbollah said`: "to" was lost on the wire.
  if (word?.lower === 'close' && /^sources?$/.test(sentence.tokens[chunk.from - 2]?.lower ?? '')) return true
  if (word?.lower === 'between' && sentence.tokens[chunk.from]?.pos === 'NUM') return false
  return (
    (word?.pos === 'ADP' && !/^(?:as|after|before|since|than)$/.test(word.lower)) ||
    /^(?:to|of)$/.test(word?.lower ?? '')
  )
}

/** Adverbs and quotes skipped, and the day it was: `rejected it but in November accepted`. */
export function wordBefore(sentence: Sentence, at: number): string {
  const timed = sentence.chunks.find(({ to, head }) => to === at && temporal.test(sentence.tokens[head]?.lower ?? ''))
  const prior = timed && sentence.tokens[timed.from - 1]?.pos === 'ADP' ? timed.from - 1 : at
  let index = prior - 1
  while (index > 0 && (sentence.tokens[index]?.pos === 'ADV' || sentence.tokens[index]?.text === '"')) index -= 1
  return sentence.tokens[index]?.lower ?? ''
}
