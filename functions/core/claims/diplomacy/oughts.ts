import type { ReadingContext } from '../context.ts'
import type { Sentence } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'
import { speakerThere } from './parties.ts'

/** `said the reports should be looked into`, `stressed that measures must be taken`, `"It is time for the Council to act," he said`. */
export function oughtsIn(context: ReadingContext, sentence: Sentence): readonly DiplomacyFinding[] {
  const at = sentence.tokens.findIndex((_, index) => oughtAt(sentence, index))
  const party = at < 0 ? undefined : speakerThere(context, sentence, at)
  if (!party) return []
  const clause = sentence.clauses.find((other) => other.from <= at && at < other.to)
  return [
    {
      type: 'REQUEST',
      at,
      range: { from: clause?.from ?? at, to: clause?.to ?? at + 1 },
      party,
      modality: 'happened',
      why: 'says what others ought to do',
    },
  ]
}

const everybody = /^(?:everyone|everybody|all|both|parties|sides|they)$/
const stressing = /^(?:stress|insist|emphasise|emphasize|underline|reiterate|demand)$/

/** "must", "should" of a main or that-clause; not `should the town fall`, not "if", not `the steps they must take`. */
function oughtAt(sentence: Sentence, at: number): boolean {
  const word = sentence.tokens[at]?.lower ?? ''
  if (!/^(?:must|should|ought|time|need|needs|had|have|has)$/.test(word)) return false
  const clause = sentence.clauses.find((other) => other.from <= at && at < other.to)
  if (clause && /^(?:if|should|unless|who|which|when)$/.test(clause.marker)) return false
  // `rejected a request that there should be …`
  if (
    clause &&
    /^(?:request|demand|proposal|idea|suggestion|principle)s?$/.test(sentence.tokens[clause.from - 1]?.lower ?? '')
  )
    return false
  const next = sentence.tokens[at + 1]?.lower ?? ''
  const before = sentence.tokens[at - 1]?.lower ?? ''
  if (/^(?:must|should|ought)$/.test(word)) return binds(sentence, at) && !contact(sentence, at)
  if (word === 'time') return next === 'for' && before === 'is'
  if (/^(?:had|have|has)$/.test(word))
    return (
      next === 'to' &&
      (everybody.test(before) || sentence.verbs.some((verb) => verb.to <= at && stressing.test(verb.lemma)))
    )
  if (sentence.tokens[at]?.pos === 'NOUN') return false
  return before === 'we' ? next !== 'to' : next === 'to' && before !== 'i'
}

/** The verb it stands with is not negated, and not of the past: `should have`. */
function binds(sentence: Sentence, at: number): boolean {
  const verb = sentence.verbs.find((other) => other.from <= at && at < other.to)
  return (
    verb !== undefined &&
    !verb.negated &&
    verb.head > at &&
    !/^(?:have|come)$/.test(sentence.tokens[at + 1]?.lower ?? '')
  )
}

/** `steps the parties must take`: a clause that describes a noun. */
function contact(sentence: Sentence, at: number): boolean {
  const subject = sentence.chunks.find((chunk) => chunk.to === at)
  const before = subject && sentence.chunks.find((chunk) => chunk.to === subject.from)
  return before !== undefined && sentence.tokens[before.head]?.pos === 'NOUN'
}
