import type { DiplomacyClaim } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { datesIn } from '../dates/dates.ts'
import { agentOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import { meetingChunk, meetingParties, meetingTopic } from './meeting-names.ts'
import { type Party, partyOf } from './parties.ts'

type Stage = NonNullable<DiplomacyClaim['stage']>

/** What a verb beside a meeting's name says of it. Moved and cancelled hold for the date of one, too. */
const stages: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:postpone|delay|reschedule|slip|move|push|defer|bring|adjourn)$/, 'moved'],
  [/^put$/, 'moved'],
  [/^(?:cancel|scrap|abandon|collapse|scuttle|shelve|abort|founder|fail)$/, 'cancelled'],
  [/^(?:organise|organize|prepare|plan|arrange|schedule|set|expect|propose|announce|intend|slate|due)$/, 'planned'],
  [/^(?:call|convene|summon)$/, 'planned'],
  [/^(?:begin|open|start|end|conclude|resume|close|continue|hold|kick|restart|reopen|take|reconvene)$/, 'held'],
]
const hypothetical = /^(?:if|unless|whether|should|until|till|once|after|before|when|while|as)$/

/** `working to organise a peace conference`, `called an emergency meeting for Thursday`, `the date … has slipped back into July`. */
export function stageOfMeeting(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly DiplomacyFinding[] {
  const stage = stages.find(([verbs]) => verbs.test(verb.lemma))?.[1]
  if (!stage || reducedBy(sentence, verb)) return []
  const found = meetingBeside(sentence, verb)
  if (!found) return []
  const { meeting } = found
  const next = sentence.tokens[verb.to]?.lower ?? ''
  if (verb.lemma === 'call' && /^(?:for|on|upon)$/.test(next)) return []
  if (/^(?:push|move|bring|put)$/.test(verb.lemma) && !/^(?:back|forward|to|off)$/.test(next)) return []
  if ((verb.lemma === 'take' && next !== 'place') || next === 'of') return []
  const told = toldStage(sentence, verb, stage, next)
  if (told === 'planned' && /^(?:expect|set|due|slate)$/.test(verb.lemma) && leadsElsewhere(sentence, verb)) return []
  const dated: Stage = told === 'planned' && isDated(context, sentence, meeting.to) ? 'dated' : told
  const party = whoMeets(context, sentence, verb, found)
  if (!party) return []
  return [
    {
      type: 'CONSULT',
      at: verb.head,
      range: { from: Math.min(meeting.from, verb.from), to: Math.max(meeting.to, verb.to) },
      party: party.first,
      target: party.second,
      stage: dated,
      topic: meetingTopic(sentence, meeting, party.named ? party.first.actor.name : ''),
      modality: told === 'moved' || told === 'cancelled' || verb.form !== 'infinitive' ? undefined : 'objective',
      why: `a meeting ${dated}`,
    },
  ]
}

/** `discussed talks held this week`: told in passing. */
function reducedBy(sentence: Sentence, verb: VerbGroup): boolean {
  if (verb.form === 'participle') return true
  const next = sentence.tokens[verb.to]?.lower ?? ''
  const bare = verb.form === 'past' && verb.voice === 'active' && verb.to - verb.from === 1
  if (bare && /^(?:schedule|slate|plan|set)$/.test(verb.lemma) && /^(?:for|on|to|next|in)$/.test(next))
    return sentence.verbs.some((other) => other.to <= verb.from)
  const before = sentence.chunks.find((chunk) => chunk.to === verb.from)
  return (
    before !== undefined &&
    verb.form === 'past' &&
    verb.voice === 'active' &&
    meetingChunk(sentence, before) !== undefined &&
    /^(?:hold|organi[sz]e|schedule|plan|convene|call|set)$/.test(verb.lemma)
  )
}

/** `the talks were expected to initial an accord`: not when they are held. */
function leadsElsewhere(sentence: Sentence, verb: VerbGroup): boolean {
  const next = sentence.verbs.find((other) => other.from >= verb.to && other.from <= verb.to + 1)
  return (
    next?.form === 'infinitive' &&
    !/^(?:be|begin|open|start|resume|take|convene|continue|hold|meet|end)$/.test(next.lemma)
  )
}

interface Beside {
  readonly meeting: Chunk
  readonly role: 'subject' | 'object'
}

/** The meeting that is the verb's subject or object, perhaps behind "date for". */
function meetingBeside(sentence: Sentence, verb: VerbGroup): Beside | undefined {
  if (/^(?:than|as)$/.test(sentence.tokens[verb.from - 1]?.lower ?? '')) return undefined
  const behind = sentence.chunks.find((chunk) => chunk.from >= verb.to && chunk.from <= verb.to + 3)
  const after = behind && meetingChunk(sentence, behind)
  if (after && !sentence.verbs.some((other) => other.from >= verb.to && other.from < after.from))
    return { meeting: after, role: 'object' }
  const subject = subjectOf(sentence, verb)
  if (!subject || /^(?:infinitive|gerund)$/.test(verb.form)) return undefined
  const own = meetingChunk(sentence, subject)
  return own && { meeting: own, role: 'subject' }
}

/** `will not be held before July` moves it, `was called off` cancels it, `will be held` plans it. */
function toldStage(sentence: Sentence, verb: VerbGroup, stage: Stage, next: string): Stage {
  if (/^(?:call|break)$/.test(verb.lemma) && next === 'off') return 'cancelled'
  if (verb.negated && stage === 'held') return /^(?:before|until|till)$/.test(next) ? 'moved' : 'cancelled'
  const due = /^(?:future|modal|infinitive)$/.test(verb.form)
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from)
  const expected = verb.form === 'infinitive' && governor !== undefined
  return stage === 'held' && (due || expected) ? 'planned' : stage
}

interface Meeters {
  readonly first: Party
  readonly second?: Party | undefined
  readonly named: boolean
}

/** Who organises it, else between whom it is, else the meeting itself where a main clause speaks of it. */
function whoMeets(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  { meeting, role }: Beside,
): Meeters | undefined {
  const sides = meetingParties(context, sentence, meeting)
  const doer =
    verb.voice === 'passive' ? agentOf(sentence, verb) : role === 'object' ? subjectOf(sentence, verb) : undefined
  const organiser = doer && !meetingChunk(sentence, doer) ? partyOf(context, sentence, doer) : undefined
  if (wished(sentence, verb)) return undefined
  if (organiser) return { first: organiser, second: sides[0], named: true }
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  if (verb.form === 'infinitive' && role === 'object') return undefined
  if (role === 'object' && !/^(?:set|schedule|plan|slate|call)$/.test(verb.lemma) && verb.voice !== 'passive')
    return undefined
  if (hypothetical.test(clause?.marker ?? '')) return undefined
  const [first, second] = sides
  if (first) return { first, second, named: true }
  return { first: themselves(sentence, meeting), named: false }
}

const wishes =
  /^(?:urge|ask|call|want|demand|request|press|attempt|aim|hope|threaten|refuse|decline|reject|fail|ready|convey|express|agree|propose|offer)$/

/** `urged them to start talks`, `in an attempt to open talks`, `aimed at starting`. */
function wished(sentence: Sentence, verb: VerbGroup): boolean {
  const before = sentence.tokens[verb.from - 1]
  if (verb.form === 'gerund') return /^(?:of|from|at|for|without|before|against|to)$/.test(before?.lower ?? '')
  if (verb.form !== 'infinitive') return false
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from)
  if (!governor) return false
  if (
    /^(?:NOUN|ADJ)$/.test(before?.pos ?? '') &&
    !/^(?:set|due|scheduled|expected|likely|slated|poised)$/.test(before?.lower ?? '')
  )
    return true
  return wishes.test(governor.lemma)
}

function themselves(sentence: Sentence, meeting: Chunk): Party {
  const words = sentence.tokens
    .slice(meeting.from, meeting.to)
    .filter((token) => !/^(?:the|a|an|this|that)$/.test(token.lower))
  const first = words[0] ?? sentence.tokens[meeting.from]
  const last = sentence.tokens[meeting.to - 1]
  return {
    actor: { name: words.map((token) => token.text).join(' ') },
    span: [first?.span[0] ?? sentence.span[0], last?.span[1] ?? sentence.span[1]],
  }
}

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)$/

function isDated(context: ReadingContext, sentence: Sentence, from: number): boolean {
  const rest = sentence.tokens.slice(from, from + 40)
  return rest.some((token) => days.test(token.lower)) || datesIn(rest, context.origin.published).length > 0
}
