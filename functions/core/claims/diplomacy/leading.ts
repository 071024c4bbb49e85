import { conjoined } from '../grammar/frames.ts'
import { isDemonym } from '../places/gazetteer.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { authorityNouns, calendarNames } from './party-words.ts'

/** `eleven of the 15 members`, `envoys meeting in Vienna`, `X, the region's envoy, said`, and a list whose first has a tail: who is meant first. */
export function leading(sentence: Sentence, chunk: Chunk): Chunk {
  const counted = /^(?:most|all|some|many|several|majority|number|both|half|none|one|group|couple|dozens)$/
  const head = sentence.tokens[chunk.head]
  if (head && (head.pos === 'NUM' || counted.test(head.lower)) && sentence.tokens[chunk.to]?.lower === 'of')
    return sentence.chunks.find((other) => other.from === chunk.to + 1) ?? chunk
  if (head?.lower === 'meeting' && authorityNouns.has(sentence.tokens[chunk.head - 1]?.lower ?? ''))
    return { from: chunk.from, to: chunk.head, head: chunk.head - 1 }
  return (
    headlinePair(sentence, chunk) ?? shared(sentence, chunk) ?? apposed(sentence, chunk) ?? firstListed(sentence, chunk)
  )
}

/** `Qatar, Egypt urge both sides …`. */
function headlinePair(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  const first = sentence.chunks[0]
  if (!first || first.from > 0 || first.to !== chunk.from - 1 || sentence.tokens[first.to]?.text !== ',')
    return undefined
  const names = [first, chunk].every((each) => sentence.tokens[each.head]?.pos === 'PROPN')
  return names && sentence.verbs.some((verb) => verb.from === chunk.to) ? first : undefined
}

/** `the Saudi and US mediators`: two nationalities of one office. */
function shared(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  const head = sentence.tokens[chunk.head]
  if (!head || !isDemonym(head.text) || head.lower.endsWith('s')) return undefined
  const last = conjoined(sentence, chunk).at(-1)
  return last && last !== chunk && authorityNouns.has(sentence.tokens[last.head]?.lower ?? '')
    ? { from: chunk.from, to: last.to, head: last.head }
    : undefined
}

function apposed(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  if (sentence.tokens[chunk.from - 1]?.text !== ',' || sentence.tokens[chunk.to]?.text !== ',') return undefined
  const before = sentence.chunks.find((other) => other.to === chunk.from - 1)
  const name = before && sentence.tokens[before.head]
  if (!before || name?.pos !== 'PROPN' || calendarNames.test(name.lower) || governed(sentence, before)) return undefined
  return sentence.verbs.some((verb) => verb.to <= before.from) ? undefined : before
}

/** `the government of South Sudan and rebel leaders`. */
function firstListed(sentence: Sentence, chunk: Chunk): Chunk {
  if (sentence.tokens[chunk.from - 1]?.lower !== 'and') return chunk
  const tail = sentence.chunks.find((other) => other.to === chunk.from - 1)
  if (!tail || sentence.tokens[tail.from - 1]?.lower !== 'of') return chunk
  const first = sentence.chunks.find((other) => other.to === tail.from - 1)
  const office = first && authorityNouns.has(sentence.tokens[first.head]?.lower ?? '')
  const opens = first && (first.from === 0 || /^(?:PUNCT|SCONJ)$/.test(sentence.tokens[first.from - 1]?.pos ?? ''))
  return first && office && opens ? first : chunk
}

/** Whether a preposition stands before a phrase. */
export function governed(sentence: Sentence, chunk: Chunk): boolean {
  return /^(?:of|in|on|at|from|between|near|to|with|for|over|against|into|after|before|since)$/.test(
    sentence.tokens[chunk.from - 1]?.lower ?? '',
  )
}
