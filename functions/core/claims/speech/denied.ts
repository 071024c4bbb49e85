import { denying, speechVerbs } from '../grammar/verb-families.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'

const turning = /^(?:while|although|though|but|because|as|after)$/
const claimed =
  /^(?:claims?|reports?|suggestions?|allegations?|rumou?rs?|accusations?|assertions?|statements?|accounts?|talk|idea)$/

/** Whether a verb before the token says that it is not so: `denied troops had advanced`, `dismissed reports that …`. */
export function deniedBySpeech(sentence: Sentence, token: number): boolean {
  const before = sentence.verbs.filter((verb) => verb.to <= token)
  const denial = before.findLast((verb) => denying.has(verb.lemma))
  const speech = before.findLast((verb) => speechVerbs.has(verb.lemma))
  if (!denial || denial.negated || (speech && speech.head > denial.head)) return false
  if (before.some((verb) => verb.head > denial.head && sharesSubject(sentence, denial, verb))) return false
  if (
    sharesSubject(
      sentence,
      denial,
      sentence.verbs.find((verb) => verb.head === token),
    )
  )
    return false
  if (!deniesClause(sentence, denial)) return false
  return !sentence.clauses.some(
    (clause) => clause.from > denial.to && clause.from <= token && turning.test(clause.marker),
  )
}

/** `rejected the reforms and captured the base`: a second deed of who denies, and nothing denied. */
function sharesSubject(sentence: Sentence, denial: VerbGroup, verb: VerbGroup | undefined): boolean {
  return (
    verb !== undefined &&
    verb.form === denial.form &&
    /^(?:and|then)$/.test(sentence.tokens[verb.from - 1]?.lower ?? '') &&
    !sentence.clauses.some(
      (clause) => /^(?:that|said)$/.test(clause.marker) && clause.from > denial.head && clause.from < verb.from,
    )
  )
}

/** `to deny` always; others deny what they have for their object only when that is somebody's word. */
function deniesClause(sentence: Sentence, denial: VerbGroup): boolean {
  if (denial.lemma === 'deny' || denial.lemma === 'dispute' || denial.lemma === 'contradict') return true
  return sentence.tokens
    .slice(denial.to, denial.to + 5)
    .some((token) => claimed.test(token.lower) || token.lower === 'that')
}

const nobody = /^(?:no|none|neither|nobody|nothing)$/

/** `no troops have entered`, `not one street has changed hands`, `neither town has fallen`. */
export function negatedSubject(sentence: Sentence, verb: VerbGroup): boolean {
  const clause = sentence.clauses.findLast((other) => other.from <= verb.head)
  const words = sentence.tokens.slice(Math.max(clause?.from ?? 0, verb.from - 8), verb.from)
  const start = words.findLastIndex((word) => word.text === ',' || word.text === '"') + 1
  const first = words.slice(start).findIndex((word) => !/^(?:that|and|but|said)$/.test(word.lower))
  const opens = words[start + Math.max(first, 0)]
  const next = words[start + Math.max(first, 0) + 1]
  if (!opens) return false
  return nobody.test(opens.lower) || (opens.lower === 'not' && /^(?:one|a|any|a single)$/.test(next?.lower ?? ''))
}

const lacking = /^(?:no|any)$/
const knowledge =
  /^(?:information|evidence|indication|indications|sign|signs|confirmation|proof|truth|question|suggestion)$/

/** `he had no information that the rebels had entered`, `there was no sign that …`, `without any evidence that …`. */
export function withoutEvidence(sentence: Sentence, token: number): boolean {
  const clause = sentence.clauses.find((other) => other.from <= token && token < other.to)
  if (clause?.marker !== 'that') return false
  const [before, noun] = [sentence.tokens[clause.from - 2], sentence.tokens[clause.from - 1]]
  return knowledge.test(noun?.lower ?? '') && lacking.test(before?.lower ?? '')
}

const untrue = /^(?:untrue|false|baseless|unfounded|incorrect|wrong|fabricated|groundless|lies|propaganda)$/

/** `reports that the town had fallen were untrue`. */
export function calledUntrue(sentence: Sentence, token: number): boolean {
  const verdict = sentence.verbs.find(
    (verb) => verb.from > token && verb.lemma === 'be' && !verb.negated && untrue.test(lowerAt(sentence, verb.to)),
  )
  const clause = sentence.clauses.findLast(({ marker, from }) => marker === 'that' && from <= token)
  return verdict !== undefined && clause !== undefined && claimed.test(lowerAt(sentence, clause.from - 1))
}

function lowerAt(sentence: Sentence, at: number): string {
  return sentence.tokens[at]?.lower ?? ''
}
