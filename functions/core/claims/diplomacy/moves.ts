import type { DiplomacyType } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { agentOf, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { believable } from './believable.ts'
import type { DiplomacyFinding } from './draft.ts'
import { type Standing, standingOf } from './governed.ts'
import type { Move } from './move.ts'
import { movesOf } from './move-table.ts'
import { type Party, partyOf, speakerThere } from './parties.ts'
import { papers } from './party-words.ts'
import { behind } from './rest.ts'
import { targetOf } from './targets.ts'

type Find = (context: ReadingContext, sentence: Sentence, verb: VerbGroup) => readonly DiplomacyFinding[]

/** An authority's speech act or move: `France called for …`, `the opposition was condemned by …`. */
export const moveOfVerb: Find = (context, sentence, verb) => {
  const candidates = movesOf(verb.lemma)
  if (candidates.length === 0) return []
  const standing = standingOf(sentence, verb)
  if (!standing) return []
  const rest =
    verb.voice === 'passive'
      ? `${acted(context, sentence, verb)}${behind(context, sentence, verb)}`
      : behind(context, sentence, verb)
  for (const move of candidates) {
    if (!fits(sentence, move, verb, rest)) continue
    const found = madeBy(context, sentence, verb, move, standing, rest)
    if (found) return [found]
  }
  return []
}

/** What a passive does something to, before what stands behind it: `talks` of `the talks were attended by …`. */
function acted(context: ReadingContext, sentence: Sentence, verb: VerbGroup): string {
  const object = subjectOf(sentence, verb)
  const [from, to] = [sentence.tokens[object?.from ?? -1]?.span[0], sentence.tokens[(object?.to ?? 0) - 1]?.span[1]]
  return from === undefined || to === undefined ? '' : `${context.text.slice(from, to).replace(/^(?:the|an?) /i, '')} `
}

function fits(sentence: Sentence, move: Move, verb: VerbGroup, rest: string): boolean {
  if (move.unless?.test(rest) || (move.negated && !negates(sentence, verb))) return false
  if (verb.form === 'participle' && !toldInPassing.has(move.type) && !/^(?:broker|mediate)$/.test(verb.lemma)) return false
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
  const doer = passive ? agentOf(sentence, verb) : subjectOf(sentence, verb)
  const party = doer
    ? doerOf(context, sentence, verb, doer, given.anyone === true)
    : passive && negated
      ? speakerThere(context, sentence, verb.head)
      : undefined
  if (!party) return undefined
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

/**
 * The subject. A paper's gerund (`passed a resolution calling for …`) is the doing of who made the paper; beside another verb
 * (`turned down a resolution calling for …`) it is nobody's news. Behind a gerund's object the gerund's doer goes on.
 */
function doerOf(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  doer: Chunk,
  anyone: boolean,
): Party | undefined {
  const paper = papers.has(sentence.tokens[doer.head]?.lower ?? '')
  const main = sentence.verbs.findLast((other) => other.to <= verb.from && !nonFinite.test(other.form))
  if (verb.form === 'gerund' && paper && doer.to === verb.from)
    return main && makes.test(main.lemma) ? partyOf(context, sentence, subjectOf(sentence, main), anyone) : undefined
  const aside = sentence.verbs.find((other) => other.form === 'gerund' && other.to === doer.from && other.from > 0)
  const before = aside && sentence.chunks.find((chunk) => chunk.to === aside.from)
  const party = partyOf(context, sentence, before ?? doer, anyone)
  if (party || verb.form !== 'gerund') return party
  return main && partyOf(context, sentence, subjectOf(sentence, main), anyone)
}

const nonFinite = /^(?:infinitive|gerund|participle)$/
const makes = /^(?:pass|adopt|approve|issue|release|publish|sign|send|write|make|draft|submit|circulate|back|endorse)$/

const willed = /^(?:CONCEDE|AGREE|CONSULT|COOPERATE|SUPPORT|AID|RETREAT)$/
const answered =
  /^(?:attend|meet|sign|recognise|recognize|accept|agree|allow|permit|support|back|join|negotiate|talk|endorse|cooperate|approve|grant|let|consent|discuss|cooperate|respond|comply|attend|join|host|receive|visit)$/

/** `have "not cooperated"`, `is no longer participating`. */
function negates(sentence: Sentence, verb: VerbGroup): boolean {
  if (verb.negated || sentence.tokens[verb.from - 1]?.lower === 'not') return true
  const longer = sentence.tokens.findIndex(
    (token, at) => at >= verb.from - 1 && at < verb.head && token.lower === 'longer',
  )
  return longer > 0 && sentence.tokens[longer - 1]?.lower === 'no'
}

/** `will not step down`, `would not attend`: refusals. Other things not done are no moves. */
function refused(sentence: Sentence, verb: VerbGroup, move: Move): Move | undefined {
  if (move.negated) return move
  if (!willed.test(move.type)) return undefined
  const able = sentence.tokens
    .slice(verb.from, verb.head)
    .some((token) => /^(?:could|can|ca|may|might)$/.test(token.lower))
  const would = verb.form === 'future' || (verb.form === 'modal' && !able)
  return would || (answered.test(verb.lemma) && !able) || /^(?:support|accept|agree|participate)$/.test(verb.lemma)
    ? { ...move, type: 'REJECT', cameo: '12' }
    : undefined
}

const words = /^(?:REQUEST|ACCUSE|REJECT|THREATEN|AGREE|SUPPORT)$/

/** Doing by saying: what is demanded is not done, but the demand is. */
function speechAct(move: Move, verb: VerbGroup): boolean {
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
  /^(?:meet|hold|gather|host|convene|visit|attend|receive|confer|discuss|negotiate|chair|talk|speak|brief|tour)$/

function stageOf(move: Move, verb: VerbGroup, standing: Standing, rest: string): DiplomacyFinding['stage'] {
  if (move.type === 'REQUEST' && meeting.test(rest)) return 'called-for'
  if (move.type !== 'CONSULT') return undefined
  if (standing === 'planned') return 'planned'
  return meets.test(verb.lemma) ? 'held' : undefined
}
