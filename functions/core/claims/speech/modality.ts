import type { Modality } from '../claim.ts'
import {
  achieveVerbs,
  aimVerbs,
  demandVerbs,
  denying,
  failVerbs,
  offerVerbs,
  phaseVerbs,
  speechVerbs,
} from '../grammar/verb-families.ts'
import type { Clause, Sentence, VerbGroup } from '../text/text.ts'

const conditionalMarkers = /^(?:if|unless|should|lest|whether)$/
/** Words right before "to …" or "of …" that say in what mood the thing stands. */
const governingNouns: readonly (readonly [RegExp, Modality])[] = [
  [
    /^(?:objective|aim|goal|bid|effort|attempt|plan|intention|hope|drive|push|operation|offensive|campaign|battle|fight|priority|target|try|desire|ambition|mission|vow|pledge|determination|preparation|struggle|opportunity|chance)s?$/,
    'objective',
  ],
  [
    /^(?:willing|willingness|readiness|ready|prepared|offer|proposal|deal|agreement|accord|exchange|return|terms|promise)s?$/,
    'offered',
  ],
  [
    /^(?:expected|likely|set|poised|due|about|verge|brink|close|near|announcement|imminent|fear|risk|threat|danger|prospect|possibility|away|bound|certain|sure|possible)s?$/,
    'predicted',
  ],
  [/^(?:demand|call|request|order|ultimatum|appeal|deadline|condition|need|must)s?$/, 'demanded'],
  [/^(?:failure|unable|inability|refusal|denial|without|unlikely|impossible)s?$/, 'denied'],
]
const purposeNouns = /^(?:objective|aim|goal|priority|target|plan|ambition)s?$/

/**
 * In what mood a sentence states what stands at a token. Only `happened` and `ongoing` may change a state: everything wished,
 * feared, demanded, offered, supposed or denied answers so.
 */
export function modalityAt(sentence: Sentence, token: number): Modality {
  const outer = deniedBySpeech(sentence, token)
  if (conditional(sentence, token)) return 'conditional'
  const verb = sentence.verbs.find((group) => group.from <= token && token < group.to)
  const inner = verb ? ofVerb(sentence, verb, 0) : ofNoun(sentence, token)
  return outer && (inner === 'happened' || inner === 'ongoing') ? 'denied' : inner
}

function conditional(sentence: Sentence, token: number): boolean {
  const clause = clauseOf(sentence, token)
  if (!clause) return false
  if (conditionalMarkers.test(clause.marker)) return true
  // `once the rebels had been defeated`, `until troops leave`: not yet.
  if (/^(?:once|until|till)$/.test(clause.marker)) return futureMain(sentence, clause)
  const opening = /^(?:in the event|in case|provided|assuming|supposing|as long as)/
  const words = sentence.tokens
    .slice(clause.from, clause.from + 4)
    .map((word) => word.lower)
    .join(' ')
    .replace(/^[^a-z]+/, '')
  if (opening.test(words)) return true
  return inConditionalTail(sentence, clause)
}

/** `and` clauses go on with the mood of the if-clause before them until its comma. */
function inConditionalTail(sentence: Sentence, clause: Clause): boolean {
  if (!/^(?:and|or)$/.test(clause.marker)) return false
  const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1]
  return before !== undefined && conditionalMarkers.test(before.marker) && sentence.tokens[before.to - 1]?.text !== ','
}

function futureMain(sentence: Sentence, clause: Clause): boolean {
  return sentence.verbs.some(
    (verb) => (verb.head < clause.from || verb.head >= clause.to) && /^(?:future|modal)$/.test(verb.form),
  )
}

export function clauseOf(sentence: Sentence, token: number): Clause | undefined {
  return sentence.clauses.find((clause) => clause.from <= token && token < clause.to)
}

function ofVerb(sentence: Sentence, verb: VerbGroup, depth: number): Modality {
  if (depth > 5) return 'happened'
  if (verb.negated) return 'denied'
  if (demandedThat(sentence, verb)) return 'demanded'
  if (verb.form === 'future') return hasCondition(sentence) ? 'conditional' : 'predicted'
  if (verb.form === 'modal') return ofModal(sentence, verb)
  if (verb.form === 'infinitive') return ofInfinitive(sentence, verb, depth)
  if (verb.form === 'gerund') return ofGerund(sentence, verb, depth)
  const before = sentence.tokens[verb.from - 1]?.lower ?? ''
  const previous = sentence.verbs.findLast((other) => other.to <= verb.from)
  // `will storm and capture`: shared auxiliary.
  if (
    previous &&
    /^(?:and|or)$/.test(before) &&
    verb.to - verb.from === 1 &&
    /^(?:future|modal|infinitive)$/.test(previous.form) &&
    verb.form === 'present'
  ) {
    return ofVerb(sentence, previous, depth + 1)
  }
  return verb.form === 'present' && !toldPresent(sentence, verb)
    ? 'ongoing'
    : progressive(sentence, verb)
      ? 'ongoing'
      : 'happened'
}

/** `demanded that the rebels withdraw`. */
function demandedThat(sentence: Sentence, verb: VerbGroup): boolean {
  const clause = clauseOf(sentence, verb.head)
  if (clause?.marker !== 'that' || verb.form !== 'present') return false
  const governor = sentence.verbs.findLast((other) => other.to <= clause.from)
  return governor !== undefined && demandVerbs.has(governor.lemma) && governor.lemma !== 'tell'
}

function hasCondition(sentence: Sentence): boolean {
  return sentence.clauses.some((clause) => conditionalMarkers.test(clause.marker))
}

function ofModal(sentence: Sentence, verb: VerbGroup): Modality {
  const words = sentence.tokens.slice(verb.from, verb.to).map((token) => token.lower)
  if (hasCondition(sentence)) return 'conditional'
  if (words.includes('would') && words.includes('have')) return 'conditional'
  return words.some((word) => /^(?:must|should|ought)$/.test(word)) ? 'demanded' : 'predicted'
}

function ofInfinitive(sentence: Sentence, verb: VerbGroup, depth: number): Modality {
  const before = wordBefore(sentence, verb.from)
  const noun = governingNouns.find(([pattern]) => pattern.test(before))
  const governor = governorOf(sentence, verb)
  const between = governor ? sentence.tokens.slice(governor.to, verb.from) : []
  const far = between.length < 8 && between.some((token) => token.text === ',' || token.text === ';')
  if (governor && !far && noun === undefined) {
    const answer = ofGovernor(sentence, governor, depth)
    if (answer) return answer
  }
  if (noun) return noun[1]
  const words = sentence.tokens.slice(verb.from, verb.to)
  if (words.some((token) => token.lower === 'have')) return 'happened'
  return 'objective'
}

/** `forcing the groups which are … to withdraw`: over a relative clause to the verb that orders. */
function governorOf(sentence: Sentence, verb: VerbGroup): VerbGroup | undefined {
  const near = sentence.verbs.findLast((other) => other.to <= verb.from)
  const clause = near && clauseOf(sentence, near.head)
  if (!near || !clause || !/^(?:which|who|that)$/.test(clause.marker)) return near
  const order = sentence.verbs.findLast((other) => other.to <= clause.from)
  return order && /^(?:force|order|compel|ask|urge|allow|cause|push|prompt|lead|oblige)$/.test(order.lemma)
    ? order
    : near
}

/** What a governing verb makes of what it governs; undefined for a mere purpose. */
function ofGovernor(sentence: Sentence, governor: VerbGroup, depth: number): Modality | undefined {
  const { lemma } = governor
  if (failVerbs.has(lemma)) return governor.negated ? 'happened' : 'denied'
  if (
    achieveVerbs.has(lemma) ||
    /^(?:force|compel|enable|lead|cause|prompt|seem|appear|oblige|have|prove|begin|start|continue|resume)$/.test(lemma)
  ) {
    const own = ofVerb(sentence, governor, depth + 1)
    if (own === 'happened' && phaseVerbs.has(lemma)) return 'ongoing'
    return own
  }
  if (governor.voice === 'passive' && /^(?:expect|predict|plan|schedule|intend|mean)$/.test(lemma)) return 'predicted'
  if (governor.voice === 'passive' && /^(?:report|say|believe|think|know)$/.test(lemma)) return 'happened'
  if (lemma === 'expect') return 'predicted'
  if (demandVerbs.has(lemma) && !/^(?:order)$/.test(lemma)) return 'demanded'
  if (lemma === 'order') return 'demanded'
  if (offerVerbs.has(lemma)) return 'offered'
  if (lemma === 'be') return be(sentence, governor)
  if (aimVerbs.has(lemma) || /^(?:consider|prepare|risk|need)$/.test(lemma)) return 'objective'
  return undefined
}

function be(sentence: Sentence, governor: VerbGroup): Modality {
  const after = sentence.tokens[governor.to]?.lower ?? ''
  if (/^(?:ready|willing|prepared)$/.test(after)) return 'offered'
  if (after === 'unable') return 'denied'
  return after === 'able' ? 'happened' : 'predicted'
}

function ofGerund(sentence: Sentence, verb: VerbGroup, depth: number): Modality {
  const before = sentence.tokens[verb.from - 1]?.lower ?? ''
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from)
  const answer = afterPreposition(sentence, verb, before, governor)
  if (answer) return answer
  if (governor?.lemma === 'make' && sentence.tokens.slice(verb.to).some((token) => purposeNouns.test(token.lower))) {
    return 'objective'
  }
  if (governor && governor.to === verb.from) return ofGovernor(sentence, governor, depth) ?? 'ongoing'
  if (governor && before === ',') {
    const own = ofVerb(sentence, governor, depth + 1)
    return own === 'ongoing' && governor.lemma !== 'be' ? 'happened' : own
  }
  return 'happened'
}

/** `without taking`, `before retaking`, `prevented from entering`, `in exchange for lifting`. */
function afterPreposition(
  sentence: Sentence,
  verb: VerbGroup,
  before: string,
  governor: VerbGroup | undefined,
): Modality | undefined {
  if (before === 'without') return 'denied'
  if (before === 'before') return 'predicted'
  if (before === 'from') return governor && failVerbs.has(governor.lemma) ? 'denied' : 'happened'
  const noun = wordBefore(sentence, verb.from - 1)
  const governing = governingNouns.find(([pattern]) => pattern.test(noun))?.[1]
  if (/^(?:for|at)$/.test(before)) {
    return governing ?? (governor && demandVerbs.has(governor.lemma) ? 'demanded' : 'objective')
  }
  return before === 'of' || before === 'in' ? governing : undefined
}

/** What a noun (`the fall of …`) is said to be by the words around it. */
function ofNoun(sentence: Sentence, token: number): Modality {
  const clause = clauseOf(sentence, token)
  const from = clause?.from ?? 0
  const before = sentence.tokens.slice(Math.max(from, token - 9), token)
  for (const [pattern, modality] of governingNouns) {
    if (before.some((word, at) => pattern.test(word.lower) && linksOn(before, at))) return modality
  }
  const governor = sentence.verbs.findLast((verb) => verb.to <= token && verb.head >= from)
  const passive = sentence.verbs.find((verb) => verb.from > token && verb.head < (clause?.to ?? 0))
  if (governor) return ofNounUnder(sentence, governor)
  if (passive && (passive.form === 'future' || passive.form === 'modal'))
    return hasCondition(sentence) ? 'conditional' : 'happened'
  return passive?.negated && /^(?:happen|occur|be|take)$/.test(passive.lemma) ? 'denied' : 'happened'
}

/** From a governing noun to the trigger stand only prepositions, articles and such nouns. */
function linksOn(before: readonly { readonly lower: string; readonly pos: string }[], at: number): boolean {
  const rest = before.slice(at + 1)
  return (
    rest.length > 0 &&
    rest.every((word) => !/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(word.pos)) &&
    rest.some((word) => /^(?:ADP|PART)$/.test(word.pos))
  )
}

function ofNounUnder(sentence: Sentence, governor: VerbGroup): Modality {
  const { lemma } = governor
  if (denying.has(lemma) || failVerbs.has(lemma)) return 'denied'
  if (demandVerbs.has(lemma)) return 'demanded'
  if (offerVerbs.has(lemma) || lemma === 'discuss' || lemma === 'negotiate') return 'offered'
  if (/^(?:fear|expect|predict|await|anticipate|risk|threaten)$/.test(lemma)) return 'predicted'
  if (speechVerbs.has(lemma)) return 'happened'
  const own = ofVerb(sentence, governor, 0)
  if (own === 'ongoing') return 'happened'
  return own
}

/** `denied troops had advanced`, `dismissed reports that …`: said not to be so. */
function deniedBySpeech(sentence: Sentence, token: number): boolean {
  const speech = sentence.verbs.findLast((verb) => verb.to <= token && speechVerbs.has(verb.lemma))
  const denial = sentence.verbs.findLast(
    (verb) => verb.to <= token && (denying.has(verb.lemma) || (verb.lemma === 'describe' && verb.to <= token)),
  )
  if (!denial || (speech && speech.head > denial.head)) return false
  if (!denying.has(denial.lemma) || denial.negated) return false
  const turn = sentence.clauses.find(
    (clause) =>
      clause.from > denial.to &&
      clause.from <= token &&
      /^(?:while|although|though|but|because|as|after)$/.test(clause.marker),
  )
  return turn === undefined
}

/** Titles and quick prose tell past things in the simple present; what lasts (holding, being) is present. */
function toldPresent(sentence: Sentence, verb: VerbGroup): boolean {
  if (verb.to - verb.from > 1 || verb.voice === 'passive') return false
  return (
    !/^(?:be|control|hold|have|remain|continue|rage|rule|dominate|occupy|administer|govern|run|keep|maintain|retain|lie|stand|face|want)$/.test(
      verb.lemma,
    ) && sentence.tokens[verb.head]?.pos === 'VERB'
  )
}

function progressive(sentence: Sentence, verb: VerbGroup): boolean {
  return verb.to - verb.from > 1 && sentence.tokens[verb.head]?.lower.endsWith('ing') === true
}

function wordBefore(sentence: Sentence, at: number): string {
  let index = at - 1
  while (index > 0 && /^(?:ADP|DET|ADV|PUNCT)$/.test(sentence.tokens[index]?.pos ?? '') && at - index < 3) index -= 1
  return sentence.tokens[index]?.lower ?? ''
}
