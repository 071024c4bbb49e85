import type { Modality } from '../claim.ts'
import { failVerbs } from '../grammar/verb-families.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import { clauseOf } from './conditions.ts'

export function fails(verb: VerbGroup | undefined): boolean {
  return verb !== undefined && failVerbs.has(verb.lemma) && !verb.negated
}

/** `an attempt to take the port was repelled`. */
export function nextFinite(sentence: Sentence, verb: VerbGroup): VerbGroup | undefined {
  const next = sentence.verbs.find((other) => other.from >= verb.to)
  return next && /^(?:past|perfect)$/.test(next.form) && clauseOf(sentence, next.head) === clauseOf(sentence, verb.head)
    ? next
    : undefined
}

/** `the refusal of the army to leave`, `an attempt by rebels to take …`: the noun before "of" or "by". */
export function nounOver(sentence: Sentence, verb: VerbGroup): string {
  const owner = sentence.chunks.find(({ to }) => to === verb.from)
  const link = owner && owner.from - 1
  if (link === undefined || !/^(?:of|by|from)$/.test(sentence.tokens[link]?.lower ?? '')) return ''
  return sentence.tokens.slice(Math.max(0, link - 2), link).findLast(({ pos }) => pos === 'NOUN')?.lower ?? ''
}

/** `the first town to fall` fell; `the next town to fall` has not. */
export function rankedBefore(sentence: Sentence, verb: VerbGroup): Modality | undefined {
  const chunk = sentence.chunks.find((other) => other.to === verb.from)
  const rank = chunk && sentence.tokens.slice(chunk.from, chunk.to).find((token) => ranks.test(token.lower))
  if (!rank || spans.test(sentence.tokens[chunk.head]?.lower ?? '')) return undefined
  return rank.lower === 'next' ? 'predicted' : 'happened'
}

/** `attempted last week to retake` ranks nothing. */
const spans = /^(?:weeks?|months?|years?|days?|nights?|hours?|summer|winter|spring|autumn|\p{L}+day)$/u
const ranks = /^(?:first|second|third|fourth|fifth|sixth|latest|last|only|next)$/

/** `forcing the groups which are … to withdraw`: over a relative clause to the verb that orders. */
export function governorOf(sentence: Sentence, verb: VerbGroup): VerbGroup | undefined {
  const near = sentence.verbs.findLast((other) => other.to <= verb.from)
  const clause = near && clauseOf(sentence, near.head)
  if (!near || !clause || !/^(?:which|who|that)$/.test(clause.marker)) return near
  const order = sentence.verbs.findLast((other) => other.to <= clause.from)
  return order && /^(?:force|order|compel|ask|urge|allow|cause|push|prompt|lead|oblige)$/.test(order.lemma)
    ? order
    : near
}

/** The word that governs: over prepositions, articles and adverbs. */
export function wordBefore(sentence: Sentence, at: number): string {
  let index = at - 1
  while (
    index > 0 &&
    /^(?:ADP|DET|ADV|PUNCT)$/.test(sentence.tokens[index]?.pos ?? '') &&
    sentence.tokens[index]?.lower !== 'yet' &&
    at - index < 3
  )
    index -= 1
  return sentence.tokens[index]?.lower ?? ''
}
