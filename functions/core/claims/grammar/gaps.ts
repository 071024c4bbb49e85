import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { objectOf } from './frames.ts'
import { subjectOf } from './subject.ts'

/**
 * The object that stands before its verb: `the towns which they hold`, `the last town they were holding`,
 * `a port that rebels took days to retake`. undefined when the verb has an object behind it or there is none.
 */
export function gapObject(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  if (verb.voice === 'passive' || objectOf(sentence, verb)) return undefined
  const finite =
    verb.form === 'infinitive' ? sentence.verbs.findLast((other) => other.to <= verb.from && hasTense(other)) : verb
  const subject = finite && subjectOf(sentence, finite)
  if (!subject) return undefined
  const clause = sentence.clauses.find((other) => other.from <= finite.head && finite.head < other.to)
  const relative = clause !== undefined && /^(?:which|that|whom)$/.test(clause.marker) && subject.from > clause.from
  if (relative) return nominal(sentence, clause.from)
  if (!hasTense(finite) || sentence.tokens[subject.from - 1]?.text === ',') return undefined
  return nominal(sentence, subject.from)
}

function hasTense(verb: VerbGroup): boolean {
  return !/^(?:infinitive|gerund|participle)$/.test(verb.form)
}

/** The phrase that ends right here and may be followed by a clause about it; not one told something. */
function nominal(sentence: Sentence, end: number): Chunk | undefined {
  const at = sentence.tokens[end - 1]?.text === ',' ? end - 1 : end
  const chunk = sentence.chunks.find((other) => other.to === at)
  const head = chunk && sentence.tokens[chunk.head]
  if (!chunk || !/^(?:NOUN|PROPN|NUM)$/.test(head?.pos ?? '')) return undefined
  const before = sentence.verbs.find((other) => other.to === chunk.from)
  return before && /^(?:tell|inform|say)$/.test(before.lemma) ? undefined : chunk
}
