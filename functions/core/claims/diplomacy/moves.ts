import type { DiplomacyType } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { agentOf, objectOf } from '../grammar/frames.ts'
import { gapObject } from '../grammar/gaps.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { believable } from './believable.ts'
import { doerOf, namedAfterDay } from './doers.ts'
import type { DiplomacyFinding } from './draft.ts'
import { type Standing, standingOf } from './governed.ts'
import type { Move } from './move.ts'
import { movesOf } from './move-table.ts'
import { speakerThere } from './parties.ts'
import { plannerOf } from './plans.ts'
import { negates, refused } from './refusals.ts'
import { behind } from './rest.ts'
import { targetOf } from './targets.ts'

type Find = (context: ReadingContext, sentence: Sentence, verb: VerbGroup) => readonly DiplomacyFinding[]

/** An authority's speech act or move: `France called for …`, `the opposition was condemned by …`. */
export const moveOfVerb: Find = (context, sentence, given) => {
  const verb = asMeant(sentence, given)
  const candidates = movesOf(verb.lemma)
  if (candidates.length === 0) return []
  const standing = standingOf(sentence, verb)
  if (!standing) return []
  const rest =
    verb.voice === 'passive'
      ? `${acted(context, sentence, verb)}${behind(context, sentence, verb)}`
      : `${deniedBefore(sentence, verb)}${behind(context, sentence, verb)}`
  for (const move of candidates) {
    if (!fits(sentence, move, verb, rest)) continue
    const found = madeBy(context, sentence, verb, move, standing, rest)
    if (found) return [found]
  }
  return []
}

/** `a charge both strongly deny`: what is denied stands before. */
function deniedBefore(sentence: Sentence, verb: VerbGroup): string {
  if (!/^(?:deny|reject|dispute|dismiss|refute)$/.test(verb.lemma)) return ''
  const what = sentence.tokens[gapObject(sentence, verb)?.head ?? -1]?.lower ?? ''
  return /^(?:charges?|accusations?|allegations?|claims?|involvement|reports?)$/.test(what) ? `${what} ` : ''
}

/** In `spoke by phone` nobody is the phone's, and who `was headed to` a town heads there. */
function asMeant(sentence: Sentence, verb: VerbGroup): VerbGroup {
  if (verb.lemma === 'head' && /^(?:to|for|back|home)$/.test(sentence.tokens[verb.to]?.lower ?? ''))
    return { ...verb, voice: 'active' }
  if (verb.lemma === 'engage' && sentence.tokens[verb.to]?.lower === 'in') return { ...verb, voice: 'active' }
  const means = /^(?:phone|telephone|video|letter)$/.test(sentence.tokens[verb.to + 1]?.lower ?? '')
  return means && verb.form === 'participle' ? { ...verb, voice: 'active', form: 'past' } : verb
}

/** What whoever announces it does himself: `said the sanctions would be lifted`, `would not be recognised`. */
const ownWord = /^(?:AID|CONCEDE|SANCTION|SUPPORT|REJECT)$/

/** What a passive does something to, before what stands behind it: `talks` of `the talks were attended by …`. */
function acted(context: ReadingContext, sentence: Sentence, verb: VerbGroup): string {
  const object = subjectOf(sentence, verb)
  const [from, to] = [sentence.tokens[object?.from ?? -1]?.span[0], sentence.tokens[(object?.to ?? 0) - 1]?.span[1]]
  return from === undefined || to === undefined ? '' : `${context.text.slice(from, to).replace(/^(?:the|an?) /i, '')} `
}

function fits(sentence: Sentence, move: Move, verb: VerbGroup, rest: string): boolean {
  if (move.unless?.test(rest) || (move.negated && !negates(sentence, verb))) return false
  if (verb.form === 'participle' && !toldInPassing.has(move.type) && !/^(?:broker|mediate)$/.test(verb.lemma))
    return false
  return move.needs === undefined || move.needs.test(rest)
}

/** `a demand rejected by …` is news; `the plan proposed by …`, `the area held by …` is background. */
const toldInPassing: ReadonlySet<DiplomacyType> = new Set(['REJECT', 'ACCUSE', 'RETREAT'])

function madeBy(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  given: Move,
  standing: Standing,
  rest: string,
): DiplomacyFinding | undefined {
  const negated = negates(sentence, verb)
  const move = negated ? refused(sentence, verb, given) : given
  if (!move) return undefined
  const passive = verb.voice === 'passive'
  const doer = passive
    ? agentOf(sentence, verb)
    : (plannerOf(sentence, verb) ?? subjectOf(sentence, verb) ?? namedAfterDay(sentence, verb))
  const party = doer
    ? doerOf(context, sentence, verb, doer, given.anyone === true)
    : passive && ownWord.test(move.type) && (negated || /^(?:future|modal)$/.test(verb.form))
      ? speakerThere(context, sentence, verb.head)
      : undefined
  if (!party || (doer && /^(?:no|neither)$/.test(sentence.tokens[doer.from]?.lower ?? ''))) return undefined
  const object = passive ? subjectOf(sentence, verb) : objectOf(sentence, verb)
  if (!believable(context, sentence, { move: given, verb, doer, object, rest })) return undefined
  const target = targetOf(context, sentence, given, verb, object)
  return {
    type: move.type,
    cameo: move.cameo,
    at: verb.head,
    range: rangeOf(sentence, verb, doer, object),
    party,
    target: target && target.actor.name !== party.actor.name ? target : undefined,
    stage: stageOf(move, verb, standing, rest),
    position: denies(given, verb, rest) ? 'denies' : undefined,
    modality: negated || speechAct(move, verb) ? 'happened' : undefined,
    recalled: /^(?:back|support)$/.test(verb.lemma),
    why: `${verb.lemma}: ${move.type}`,
  }
}

const words = /^(?:REQUEST|ACCUSE|REJECT|THREATEN|AGREE|SUPPORT)$/

/** Doing by saying: what is demanded is not done, but the demand is. */
function speechAct(move: Move, verb: VerbGroup): boolean {
  // `will not hesitate to strike` threatens now.
  if (move.type === 'THREATEN' && verb.form === 'future') return true
  return /^(?:past|perfect|present|gerund|infinitive|participle)$/.test(verb.form) && words.test(move.type)
}

function denies(move: Move, verb: VerbGroup, rest: string): boolean {
  return (
    /^(?:deny|refute|reject|dismiss)$/.test(verb.lemma) &&
    move.type === 'REJECT' &&
    !verb.negated &&
    /\b(?:chemical|sarin|gas|allegations?|accusations?|charges?|massacre|involvement|responsib\w+)\b/.test(rest)
  )
}

/** From the doer, when it stands in the verb's clause, to what the clause goes on with. */
function rangeOf(sentence: Sentence, verb: VerbGroup, doer: Chunk | undefined, object: Chunk | undefined) {
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  const inClause = clause && doer && doer.from >= clause.from && doer.from < verb.from
  const to = Math.max(verb.to, verb.voice === 'active' ? (object?.to ?? 0) : 0, clause?.to ?? 0)
  return { from: doer && inClause ? doer.from : verb.from, to }
}

const meeting = /\b(?:conference|summit|talks|meeting|session|negotiations|meet|discuss|negotiate)\b/
const meets =
  /^(?:meet|hold|gather|host|convene|visit|attend|receive|confer|discuss|negotiate|chair|talk|speak|brief|tour|take|participate|engage|have|pay|make)$/

function stageOf(move: Move, verb: VerbGroup, standing: Standing, rest: string): DiplomacyFinding['stage'] {
  if (move.type === 'REQUEST' && meeting.test(rest)) return 'called-for'
  if (move.type !== 'CONSULT') return undefined
  if (standing === 'planned') return 'planned'
  return meets.test(verb.lemma) ? 'held' : undefined
}
