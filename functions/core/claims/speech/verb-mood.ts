import type { Modality } from '../claim.ts'
import { achieveVerbs, aimVerbs, demandVerbs, failVerbs, offerVerbs, phaseVerbs } from '../grammar/verb-families.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import { clauseOf, hasCondition } from './conditions.ts'
import { negatedSubject } from './denied.ts'
import { demandedThat, isOrder, ofModal, progressive, sharedAuxiliary, toldPresent } from './finite-mood.ts'
import { fails, governorOf, nextFinite, nounOver, rankedBefore, wordBefore } from './governing.ts'
import { causing, governingWords, purposeNouns, reporting } from './governors.ts'

/** In what mood a verb stands by its own form, its subject and what governs it. */
export function ofVerb(sentence: Sentence, verb: VerbGroup, depth = 0): Modality {
  if (depth > 5) return 'happened'
  if (verb.negated) return 'denied'
  if (isOrder(sentence, verb)) return 'demanded'
  if (demandedThat(sentence, verb)) return 'demanded'
  if (verb.form === 'infinitive') return ofInfinitive(sentence, verb, depth)
  if (verb.form === 'gerund') return ofGerund(sentence, verb, depth)
  if (depth === 0 && negatedSubject(sentence, verb)) return 'denied'
  if (verb.form === 'future') return hasCondition(sentence) ? 'conditional' : 'predicted'
  if (verb.form === 'modal') return ofModal(sentence, verb)
  const shared = sharedAuxiliary(sentence, verb)
  if (shared) return ofVerb(sentence, shared, depth + 1)
  return (verb.form === 'present' && !toldPresent(sentence, verb)) || progressive(sentence, verb)
    ? 'ongoing'
    : 'happened'
}

function ofInfinitive(sentence: Sentence, verb: VerbGroup, depth: number): Modality {
  const before = wordBefore(sentence, verb.from)
  if (before === 'yet') return 'denied'
  const ranked = rankedBefore(sentence, verb)
  if (ranked) return ranked
  const noun = nounOver(sentence, verb)
  const word = governingWords.find(([pattern]) => pattern.test(before) || pattern.test(noun))
  const governor = governorOf(sentence, verb)
  const between = governor ? sentence.tokens.slice(governor.to, verb.from) : []
  const far = between.length < 8 && between.some((token) => token.text === ',' || token.text === ';')
  if (governor && !far && word === undefined) {
    const answer = ofGovernor(sentence, governor, depth)
    if (answer) return answer
  }
  if (word)
    return word[1] === 'objective' && (fails(governor) || fails(nextFinite(sentence, verb))) ? 'denied' : word[1]
  return sentence.tokens.slice(verb.from, verb.to).some((token) => token.lower === 'have') ? 'happened' : 'objective'
}

/** What a governing verb makes of what it governs; undefined for a mere purpose. */
export function ofGovernor(sentence: Sentence, governor: VerbGroup, depth: number): Modality | undefined {
  const { lemma } = governor
  if (failVerbs.has(lemma)) return governor.negated ? 'happened' : 'denied'
  if (governor.voice === 'passive' && reporting.test(lemma)) return 'happened'
  if (
    achieveVerbs.has(lemma) ||
    causing.test(lemma) ||
    (lemma === 'use' && governor.voice === 'active') ||
    tookTime(sentence, governor)
  ) {
    const own = ofVerb(sentence, governor, depth + 1)
    return own === 'happened' && phaseVerbs.has(lemma) ? 'ongoing' : own
  }
  if (governor.voice === 'passive' && /^(?:expect|predict|plan|schedule|intend|mean)$/.test(lemma)) return 'predicted'
  if (lemma === 'expect') return 'predicted'
  if (demandVerbs.has(lemma)) return 'demanded'
  if (offerVerbs.has(lemma)) return 'offered'
  if (lemma === 'be') return ofBeing(sentence, governor)
  if (aimVerbs.has(lemma) || /^(?:consider|prepare|risk|need)$/.test(lemma)) return 'objective'
  return undefined
}

/** `took five days to retake` */
function tookTime(sentence: Sentence, governor: VerbGroup): boolean {
  const object = sentence.chunks.find((chunk) => chunk.from >= governor.to && chunk.from <= governor.to + 1)
  return (
    governor.lemma === 'take' &&
    /^(?:days?|weeks?|months?|years?|hours?|time|minutes)$/.test(sentence.tokens[object?.head ?? -1]?.lower ?? '')
  )
}

function ofBeing(sentence: Sentence, governor: VerbGroup): Modality {
  const after = sentence.tokens[governor.to]?.lower ?? ''
  if (/^(?:ready|willing|prepared)$/.test(after)) return 'offered'
  if (after === 'unable') return 'denied'
  if (after !== 'able') return 'predicted'
  if (governor.negated) return 'denied'
  return governor.form === 'modal' || governor.form === 'future' ? 'predicted' : 'happened'
}

function ofGerund(sentence: Sentence, verb: VerbGroup, depth: number): Modality {
  const at = sentence.tokens[verb.from - 1]?.pos === 'ADV' ? verb.from - 2 : verb.from - 1
  const before = sentence.tokens[at]?.lower ?? ''
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from)
  if (/^(?:and|or)$/.test(before) && governor?.form === 'gerund') return ofVerb(sentence, governor, depth + 1)
  // `a truce that would entail the army leaving`
  if (governor && entailing.test(governor.lemma)) return 'conditional'
  const answer = afterPreposition(sentence, verb, before, governor) ?? asSubject(sentence, verb, governor)
  if (answer) return answer
  // `hoped to score a success by taking the town`.
  if (before === 'by' && governor?.form === 'infinitive') return ofVerb(sentence, governor, depth + 1)
  if (governor && governor.to === verb.from) return ofGovernor(sentence, governor, depth) ?? 'ongoing'
  if (governor && before === ',') {
    const own = ofVerb(sentence, governor, depth + 1)
    return own === 'ongoing' && governor.lemma !== 'be' ? 'happened' : own
  }
  return 'happened'
}

const entailing = /^(?:entail|involve|envisage|envision|foresee|stipulate)$/

/** `capturing the port would be …`, `retaking the town remains a priority`. */
function asSubject(sentence: Sentence, verb: VerbGroup, governor: VerbGroup | undefined): Modality | undefined {
  const clause = clauseOf(sentence, verb.head)
  const next = sentence.verbs.find((other) => other.from >= verb.to)
  const opens = clause !== undefined && (verb.from - clause.from <= 1 || sentence.tokens[verb.from - 1]?.text === ',')
  if (opens && next && next.from < clause.to + 1 && next.form === 'modal') return 'conditional'
  const said = governor?.lemma === 'make' || (opens && /^(?:be|remain|become|make)$/.test(next?.lemma ?? ''))
  return said && sentence.tokens.slice(verb.to).some((token) => purposeNouns.test(token.lower))
    ? 'objective'
    : undefined
}

/** `without taking`, `before retaking`, `prevented from entering`, `in exchange for lifting`. */
function afterPreposition(
  sentence: Sentence,
  verb: VerbGroup,
  before: string,
  governor: VerbGroup | undefined,
): Modality | undefined {
  if (before === 'without') return 'denied'
  if (before === 'before' && !governor && sentence.verbs.some(({ from, form }) => from >= verb.to && form === 'past'))
    return 'happened'
  if (before === 'before')
    return governor && /^(?:past|perfect)$/.test(governor.form) && !governor.negated ? 'happened' : 'predicted'
  if (before === 'from') return afterFrom(sentence, verb, governor)
  const noun = wordBefore(sentence, verb.from - 1)
  const governing = governingWords.find(([pattern]) => pattern.test(noun))?.[1]
  if (/^(?:for|at)$/.test(before)) {
    if (governor && /^(?:praise|thank|congratulate|blame|credit|criticise|criticize|punish)$/.test(governor.lemma))
      return 'happened'
    return governing ?? (governor && demandVerbs.has(governor.lemma) ? 'demanded' : 'objective')
  }
  if (before === 'of' && noun === 'short') return 'denied'
  return /^(?:of|in|to)$/.test(before) ? governing : undefined
}

/** `prevented from entering`, `hours away from capturing`; others were kept from nothing. */
function afterFrom(sentence: Sentence, verb: VerbGroup, governor: VerbGroup | undefined): Modality {
  if (governor && failVerbs.has(governor.lemma)) return 'denied'
  return /^(?:away|far|short|close)$/.test(sentence.tokens[verb.from - 2]?.lower ?? '') ? 'predicted' : 'happened'
}
