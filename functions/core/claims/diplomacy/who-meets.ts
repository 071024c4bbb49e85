import type { ReadingContext } from '../context.ts'
import { agentOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { meetingChunk, meetingParties } from './meeting-names.ts'
import type { Party } from './named-party.ts'
import { partyOf } from './parties.ts'

export interface Beside {
  readonly meeting: Chunk
  readonly role: 'subject' | 'object'
}

export interface Meeters {
  readonly first: Party
  readonly second?: Party | undefined
  readonly named: boolean
}

/** Who organises it, else between whom it is, else the meeting itself where a main clause speaks of it. */
export function whoMeets(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  { meeting, role }: Beside,
): Meeters | undefined {
  const sides = meetingParties(context, sentence, meeting)
  const doer =
    verb.voice === 'passive' ? agentOf(sentence, verb) : role === 'object' ? subjectOf(sentence, verb) : undefined
  const organiser = doer && !meetingChunk(sentence, doer) ? partyOf(context, sentence, doer) : undefined
  if (wished(sentence, verb) || onlyHoped(sentence, verb)) return undefined
  if (organiser) return { first: organiser, second: sides[0], named: true }
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  if (verb.form === 'infinitive' && role === 'object') return undefined
  if (role === 'object' && !/^(?:set|schedule|plan|slate|call)$/.test(verb.lemma) && verb.voice !== 'passive')
    return undefined
  if (hypothetical.test(clause?.marker ?? '')) return undefined
  const [first, second] = sides
  if (first) return { first, second, named: true }
  if (/^(?:visits?|trips?)$/.test(sentence.tokens[meeting.head]?.lower ?? '')) return undefined
  return { first: themselves(sentence, meeting), named: false }
}

const hypothetical = /^(?:if|unless|whether|should|until|till|once|after|before|since|when|while|as)$/

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

/** `hopes that the sides will resume talks`. */
function onlyHoped(sentence: Sentence, verb: VerbGroup): boolean {
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from)
  return (
    clause?.marker === 'that' &&
    governor !== undefined &&
    /^(?:hope|wish|demand|urge|propose|doubt|recommend)$/.test(governor.lemma) &&
    governor.to <= clause.from + 1
  )
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
