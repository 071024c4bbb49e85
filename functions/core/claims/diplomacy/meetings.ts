import type { DiplomacyClaim } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { spanOf } from '../control/roles.ts'
import { datesIn } from '../dates/dates.ts'
import { agentOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { spell } from '../speech/speaker-names.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { type Party, partyOf } from './actors.ts'
import type { DiplomacyFinding } from './draft.ts'
import { meetingNouns } from './lexicon.ts'

type Stage = NonNullable<DiplomacyClaim['stage']>

/** What a verb beside a meeting's name says of it. Moved and cancelled hold for the date of one, too. */
const stages: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:postpone|delay|reschedule|slip|move|push|defer|bring|adjourn)$/, 'moved'],
  [/^(?:cancel|scrap|abandon|collapse|scuttle|shelve)$/, 'cancelled'],
  [/^(?:organise|organize|prepare|plan|arrange|schedule|set|expect|propose|work|announce|intend)$/, 'planned'],
  [/^(?:call|convene|summon)$/, 'planned'],
  [/^(?:begin|open|start|end|conclude|resume|close|continue)$/, 'held'],
]

/** `working to organise a peace conference`, `called an emergency meeting for Thursday`, `the date … has slipped back into July`. */
export function stageOfMeeting(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly DiplomacyFinding[] {
  const meeting = meetingBeside(sentence, verb)
  if (!meeting) return []
  const stage = stages.find(([verbs]) => verbs.test(verb.lemma))?.[1]
  const next = sentence.tokens[verb.to]?.lower ?? ''
  if (!stage || (verb.lemma === 'call' && /^(?:for|on|upon)$/.test(next))) return []
  const told: Stage = verb.lemma === 'call' && next === 'off' ? 'cancelled' : stage
  if (/^(?:push|move|bring)$/.test(verb.lemma) && !/^(?:back|forward|to)$/.test(next)) return []
  const dated: Stage = told === 'planned' && isDated(context, sentence, meeting.to) ? 'dated' : told
  const named = organiser(context, sentence, verb)
  if (!named && verb.form === 'infinitive') return []
  const party = named ?? { actor: { name: meetingName(sentence, meeting) }, span: spanOf(sentence, meeting) }
  return [
    {
      type: 'CONSULT',
      cameo: '04',
      at: verb.head,
      range: { from: Math.min(meeting.from, verb.from), to: Math.max(meeting.to, verb.to) },
      party,
      stage: dated,
      topic: undefined,
      modality: told === 'moved' || told === 'cancelled' || verb.form !== 'infinitive' ? undefined : 'objective',
      why: `a meeting ${dated}`,
    },
  ]
}

/** The meeting that is the verb's subject or object, perhaps behind "date for". */
function meetingBeside(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  const subject = subjectOf(sentence, verb)
  const after = sentence.chunks.find(
    (chunk) => chunk.from >= verb.to && chunk.from <= verb.to + 3 && isMeeting(sentence, chunk),
  )
  if (after && !sentence.verbs.some((other) => other.from >= verb.to && other.from < after.from)) return after
  if (!subject || verb.form === 'infinitive') return undefined
  if (isMeeting(sentence, subject)) return subject
  if (!/^(?:dates?|start|opening)$/.test(sentence.tokens[subject.head]?.lower ?? '')) return undefined
  return sentence.chunks.find(
    (chunk) => chunk.from > subject.head && chunk.from <= subject.to + 2 && isMeeting(sentence, chunk),
  )
}

function isMeeting(sentence: Sentence, chunk: Chunk): boolean {
  return meetingNouns.test(sentence.tokens[chunk.head]?.lower ?? '')
}

function organiser(context: ReadingContext, sentence: Sentence, verb: VerbGroup): Party | undefined {
  const doer = verb.voice === 'passive' ? agentOf(sentence, verb) : subjectOf(sentence, verb)
  if (!doer || isMeeting(sentence, doer) || /^dates?$/.test(sentence.tokens[doer.head]?.lower ?? '')) return undefined
  return partyOf(context, sentence, doer)
}

function meetingName(sentence: Sentence, chunk: Chunk): string {
  return spell(sentence.tokens.slice(chunk.from, chunk.to)).replace(/^(?:the|a|an|this|that) /i, '')
}

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)$/

function isDated(context: ReadingContext, sentence: Sentence, from: number): boolean {
  const rest = sentence.tokens.slice(from)
  return rest.some((token) => days.test(token.lower)) || datesIn(rest, context.origin.published).length > 0
}
