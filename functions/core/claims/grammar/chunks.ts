import type { Chunk, Token } from '../text/text.ts'

const inside = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN'])
const possessive = /^(?:its|his|her|their|our|my|your|whose)$/
const temporal =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|yesterday|today|tonight|tomorrow|last|next|overnight|early|later|earlier)$/
const pronouns =
  /^(?:it|he|she|they|we|i|you|them|him|us|me|this|these|those|that|who|which|itself|themselves|others|all|both|some|many|most|one)$/

/** Noun phrases without their "of …": maximal runs that end in a noun, name, number or pronoun. */
export function chunksOf(tokens: readonly Token[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  while (at < tokens.length) {
    const end = phraseEnd(tokens, at)
    const chunk = end > at ? chunkOf(tokens, at, end) : undefined
    if (chunk) chunks.push(chunk)
    at = Math.max(chunk?.to ?? 0, at + 1)
  }
  return chunks
}

function phraseEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from]
  if (!first) return from
  if (isPronoun(first)) return from + 1
  let at = from
  for (let token = tokens[at]; token && goesOn(tokens, from, at); token = tokens[at]) at += 1
  return at
}

function goesOn(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at]
  const previous = tokens[at - 1]
  if (!token || (at > from && previous && breaks(tokens, from, at))) return false
  if (isPossessive(token, previous)) return at > from && isNounLike(tokens[at + 1])
  if (token.pos === 'ADV') return at > from && tokens[at + 1]?.pos === 'ADJ'
  if (token.text === '"') return at > from && quotesNoun(tokens, at)
  if (token.lower === 'and') return at > from && (twoQualities(tokens, from, at) || spanned(tokens, from, at))
  return token.text === '%' || token.pos === 'SYM' || inside.has(token.pos) || possessive.test(token.lower)
}

/** `the old and walled city`: two qualities of one thing; not `Saudi and Omani mediators`. */
function twoQualities(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    tokens[from]?.pos === 'DET' &&
    [at - 1, at + 1].every((each) => tokens[each]?.pos === 'ADJ' && /^\p{Ll}/u.test(tokens[each]?.text ?? '')) &&
    tokens[at + 2]?.pos === 'NOUN'
  )
}

/** `between 1,000 and 1,500 insurgents`: one number. */
function spanned(tokens: readonly Token[], from: number, at: number): boolean {
  return (
    tokens[from - 1]?.lower === 'between' &&
    tokens[at - 1]?.pos === 'NUM' &&
    tokens[at + 1]?.pos === 'NUM' &&
    /^(?:NOUN|ADJ)$/.test(tokens[at + 2]?.pos ?? '')
  )
}

/** A new phrase begins here, or none goes on. */
function breaks(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at]
  const previous = tokens[at - 1]
  if (!token || !previous) return true
  if (token.pos === 'DET' && !/^(?:all|both|half|such|quite)$/.test(previous.lower)) return true
  if (possessive.test(token.lower) || isPronoun(token)) return true
  if (token.lower === 'late' && temporal.test(tokens[at + 1]?.lower ?? '')) return true
  const led = /^(?:DET|ADJ)$/.test(previous.pos) || possessive.test(previous.lower) || previous.lower === 'al'
  if (temporal.test(token.lower) && !led) return true
  return spanOfTime(tokens, at) || recipientEnds(tokens, from, at)
}

/** `a border post two days ago`: how long ago is a phrase of its own. */
function spanOfTime(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.pos === 'NUM' &&
    /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '') &&
    /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/.test(tokens[at + 1]?.lower ?? '')
  )
}

/** `the "safe area" of Zepa`: a few words of the phrase itself in quotes. */
function quotesNoun(tokens: readonly Token[], at: number): boolean {
  const closing = tokens.slice(at + 1, at + 5).findIndex(({ text }) => text === '"')
  const described = /^(?:DET|ADJ)$/.test(tokens[at - 1]?.pos ?? '') || /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '')
  if (closing > 0)
    return described && tokens.slice(at + 1, at + 1 + closing).every((token) => /^(?:ADJ|NOUN|PROPN)$/.test(token.pos))
  const opening = tokens.slice(Math.max(0, at - 4), at).findIndex(({ text }) => text === '"')
  return opening >= 0 && /^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '')
}

function isPossessive(token: Token, previous: Token | undefined): boolean {
  return token.lower === "'s" || (token.lower === "'" && previous?.lower.endsWith('s') === true)
}

/** `told AFP government forces …`: the name after "told" is a phrase of its own. */
function recipientEnds(tokens: readonly Token[], from: number, at: number): boolean {
  const lemma = tokens[from - 1]?.lemma
  if (lemma !== 'tell' && lemma !== 'inform') return false
  const name = tokens[at - 1]
  const token = tokens[at]
  if (name?.pos !== 'PROPN' || !token) return false
  return token.pos !== 'PROPN' || /^\p{Lu}{2,}$/u.test(name.text)
}

function isNounLike(token: Token | undefined): boolean {
  return token !== undefined && (inside.has(token.pos) || token.pos === 'ADV')
}

function isPronoun(token: Token): boolean {
  return token.pos === 'PRON' && pronouns.test(token.lower)
}

function chunkOf(tokens: readonly Token[], from: number, end: number): Chunk | undefined {
  let to = end
  while (to > from && !isHead(tokens[to - 1])) to -= 1
  return to > from ? { from, to, head: to - 1 } : undefined
}

function isHead(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:NOUN|PROPN|PRON|NUM|SYM)$/.test(token.pos) || (token.pos === 'DET' && pronouns.test(token.lower)))
  )
}
