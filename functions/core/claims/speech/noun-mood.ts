import type { Modality } from '../claim.ts'
import { demandVerbs, denying, failVerbs, offerVerbs, speechVerbs } from '../grammar/verb-families.ts'
import type { Clause, Sentence, Token, VerbGroup } from '../text/text.ts'
import { clauseOf, hasCondition } from './conditions.ts'
import { describing, governingWords } from './governors.ts'
import { ofVerb } from './verb-mood.ts'

/** `its capture was imminent`. */
const ahead = /^(?:imminent|near|close|likely|possible|inevitable|expected|unlikely)$/
const announcing = /^(?:announce|declare|proclaim)$/
const feared = /^(?:fear|expect|predict|await|anticipate|risk|threaten)$/
const wanted = /^(?:plan|prepare|promise|vow|pledge|consider|seek|want|attempt|try|aim|contemplate)$/

/** Verbs that make what they govern: `hoped to complete the withdrawal`. Others speak of it as it is: `tried to explain the fall`. */
const bringsAbout =
  /^(?:be|begin|start|launch|make|complete|achieve|ensure|secure|see|allow|cause|bring|order|force|trigger|lead|speed|hasten|accelerate|delay|resume|mean|do|carry|conduct|stage|continue|finish|push|press|prompt|open|result|set|attempt|approve|agree|have)$/

/** What a noun (`the fall of …`) is said to be by the words around it. */
export function ofNoun(sentence: Sentence, token: number): Modality {
  const clause = clauseOf(sentence, token)
  const from = clause?.from ?? 0
  const before = sentence.tokens.slice(Math.max(from, token - 9), token)
  const described = ofDescription(sentence, token)
  if (described) return described
  for (const [pattern, modality] of governingWords) {
    if (before.some((word, at) => pattern.test(word.lower) && linksOn(before, at))) return modality
  }
  const governor =
    sentence.verbs.findLast((verb) => verb.to <= token && verb.head >= from) ??
    sentence.verbs.find(({ to, lemma }) => to === from && announcing.test(lemma))
  return governor ? under(sentence, governor) : asSubject(sentence, token, clause)
}

/** `a potential takeover`, `the planned withdrawal`, `no withdrawal`. */
function ofDescription(sentence: Sentence, token: number): Modality | undefined {
  const chunk = sentence.chunks.find((other) => other.from <= token && token < other.to)
  const words = sentence.tokens.slice(chunk?.from ?? token, token)
  return describing.find(([pattern]) => words.some((word) => pattern.test(word.lower)))?.[1]
}

/** From a governing noun to the trigger stand only prepositions, articles and such nouns. */
function linksOn(before: readonly Token[], at: number): boolean {
  const rest = before.slice(at + 1)
  return (
    rest.length > 0 &&
    rest.every((word) => !/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(word.pos)) &&
    rest.some((word) => /^(?:ADP|PART)$/.test(word.pos))
  )
}

/** `the fall of the town would be a blow`: it has not fallen. */
function asSubject(sentence: Sentence, token: number, clause: Clause | undefined): Modality {
  const verb = sentence.verbs.find(
    (other) => other.from > token && other.head < (clause?.to ?? 0) && other.form !== 'participle',
  )
  if (!verb) return 'happened'
  if (verb.form === 'modal')
    return /^(?:must|should|ought)$/.test(sentence.tokens[verb.from]?.lower ?? '') ? 'demanded' : 'conditional'
  if (verb.lemma === 'be' && !verb.negated && ahead.test(sentence.tokens[verb.to]?.lower ?? '')) return 'predicted'
  if (verb.form === 'future') return hasCondition(sentence) ? 'conditional' : eventual(verb) ? 'predicted' : 'happened'
  return verb.negated && eventual(verb) ? 'denied' : 'happened'
}

function eventual(verb: VerbGroup): boolean {
  return /^(?:happen|occur|be|take|begin|start|follow|come)$/.test(verb.lemma)
}

function under(sentence: Sentence, governor: VerbGroup): Modality {
  const { lemma } = governor
  // `dismissed the fall of the town as a setback`: it fell.
  if (lemma === 'dismiss' && sentence.tokens.slice(governor.to).some(({ lower }) => lower === 'as')) return 'happened'
  if (denying.has(lemma) || failVerbs.has(lemma)) return 'denied'
  if (demandVerbs.has(lemma) && asks(sentence, governor)) return 'demanded'
  if (offerVerbs.has(lemma) || lemma === 'discuss' || lemma === 'negotiate') return 'offered'
  if (feared.test(lemma)) return 'predicted'
  if (wanted.test(lemma)) return 'objective'
  if (announcing.test(lemma)) return notYet(ofVerb(sentence, governor))
  if (speechVerbs.has(lemma) || lemma === 'call') return 'happened'
  const own = ofVerb(sentence, governor)
  if (own === 'ongoing') return 'happened'
  return own === 'denied' || bringsAbout.test(lemma) ? own : 'happened'
}

/** `days away from announcing the capture`: told of as it will be announced. */
function notYet(announced: Modality): Modality {
  return /^(?:predicted|objective|conditional)$/.test(announced) ? announced : 'happened'
}

/** `called for the withdrawal` asks; `called the capture a victory` does not. */
function asks(sentence: Sentence, governor: VerbGroup): boolean {
  return governor.lemma !== 'call' || /^(?:for|on|upon)$/.test(sentence.tokens[governor.to]?.lower ?? '')
}
