import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { agentOf, objectOf } from './frames.ts'
import { speechVerbs } from './verb-families.ts'

const relative = /^(?:who|which|that)$/
const orders =
  /^(?:ask|order|force|urge|tell|allow|help|enable|want|compel|press|lead|let|make|oblige|push|instruct|call|demand|require|prompt|expect|permit|get|invite)$/
const days =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|year|month|week|weekend|days?|morning|night|evening|afternoon)$/

/** Who does it, or to whom it is done when the verb is passive. Relative pronouns answer their antecedent, lists their first. */
export function subjectOf(sentence: Sentence, verb: VerbGroup, depth = 0): Chunk | undefined {
  if (depth > 4) return undefined
  const earlier = sentence.verbs.filter((other) => other.to <= verb.from)
  if (verb.form === 'participle') return described(sentence, verb)
  if (verb.form === 'infinitive' || verb.form === 'gerund')
    return subjectOfNonFinite(sentence, verb, earlier.at(-1), depth)
  if (earlier.length > 0 && /^(?:and|or|but|then)$/.test(wordBefore(sentence, verb.from))) {
    const finite = earlier.filter((other) => !/^(?:infinitive|gerund|participle)$/.test(other.form))
    const alike = finite.findLast((other) => other.form === verb.form) ?? finite.at(-1)
    if (alike) return subjectOf(sentence, alike, depth + 1)
  }
  return nearest(sentence, verb.from, speechVerbs.has(verb.lemma))
}

/** `towns held by rebels`, `Rubare, also taken by rebels`: the phrase right before, whatever governs it. */
function described(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  let at = verb.from
  while (at > 0 && /^(?:ADV|PUNCT)$/.test(sentence.tokens[at - 1]?.pos ?? '')) at -= 1
  return sentence.chunks.find((chunk) => chunk.to === at) ?? nearest(sentence, verb.from)
}

/** Adverbs and quotes skipped. */
function wordBefore(sentence: Sentence, at: number): string {
  let index = at - 1
  while (index > 0 && (sentence.tokens[index]?.pos === 'ADV' || sentence.tokens[index]?.text === '"')) index -= 1
  return sentence.tokens[index]?.lower ?? ''
}

function subjectOfNonFinite(
  sentence: Sentence,
  verb: VerbGroup,
  previous: VerbGroup | undefined,
  depth: number,
): Chunk | undefined {
  const adjacent = sentence.chunks.find((chunk) => chunk.to === verb.from)
  const ordered = previous !== undefined && verb.form === 'infinitive' && orders.test(previous.lemma)
  const absolute = verb.form === 'gerund' && adjacent && wordBefore(sentence, adjacent.from) !== 'of'
  if (adjacent && verb.form === 'infinitive' && meantBy(sentence, adjacent)) return adjacent
  const timed = adjacent && days.test(sentence.tokens[adjacent.head]?.lower ?? '')
  if (adjacent && !timed && (ordered || absolute)) return adjacent
  const opener = sentence.tokens[verb.from - 1]
  if (opener?.lower === 'for' && previous && /^(?:praise|thank|congratulate|blame|credit|accuse)$/.test(previous.lemma))
    return objectOf(sentence, previous)
  if (verb.form === 'gerund' && opener && /^(?:although|though|while|when|despite)$/.test(opener.lower)) {
    const main = nearest(sentence, verb.from - 1)
    if (main) return main
  }
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from && other.form !== 'participle')
  if (governor) {
    const agent = agentOf(sentence, governor)
    return agent ?? subjectOf(sentence, governor, depth + 1)
  }
  const next = sentence.verbs.find(
    (other) => other.from >= verb.to && other.form !== 'infinitive' && other.form !== 'participle',
  )
  const doer = next ? subjectOf(sentence, next, depth + 1) : undefined
  // `relinquishing the town could …`: its own object is not its subject.
  return doer && doer.from <= verb.to + 1 && doer.from >= verb.to ? undefined : doer
}

/** `the refusal of the militia to leave`, `a route for troops to reach …`: who would do it. */
function meantBy(sentence: Sentence, chunk: Chunk): boolean {
  const link = sentence.tokens[chunk.from - 1]?.lower ?? ''
  if (days.test(sentence.tokens[chunk.head]?.lower ?? '')) return false
  return link === 'for' || (/^(?:of|by)$/.test(link) && intents.test(sentence.tokens[chunk.from - 2]?.lower ?? ''))
}

const intents =
  /^(?:attempt|bid|effort|plan|refusal|failure|willingness|intention|desire|decision|vow|promise|pledge|readiness|inability|ability|offer|threat)s?$/

/** Last phrase before a token that no preposition governs and that stands in no aside. */
function nearest(sentence: Sentence, verb: number, speaks = false): Chunk | undefined {
  const before = asideStart(sentence, verb)
  const candidates = sentence.chunks.filter((chunk) => chunk.to <= before)
  let limit = before
  for (const chunk of [...candidates].reverse()) {
    if (chunk.to > limit) continue
    const first = firstOfList(sentence, chunk)
    limit = first.from
    if (first !== chunk && governed(sentence, first) && speaks && !governed(sentence, chunk))
      return pairOf(sentence, chunk)
    if (governed(sentence, first) || bracketed(sentence, first)) continue
    if (relative.test(sentence.tokens[chunk.head]?.lower ?? '')) return antecedent(sentence, chunk)
    return describedBy(sentence, first, verb) ?? first
  }
  return undefined
}

/** `to see the town fall`: what is seen is who does it. */
const perception = /^(?:see|watch|hear|let|make|help|have)$/

/** `the fighters who took the town left`, `rebels fighting to oust him have`, `the town the rebels held fell`: over a clause that describes it without a comma. */
function describedBy(sentence: Sentence, chunk: Chunk, verb: number): Chunk | undefined {
  if (sentence.tokens.slice(chunk.to, verb).some(({ pos }) => /^(?:PUNCT|CCONJ)$/.test(pos))) return undefined
  const inner = sentence.verbs.filter(({ form }) => !/^(?:infinitive|gerund|participle)$/.test(form))
  const taking = inner.find((other) => other.to <= chunk.from && objectOf(sentence, other) === chunk)
  const who = taking && sentence.chunks.find(({ to }) => to === taking.from)
  if (who && /^(?:who|which|that)$/.test(sentence.tokens[who.head]?.lower ?? '')) return antecedent(sentence, who)
  const aim = sentence.verbs.find((other) => other.form === 'infinitive' && objectOf(sentence, other) === chunk)
  if (aim && aim.to <= chunk.from && !perception.test(aim.lemma)) return nearest(sentence, aim.from)
  const within = inner.some((other) => other.from >= chunk.to && other.to <= verb && !speechVerbs.has(other.lemma))
  const that = within && /^(?:that|which)$/.test(sentence.tokens[chunk.from - 1]?.lower ?? '') ? 1 : 0
  const before = within ? sentence.chunks.findLast(({ to }) => to === chunk.from - that) : undefined
  return before && /^(?:NOUN|PROPN)$/.test(sentence.tokens[before.head]?.pos ?? '') ? before : undefined
}

/** `…, the ministry and the coalition said`: two who speak, not the end of a list before them. */
function pairOf(sentence: Sentence, chunk: Chunk): Chunk {
  const joined = /^(?:and|or)$/.test(sentence.tokens[chunk.from - 1]?.lower ?? '')
  const other = joined ? sentence.chunks.find((each) => each.to === chunk.from - 1) : undefined
  return other && !governed(sentence, other) ? other : chunk
}

/** `X, which relies on Y, said`; `X, the Shiite group, has`: where the words between the commas begin, else the verb. */
function asideStart(sentence: Sentence, verb: number): number {
  let end = verb - 1
  while (end > 0 && sentence.tokens[end]?.pos === 'ADV') end -= 1
  if (sentence.tokens[end]?.text !== ',') return verb
  const commas = sentence.tokens.flatMap((token, at) => (token.text === ',' && at < end && at > end - 30 ? [at] : []))
  const opens = commas.findLast((at) => /^(?:which|who|where|whose)$/.test(sentence.tokens[at + 1]?.lower ?? ''))
  const start = opens ?? commas.at(-1)
  if (start === undefined) return verb
  return sentence.chunks.some((chunk) => chunk.to <= start) ? start : verb
}

/** The first phrase of a list that ends in "and": `Russia` of `Russia, the US and the UN`. */
function firstOfList(sentence: Sentence, chunk: Chunk): Chunk {
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
function bracketed(sentence: Sentence, chunk: Chunk): boolean {
  const opens = /^[([]$/.test(sentence.tokens[chunk.from - 1]?.text ?? '')
  const named = opens && sentence.chunks.some((other) => other.to === chunk.from - 1)
  return named && /^[)\]]$/.test(sentence.tokens[chunk.to]?.text ?? '')
}

function governed(sentence: Sentence, chunk: Chunk): boolean {
  const before = sentence.tokens[chunk.from - 1]
  const word = before && /^["[]$/.test(before.text) ? sentence.tokens[chunk.from - 2] : before
  if (days.test(sentence.tokens[chunk.head]?.lower ?? '')) return true
  return (
    (word?.pos === 'ADP' && !/^(?:as|after|before|since|than)$/.test(word.lower)) ||
    /^(?:to|of)$/.test(word?.lower ?? '')
  )
}

function antecedent(sentence: Sentence, pronoun: Chunk): Chunk | undefined {
  const before = sentence.chunks.findLast((chunk) => chunk.to <= pronoun.from)
  // `…, most of which`, `…, all of whom`.
  const some = before && before.to === pronoun.from - 1 && someOf.test(sentence.tokens[before.head]?.lower ?? '')
  return some ? sentence.chunks.findLast((chunk) => chunk.to < before.from) : before
}

const someOf = /^(?:all|both|some|most|many|one|none|each|half|several|few|two|three)$/
