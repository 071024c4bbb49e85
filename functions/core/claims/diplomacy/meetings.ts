import type { ReadingContext } from '../context.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import { meetingChunk, meetingTopic } from './meeting-names.ts'
import { isDated, moodOf, stageTold } from './meeting-stages.ts'
import { type Beside, whoMeets } from './who-meets.ts'

/** `working to organise a peace conference`, `called an emergency meeting for Thursday`, `the date … has slipped back into July`. */
export function stageOfMeeting(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly DiplomacyFinding[] {
  const told = stageTold(sentence, verb)
  const found = told && meetingBeside(sentence, verb)
  if (!told || !found) return []
  const { meeting } = found
  const dated = told === 'planned' && isDated(context, sentence, meeting.to) ? 'dated' : told
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
      modality: moodOf(verb, told),
      why: `a meeting ${dated}`,
    },
  ]
}

/** The meeting that is the verb's subject or object, perhaps behind "date for". */
function meetingBeside(sentence: Sentence, verb: VerbGroup): Beside | undefined {
  if (/^(?:than|as)$/.test(sentence.tokens[verb.from - 1]?.lower ?? '')) return undefined
  const behind = sentence.chunks.find((chunk) => chunk.from >= verb.to && chunk.from <= verb.to + 3)
  const after = behind && meetingChunk(sentence, behind)
  if (after && !sentence.verbs.some((other) => other.from >= verb.to && other.from < after.from))
    return { meeting: after, role: 'object' }
  const subject = subjectOf(sentence, verb)
  if (verb.form === 'gerund' || (verb.form === 'infinitive' && !isDue(sentence, verb))) return undefined
  const own = (subject && meetingChunk(sentence, subject)) ?? openedWith(sentence, verb)
  return own && { meeting: own, role: 'subject' }
}

/** `a sixth day of talks ended`, `a conference that was first meant to open in May will not be held`: what the sentence opens with. */
function openedWith(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  const first = sentence.chunks[0]
  if (!first || first.from > 0) return undefined
  const meeting = meetingChunk(sentence, first)
  const earlier = sentence.verbs.some(
    (other) => other.to <= verb.from && !(other.to === verb.from && verb.form === 'infinitive'),
  )
  const described = sentence.clauses.some(
    (clause) => /^(?:that|which)$/.test(clause.marker) && clause.from <= verb.from,
  )
  return !earlier || (described && verb.voice === 'passive' && verb.lemma === 'hold') ? meeting : undefined
}

/** `talks are to be held`, `the session is expected to open`. */
function isDue(sentence: Sentence, verb: VerbGroup): boolean {
  const governor = sentence.verbs.find((other) => other.to === verb.from)
  return (
    governor !== undefined &&
    (governor.lemma === 'be' ||
      (governor.voice === 'passive' && /^(?:expect|suppose|schedule|set|slate|plan)$/.test(governor.lemma)))
  )
}
