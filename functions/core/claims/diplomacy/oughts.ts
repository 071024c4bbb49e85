import type { ReadingContext } from '../context.ts'
import type { Sentence } from '../text/text.ts'
import type { DiplomacyFinding } from './draft.ts'

/** `said the reports should be looked into`, `stressed that measures must be taken`, `"It is time for the Council to act," he said`. */
export function oughtsIn(context: ReadingContext, sentence: Sentence): readonly DiplomacyFinding[] {
  const text = context.text.slice(...sentence.span)
  if (!/\b(?:must|should|ought to|it is time for|the need (?:for|to)|needs? to)\b/i.test(text)) return []
  const found = sentence.tokens.flatMap((token, at): readonly DiplomacyFinding[] => {
    if (!oughtAt(sentence, at) || token.lower === '') return []
    const { speaker, span } = context.speakerOf(sentence, at)
    if (!speaker || !span || !(speaker.named || offices.test(speaker.name))) return []
    const clause = sentence.clauses.find((other) => other.from <= at && at < other.to)
    const actor = { name: speaker.name, ...(speaker.side ? { side: speaker.side } : {}) }
    return [
      {
        type: 'REQUEST',
        cameo: '02',
        at,
        range: { from: clause?.from ?? at, to: clause?.to ?? at + 1 },
        party: { actor, span },
        modality: 'happened',
        why: 'says what others ought to do',
      },
    ]
  })
  return found.slice(0, 1)
}

/** "must", "should" of a main or that-clause; not `should the town fall`, not "if". */
function oughtAt(sentence: Sentence, at: number): boolean {
  const word = sentence.tokens[at]?.lower ?? ''
  const clause = sentence.clauses.find((other) => other.from <= at && at < other.to)
  if (clause && /^(?:if|should|unless|who|which|when)$/.test(clause.marker)) return false
  if (contact(sentence, at)) return false
  if (/^(?:must|should|ought)$/.test(word))
    return sentence.verbs.some(
      (verb) =>
        verb.from <= at &&
        at < verb.to &&
        !verb.negated &&
        verb.head > at &&
        !/have/.test(sentence.tokens[at + 1]?.lower ?? ''),
    )
  const next = sentence.tokens.slice(at + 1, at + 3).map((token) => token.lower)
  if (word === 'time') return next[0] === 'for' && sentence.tokens[at - 1]?.lower === 'is'
  return (
    word === 'need' &&
    sentence.tokens[at]?.pos === 'NOUN' &&
    next[0] === 'for' &&
    sentence.tokens[at - 1]?.lower === 'the'
  )
}

/** `steps the parties must take`: a clause that describes a noun. */
function contact(sentence: Sentence, at: number): boolean {
  const subject = sentence.chunks.find((chunk) => chunk.to === at)
  const before = subject && sentence.chunks.find((chunk) => chunk.to === subject.from)
  return before !== undefined && sentence.tokens[before.head]?.pos === 'NOUN'
}

const offices = /\b(?:envoy|minister|ministry|president|government|secretary|ambassador|leaders?|council|opposition)\b/i
