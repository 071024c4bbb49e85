import type { Clause, Sentence } from '../text/text.ts'

const markers = /^(?:if|unless|should|lest|whether)$/
const opening = /^(?:in the event|in case|provided|assuming|supposing|as long as|as if|as though|even if)\b/

/** Whether what stands at a token is only supposed: an if-clause, a question, something not yet so. */
export function conditional(sentence: Sentence, token: number): boolean {
  const clause = clauseOf(sentence, token)
  if (!clause) return false
  if (markers.test(clause.marker) || asked(sentence)) return true
  // `once the rebels had been defeated`, `until troops leave`: not yet.
  if (/^(?:once|until|till)$/.test(clause.marker)) return futureMain(sentence, clause)
  const words = sentence.tokens.slice(clause.from, clause.from + 5).map((word) => word.lower)
  if (
    opening.test(
      words
        .join(' ')
        .replace(/^[^a-z]+/, '')
        .replace(/^(?:and|but) /, ''),
    )
  )
    return true
  return inConditionalTail(sentence, clause) || afterPhrase(sentence, token)
}

export function hasCondition(sentence: Sentence): boolean {
  return sentence.clauses.some((clause) => markers.test(clause.marker))
}

export function clauseOf(sentence: Sentence, token: number): Clause | undefined {
  return sentence.clauses.find((clause) => clause.from <= token && token < clause.to)
}

function asked(sentence: Sentence): boolean {
  return sentence.tokens.slice(-2).some(({ text }) => text === '?')
}

/** `and` clauses go on with the mood of the if-clause before them until its comma. */
function inConditionalTail(sentence: Sentence, clause: Clause): boolean {
  if (!/^(?:and|or)$/.test(clause.marker)) return false
  const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1]
  return before !== undefined && markers.test(before.marker) && sentence.tokens[before.to - 1]?.text !== ','
}

function futureMain(sentence: Sentence, clause: Clause): boolean {
  return sentence.verbs.some(
    (verb) => (verb.head < clause.from || verb.head >= clause.to) && /^(?:future|modal)$/.test(verb.form),
  )
}

/** `in the event of the town's fall` */
function afterPhrase(sentence: Sentence, token: number): boolean {
  const words = sentence.tokens.slice(Math.max(0, token - 8), token).map((word) => word.lower)
  const at = words.findLastIndex((word) => word === 'event' || word === 'case')
  return at > 0 && words[at - 1] !== undefined && /^(?:the|in)$/.test(words[at - 1] ?? '') && words[at + 1] === 'of'
}
