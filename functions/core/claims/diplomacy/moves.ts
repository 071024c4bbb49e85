import type { ReadingContext } from '../context.ts'
import { agentOf, complementsAfter, conjoined, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { type Party, partyOf } from './actors.ts'
import type { DiplomacyFinding } from './draft.ts'
import { type Move, meetingNeeds, moves } from './lexicon.ts'

type Find = (context: ReadingContext, sentence: Sentence, verb: VerbGroup) => readonly DiplomacyFinding[]

/** An authority's speech act or move: `France called for …`, `the opposition was condemned by …`. */
export const moveOfVerb: Find = (context, sentence, verb) => {
  if (onlyWished(sentence, verb)) return []
  const rest = restOf(context, sentence, verb)
  const read = moves.find((candidate) => fits(candidate, verb, rest))
  if (!read || (verb.form === 'participle' && /^(?:back|support|lead)$/.test(verb.lemma))) return []
  const move = verb.negated ? refused(read) : read
  const passive = verb.voice === 'passive'
  const doer = passive ? agentOf(sentence, verb) : speakerOf(sentence, verb)
  const party = partyOf(context, sentence, doer)
  if (!party || !doer) return []
  const object = passive ? subjectOf(sentence, verb) : objectOf(sentence, verb)
  if (!believable(context, sentence, move, verb, object, rest)) return []
  const target = targetOf(context, sentence, move, verb, object)
  const stage = stageOf(move, verb, rest)
  const end = Math.max(verb.to, object?.to ?? 0, lastOf(sentence, verb))
  const inClause = doer.from >= (clauseStart(sentence, verb) ?? 0) && doer.from < verb.from
  return [
    {
      type: move.type,
      cameo: move.cameo,
      at: verb.head,
      range: { from: inClause ? doer.from : verb.from, to: end },
      party,
      target: target && target.actor.name !== party.actor.name ? target : undefined,
      stage,
      position:
        move.verbs.test('deny') &&
        /\b(?:chemical|sarin|gas|allegation|accusation|massacre|involvement|responsib)/.test(rest)
          ? 'denies'
          : undefined,
      modality: speechAct(move, verb) ? 'happened' : undefined,
      recalled: verb.lemma === 'back' || verb.lemma === 'support',
      why: `${verb.lemma}: ${move.type}`,
    },
  ]
}

/** `will not step down`, `would not attend`: refusals. */
function refused(move: Move): Move {
  return /^(?:CONCEDE|AGREE|CONSULT|COOPERATE|SUPPORT|AID)$/.test(move.type)
    ? { ...move, type: 'REJECT', cameo: '12' }
    : move
}

/** Doing by saying: what is demanded is not done, but the demand is. */
function speechAct(move: Move, verb: VerbGroup): boolean {
  if (verb.negated) return move.type === 'REJECT'
  return (
    /^(?:past|perfect|present|gerund)$/.test(verb.form) &&
    /^(?:REQUEST|ACCUSE|REJECT|THREATEN|AGREE|SUPPORT)$/.test(move.type)
  )
}

function clauseStart(sentence: Sentence, verb: VerbGroup): number | undefined {
  return sentence.clauses.find((clause) => clause.from <= verb.head && verb.head < clause.to)?.from
}

function lastOf(sentence: Sentence, verb: VerbGroup): number {
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  return clause ? clause.to : verb.to
}

/** Infinitives say what is wished or refused, unless a verb of going on governs them. */
function onlyWished(sentence: Sentence, verb: VerbGroup): boolean {
  if (verb.form === 'participle') return false
  if (verb.form === 'gerund') return denied(sentence, verb)
  if (verb.form !== 'infinitive') return demandedOf(sentence, verb)
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from)
  return !(governor && /^(?:continue|proceed|go|begin|start|have|seem|decide|rush|move)$/.test(governor.lemma))
}

/** `denied supporting`, `accused of arming`. */
function denied(sentence: Sentence, verb: VerbGroup): boolean {
  const before = sentence.tokens[verb.from - 1]
  return (
    before !== undefined &&
    (/^(?:deny|refuse|reject|avoid|stop|consider)$/.test(before.lemma) ||
      /^(?:of|from|without|before)$/.test(before.lower))
  )
}

/** `demanded that it meet`. */
function demandedOf(sentence: Sentence, verb: VerbGroup): boolean {
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  const before = clause && sentence.verbs.findLast((other) => other.to <= clause.from)
  return (
    clause?.marker === 'that' &&
    verb.form === 'present' &&
    before !== undefined &&
    /^(?:demand|request|ask|insist|urge|require|propose)$/.test(before.lemma)
  )
}

function restOf(context: ReadingContext, sentence: Sentence, verb: VerbGroup): string {
  const from = sentence.tokens[verb.to]?.span[0]
  if (from === undefined) return ''
  const next = sentence.verbs.find(
    (other) =>
      other.from >= verb.to &&
      /^(?:past|perfect|present|future)$/.test(other.form) &&
      sentence.tokens[other.from - 1]?.lower !== 'that',
  )
  const stop =
    next && next.from > verb.to + 6 ? (sentence.tokens[next.from]?.span[0] ?? sentence.span[1]) : sentence.span[1]
  return context.text.slice(from, stop).replace(/^["\s]+/, '')
}

function fits(move: Move, verb: VerbGroup, rest: string): boolean {
  if (!move.verbs.test(verb.lemma) || move.unless?.test(rest)) return false
  const needs = move.needs ?? (move.type === 'CONSULT' ? meetingNeeds[verb.lemma] : undefined)
  return needs === undefined || needs.test(rest) || (verb.voice === 'passive' && move.needs === undefined)
}

/** `said`-like inversion and object control are read by subjectOf; a subject across a comma quote too. */
function speakerOf(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  return subjectOf(sentence, verb)
}

const notMoves = /^(?:role|place|part|time|way|attention|life|lives|job|family|fire|breath|seat|record)$/

function believable(
  context: ReadingContext,
  sentence: Sentence,
  move: Move,
  verb: VerbGroup,
  object: Chunk | undefined,
  rest: string,
): boolean {
  const noun = object && sentence.tokens[object.head]?.lower
  if (noun && notMoves.test(noun)) return false
  if (move.type === 'COERCE') return partyOf(context, sentence, object) !== undefined
  if (move.target === 'object' && !object && verb.voice === 'active')
    return /^(?:ACCUSE|THREATEN|REJECT)$/.test(move.type) ? rest.length > 8 : /^(?:that|to|for|against)\b/.test(rest)
  if (verb.lemma === 'visit' || verb.lemma === 'meet' || verb.lemma === 'tour')
    return (
      object === undefined ||
      /^\p{Lu}/u.test(sentence.tokens[object.head]?.text ?? '') ||
      partyOf(context, sentence, object) !== undefined
    )
  return true
}

function targetOf(
  context: ReadingContext,
  sentence: Sentence,
  move: Move,
  verb: VerbGroup,
  object: Chunk | undefined,
): Party | undefined {
  const after = complementsAfter(sentence, verb.to)
  const by = (prepositions: RegExp) =>
    after.find(({ preposition, chunk }) => prepositions.test(preposition) && partyOf(context, sentence, chunk))?.chunk
  const chunk = {
    object: () => object,
    on: () => by(/^(?:on|upon)$/),
    with: () => by(/^(?:with|to|from)$/) ?? object,
    to: () => by(/^(?:to|for|on)$/) ?? object,
    none: () => undefined,
  }[move.target]()
  return partyOf(context, sentence, chunk) ?? nested(context, sentence, chunk)
}

/** `condemned the regime's assault`, `denounced the bombing by …`: who stands in the phrase. */
function nested(context: ReadingContext, sentence: Sentence, chunk: Chunk | undefined): Party | undefined {
  if (!chunk) return undefined
  const owner = sentence.tokens.findIndex((token, at) => at > chunk.from && at < chunk.to && token.lower === "'s")
  return owner > 0 ? partyOf(context, sentence, { from: chunk.from, to: owner, head: owner - 1 }) : undefined
}

function stageOf(move: Move, verb: VerbGroup, rest: string): DiplomacyFinding['stage'] {
  const meeting = /\b(?:conference|summit|talks|meeting|session|negotiations)\b/.test(rest)
  if (move.type === 'REQUEST' && meeting) return 'called-for'
  if (move.type !== 'CONSULT') return undefined
  if (/^(?:future|modal|infinitive)$/.test(verb.form)) return 'planned'
  return /^(?:meet|hold|gather|host|convene|visit|attend|receive|confer|discuss|negotiate)$/.test(verb.lemma)
    ? 'held'
    : undefined
}

/** Parties joined by "and" act together: the second is the first one's counterpart in a meeting. */
export function counterpart(context: ReadingContext, sentence: Sentence, chunk: Chunk): Party | undefined {
  const other = conjoined(sentence, chunk)[1]
  return partyOf(context, sentence, other)
}
