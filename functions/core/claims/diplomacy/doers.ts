import type { ReadingContext } from '../context.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { Party } from './named-party.ts'
import { partyOf } from './parties.ts'
import { papers } from './party-words.ts'

/**
 * The subject. A paper's gerund (`passed a resolution calling for …`) is the doing of who made the paper; beside another verb
 * (`turned down a resolution calling for …`) it is nobody's news. Behind a gerund's object the gerund's doer goes on.
 */
export function doerOf(
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
  const before = pastAside(sentence, doer, verb.from)
  const party = partyOf(context, sentence, before ?? doer, anyone)
  if (party || verb.form !== 'gerund') return party
  return main && partyOf(context, sentence, subjectOf(sentence, main), anyone)
}

/** `leaders who brokered the truce condemned …`, `powers attending the talks urged …`: the noun before is no subject but an object. */
function pastAside(sentence: Sentence, doer: Chunk, at: number): Chunk | undefined {
  const verb = sentence.verbs.find((other) => other.to === doer.from && other.from > 0)
  if (!verb) return undefined
  const before = sentence.chunks.find((chunk) => chunk.to === verb.from)
  if (verb.form === 'gerund') return before
  const clause = sentence.clauses.findLast(
    (other) => other.from <= verb.head && /^(?:who|which|that|whose)$/.test(other.marker),
  )
  const goesOn = sentence.tokens.slice(doer.to, at).every((token) => token.pos === 'ADV')
  return clause && goesOn ? sentence.chunks.find((chunk) => chunk.to === clause.from) : undefined
}

const nonFinite = /^(?:infinitive|gerund|participle)$/
const makes = /^(?:pass|adopt|approve|issue|release|publish|sign|send|write|make|draft|submit|circulate|back|endorse)$/
