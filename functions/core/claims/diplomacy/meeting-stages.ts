import type { DiplomacyClaim, Modality } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { datesIn } from '../dates/dates.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import { meetingChunk } from './meeting-names.ts'

export type Stage = NonNullable<DiplomacyClaim['stage']>

/** What a verb beside a meeting's name says of it. Moved and cancelled hold for the date of one, too. */
const stages: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:postpone|delay|reschedule|slip|move|extend|push|defer|bring|adjourn)$/, 'moved'],
  [/^put$/, 'moved'],
  [/^(?:cancel|scrap|abandon|collapse|scuttle|shelve|abort|founder|fail)$/, 'cancelled'],
  [/^(?:organise|organize|prepare|plan|arrange|schedule|set|expect|propose|announce|intend|slate|due)$/, 'planned'],
  [/^(?:call|convene|summon)$/, 'planned'],
  [/^(?:begin|open|start|end|conclude|resume|close|continue|hold|kick|restart|reopen|take|reconvene)$/, 'held'],
]

/** The stage a verb beside a meeting tells; undefined where it says nothing of when it is held. */
export function stageTold(sentence: Sentence, verb: VerbGroup): Stage | undefined {
  // Who suspends talks makes a move; talks that are suspended are not held.
  const suspended = verb.lemma === 'suspend' && verb.voice === 'passive'
  const stage = suspended ? 'cancelled' : stages.find(([verbs]) => verbs.test(verb.lemma))?.[1]
  if (!stage || reducedBy(sentence, verb) || isName(sentence, verb)) return undefined
  const next = sentence.tokens[verb.to]?.lower ?? ''
  if (verb.form === 'modal' && !verb.negated && merePossibility(sentence, verb)) return undefined
  if (next === 'of' || (verb.lemma === 'call' && /^(?:for|on|upon)$/.test(next))) return undefined
  if (verb.lemma === 'take' && next !== 'place') return undefined
  const shifted = verb.voice === 'passive' || /^(?:back|forward|to|off)$/.test(next)
  if (/^(?:push|move|bring|put)$/.test(verb.lemma) && !shifted) return undefined
  const told = shiftedStage(sentence, verb, stage, next)
  const due = told === 'planned' && /^(?:expect|set|due|slate)$/.test(verb.lemma)
  return due && leadsElsewhere(sentence, verb) ? undefined : told
}

/** `the bloc called the International Conference`: what it is called. */
function isName(sentence: Sentence, verb: VerbGroup): boolean {
  const named = sentence.tokens[verb.to + 1]?.text ?? ''
  return verb.lemma === 'call' && sentence.tokens[verb.to]?.lower === 'the' && /^\p{Lu}/u.test(named)
}

/** `could hold such meetings`: nobody says that they will be held. */
function merePossibility(sentence: Sentence, verb: VerbGroup): boolean {
  return sentence.tokens.slice(verb.from, verb.head).some(({ lower }) => /^(?:could|might|may|can)$/.test(lower))
}

/** `will not be held before July` moves it, `was called off` cancels it, `will be held` plans it. */
function shiftedStage(sentence: Sentence, verb: VerbGroup, stage: Stage, next: string): Stage {
  if (/^(?:call|break)$/.test(verb.lemma) && next === 'off') return 'cancelled'
  if (verb.negated && stage === 'held') return /^(?:before|until|till)$/.test(next) ? 'moved' : 'cancelled'
  if (stage === 'held' && verb.form === 'future' && anew(sentence, verb)) return 'moved'
  const due = /^(?:future|modal|infinitive)$/.test(verb.form)
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from)
  const expected = verb.form === 'infinitive' && governor !== undefined
  return stage === 'held' && (due || expected) ? 'planned' : stage
}

/** `will now be held in December`: another day than the one meant. */
function anew(sentence: Sentence, verb: VerbGroup): boolean {
  return sentence.tokens.slice(verb.from, verb.to + 1).some((token) => /^(?:now|instead)$/.test(token.lower))
}

/** `discussed talks held this week`: told in passing. */
function reducedBy(sentence: Sentence, verb: VerbGroup): boolean {
  if (verb.form === 'participle') return true
  const next = sentence.tokens[verb.to]?.lower ?? ''
  const bare = verb.form === 'past' && verb.voice === 'active' && verb.to - verb.from === 1
  if (bare && /^(?:schedule|slate|plan|set|expect|suppose)$/.test(verb.lemma) && /^(?:for|on|to|next|in)$/.test(next))
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

/** That a meeting will not be held is itself the news. */
export function moodOf(verb: VerbGroup, told: Stage): Modality | undefined {
  if (told === 'moved' || told === 'cancelled') return verb.negated ? 'happened' : undefined
  return verb.form === 'infinitive' ? 'objective' : undefined
}

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)$/

/** Whether a day of it is named. */
export function isDated(context: ReadingContext, sentence: Sentence, from: number): boolean {
  const rest = sentence.tokens.slice(from, from + 40)
  return rest.some((token) => days.test(token.lower)) || datesIn(rest, context.origin.published).length > 0
}
