import type { ReadingContext } from '../context.ts'
import { agentOf, complementsAfter } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { inFamily } from '../grammar/verb-families.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { placeNamed } from './place-role.ts'
import { rangeOf } from './range.ts'

/** `the fighters are besieged in the old city`: where they are is besieged. */
export const forceBesieged = (
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly ControlFinding[] => {
  // `troops encircled in the town want to leave`: a participle that looks like a past.
  const described = verb.form === 'past' && verb.voice === 'active' && sentence.tokens[verb.to]?.lower === 'in'
  if (!inFamily('besiege', verb.lemma) || !(verb.voice === 'passive' || described)) return []
  const subject = subjectOf(sentence, verb)
  const loser = forceOf(context, sentence, subject)
  const where = complementsAfter(sentence, verb.to).find(({ preposition }) => /^(?:in|inside|at|on)$/.test(preposition))
  const agent = agentOf(sentence, verb)
  const gainer = forceOf(context, sentence, agent)
  const place = where ? placeNamed(context, sentence, where.chunk) : focusRole(context, sentence, verb.head)
  if (!place || !loser?.armed || (agent && !gainer?.armed)) return []
  const range = rangeOf(sentence, verb, subject, where?.chunk, place)
  return [{ type: 'besieged', at: verb.head, range, place, gainer, loser, why: 'a force is besieged in a place' }]
}
