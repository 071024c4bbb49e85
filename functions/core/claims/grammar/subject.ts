import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { agentOf, objectOf } from './frames.ts'
import { goesOnBehindComma, meansObject, meantBy, ownObject, standsAlone } from './meant-by.ts'
import { asideStart, bracketed, days, firstOfList, governed, pairOf, wordBefore } from './phrase-place.ts'
import { speechVerbs } from './verb-families.ts'

const relative = /^(?:who|which|that)$/
const orders =
  /^(?:ask|order|force|urge|tell|allow|help|enable|want|compel|press|lead|let|make|oblige|push|instruct|call|demand|require|prompt|expect|permit|get|invite)$/

const commanded = /^(?:ask|order|force|urge|tell|allow|press|instruct|call|require|permit|invite|issue|give|set)$/

/** Who does it, or to whom it is done when the verb is passive. Relative pronouns answer their antecedent, lists their first. */
export function subjectOf(sentence: Sentence, verb: VerbGroup, depth = 0): Chunk | undefined {
  if (depth > 4) return undefined
  const earlier = sentence.verbs.filter((other) => other.to <= verb.from)
  if (verb.form === 'participle') return described(sentence, verb)
  if (verb.form === 'infinitive' || verb.form === 'gerund')
    return subjectOfNonFinite(sentence, verb, earlier.at(-1), depth)
  if (earlier.length > 0 && /^(?:and|or|but|then)$/.test(wordBefore(sentence, verb.from))) {
    const finite = earlier.filter((other) => !/^(?:infinitive|gerund|participle)$/.test(other.form))
    const last = earlier.at(-1)
    // `allowed the troops to advance and capture it`: who advances.
    if (last?.form === 'infinitive' && verb.form === 'present' && finite.at(-1)?.form !== 'present')
      return subjectOf(sentence, last, depth + 1)
    const alike = finite.findLast((other) => other.form === verb.form) ?? finite.at(-1)
    if (alike) return subjectOf(sentence, alike, depth + 1)
  }
  const listed = earlier.at(-1)
  if (listed && goesOnBehindComma(sentence, verb, listed)) return subjectOf(sentence, listed, depth + 1)
  return nearest(sentence, verb.from, speechVerbs.has(verb.lemma))
}

/** `towns held by rebels`, `Rubare, also taken by rebels`: the phrase right before, whatever governs it. */
function described(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  let at = verb.from
  while (at > 0 && /^(?:ADV|PUNCT)$/.test(sentence.tokens[at - 1]?.pos ?? '')) at -= 1
  return sentence.chunks.find((chunk) => chunk.to === at) ?? nearest(sentence, verb.from)
}

function subjectOfNonFinite(
  sentence: Sentence,
  verb: VerbGroup,
  previous: VerbGroup | undefined,
  depth: number,
): Chunk | undefined {
  const adjacent = sentence.chunks.find((chunk) => chunk.to === verb.from)
  const by = adjacent !== undefined && previous?.voice === 'passive' && wordBefore(sentence, adjacent.from) === 'by'
  const ordered = previous !== undefined && verb.form === 'infinitive' && orders.test(previous.lemma) && !by
  const absolute = verb.form === 'gerund' && adjacent && standsAlone(sentence, adjacent)
  if (adjacent && verb.form === 'infinitive' && meantBy(sentence, adjacent)) return adjacent
  if (adjacent && (ordered || absolute) && !days.test(sentence.tokens[adjacent.head]?.lower ?? '')) return adjacent
  const opener = sentence.tokens[verb.from - 1]
  if (previous && meansObject(sentence, verb, previous, ordered)) return objectOf(sentence, previous)
  const turning = verb.form === 'gerund' && /^(?:although|though|while|when|despite)$/.test(opener?.lower ?? '')
  const main = turning ? nearest(sentence, verb.from - 1) : undefined
  if (main) return main
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from && other.form !== 'participle')
  if (governor) return whoActs(sentence, verb, governor, depth)
  const next = sentence.verbs.find(
    (other) => other.from >= verb.to && other.form !== 'infinitive' && other.form !== 'participle',
  )
  const doer = next ? subjectOf(sentence, next, depth + 1) : undefined
  return doer && ownObject(verb, doer) ? undefined : doer
}

/** Who does what a verb is followed by; `were ordered by the council to leave`: who was ordered. */
function whoActs(sentence: Sentence, verb: VerbGroup, governor: VerbGroup, depth: number): Chunk | undefined {
  const told = verb.form === 'infinitive' && governor.voice === 'passive' && commanded.test(governor.lemma)
  return (told ? undefined : agentOf(sentence, governor)) ?? subjectOf(sentence, governor, depth + 1)
}

/** Last phrase before a token that no preposition governs and that stands in no aside. */
function nearest(sentence: Sentence, verb: number, speaks = false): Chunk | undefined {
  const before = asideStart(sentence, verb)
  const candidates = sentence.chunks.filter((chunk) => chunk.to <= before)
  let limit = before
  for (const chunk of [...candidates].reverse()) {
    if (chunk.to > limit) continue
    const first = firstOfList(sentence, chunk)
    limit = first.from
    if (first !== chunk && governed(sentence, first) && !governed(sentence, chunk)) {
      if (speaks) return pairOf(sentence, chunk)
      if (opensClause(sentence, chunk)) return chunk
    }
    if (governed(sentence, first) || bracketed(sentence, first)) continue
    if (relative.test(sentence.tokens[chunk.head]?.lower ?? '')) return antecedent(sentence, chunk)
    return describedBy(sentence, first, verb) ?? first
  }
  return undefined
}

/** `postponed talks over a truce and an official met …`: "and" begins another statement. */
function opensClause(sentence: Sentence, chunk: Chunk): boolean {
  return sentence.clauses.some(({ from, marker }) => marker === 'and' && from === chunk.from - 1)
}

/** `to see the town fall`: what is seen is who does it. */
const perception = /^(?:see|watch|hear|let|make|help|have)$/

/** `the fighters who took the town left`, `rebels fighting to oust him have`, `the town the rebels held fell`: over a clause that describes it without a comma. */
function describedBy(sentence: Sentence, chunk: Chunk, verb: number): Chunk | undefined {
  const between = sentence.tokens.slice(chunk.to, verb)
  if (between.some(({ pos, text }) => /^(?:PUNCT|CCONJ)$/.test(pos) && text !== '"')) return undefined
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

function antecedent(sentence: Sentence, pronoun: Chunk): Chunk | undefined {
  const before = sentence.chunks.findLast((chunk) => chunk.to <= pronoun.from)
  // `…, most of which`, `…, all of whom`.
  const some = before && before.to === pronoun.from - 1 && someOf.test(sentence.tokens[before.head]?.lower ?? '')
  return some ? sentence.chunks.findLast((chunk) => chunk.to < before.from) : before
}

const someOf = /^(?:all|both|some|most|many|one|none|each|half|several|few|two|three)$/
