import type { DiplomacyType } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import { standingOf } from './governed.ts'
import { partyOf, speakerThere } from './parties.ts'
import { behind } from './rest.ts'

const judgements: readonly (readonly [RegExp, DiplomacyType])[] = [
  [/\b(?:legitimate (?:\w+ )?targets?|fair game)\b/, 'THREATEN'],
  [/\b(?:untrue|baseless|false|lies?|fabricat\w+|unfounded|groundless|absurd|nonsense|propaganda)\b/, 'REJECT'],
  [
    /\b(?:unacceptable|outrageous|barbaric|criminal|illegal|unlawful|illegitimate|provocat\w+|betrayal|aggression|atrocity|cowardly|sham|farce|disgrace|terrorist|war crimes?|crimes? against|violation of|breach of|inexcusable|deplorable|shameful|coup|mistake|irresponsible|regrettable|unjustified|unfair|dangerous precedent)\b/,
    'ACCUSE',
  ],
  [/^no (?:need|reason|room|question)\b/, 'REJECT'],
  [/\b(?:responsible for|to blame for|responsibility for)\b/, 'ACCUSE'],
  [
    /\b(?:welcome|important|positive|historic|significant|encouraging|necessary|crucial|major|constructive|vital|first|good)\b.{0,30}\b(?:steps?|moves?|developments?|milestones?|moments?|progress|opportunit(?:y|ies)|signs?|news|achievement|breakthrough)\b|\bright direction\b|\bbreakthrough\b/,
    'SUPPORT',
  ],
]
const describes = /^(?:describe|call|brand|label|term|dub|characterise|characterize|regard|view|portray|consider)$/
const states = /^(?:be|represent|constitute|amount|bear|remain|mark)$/

/** `described the raid as "barbaric"`, `said the truce was a step in the right direction`: judging is siding. */
export function judgementOf(context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly DiplomacyFinding[] {
  const describing = describes.test(verb.lemma)
  if ((!describing && !states.test(verb.lemma)) || verb.voice === 'passive') return []
  if (verb.negated) return wrongly(context, sentence, verb)
  if (!standingOf(sentence, verb)) return []
  const rest = behind(context, sentence, verb)
  if (verb.lemma === 'call' && /^(?:for|on|upon|off)\b/.test(rest)) return []
  if (/^(?:ready|willing|prepared|able|determined|about) to\b/.test(rest)) return []
  const type = judgements.find(([pattern]) => pattern.test(rest))?.[1]
  if (!type || (type === 'SUPPORT' && /^(?:future|modal|infinitive)$/.test(verb.form))) return []
  const party = describing
    ? partyOf(context, sentence, subjectOf(sentence, verb))
    : speakerThere(context, sentence, verb.head)
  if (!party) return []
  const judged = describing ? objectOf(sentence, verb) : subjectOf(sentence, verb)
  const target = partyOf(context, sentence, judged)
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  return [
    {
      type,
      at: verb.head,
      range: { from: verb.from, to: Math.max(clause?.to ?? 0, verb.to) },
      party,
      target: target && target.actor.name !== party.actor.name ? target : undefined,
      modality: 'happened',
      why: `${verb.lemma}: a judgement`,
    },
  ]
}

/** `to threaten a neighbour is not right`. */
function wrongly(context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly DiplomacyFinding[] {
  const right = /^(?:right|acceptable|legitimate|fair|tolerable)$/.test(sentence.tokens[verb.to]?.lower ?? '')
  const party = right ? speakerThere(context, sentence, verb.head) : undefined
  if (!party) return []
  const range = { from: verb.from, to: verb.to + 1 }
  return [{ type: 'ACCUSE', at: verb.head, range, party, modality: 'happened', why: `${verb.lemma}: a judgement` }]
}
