import type { Span } from '../claim.ts'
import type { Range, Sentence } from '../text/text.ts'

const opening =
  /^(?:and|but|or|yet|so|that|though|although|while|as|when|after|before|,|;|:|"|''|\u2014|-|\(|\)|\.|because|since)$/
const closing = /^(?:[,;:"\u2014().-]|'')$/

/** The clauses a range of tokens touches, as one absolute span, without what joins them to others. */
export function clauseSpan(sentence: Sentence, range: Range): Span {
  const touched = sentence.clauses.filter((clause) => clause.from < range.to && clause.to > range.from)
  let from = Math.min(touched[0]?.from ?? range.from, range.from)
  let to = Math.max(touched.at(-1)?.to ?? range.to, range.to)
  while (to > range.to && to - 1 > range.from && isSaying(sentence, to - 1)) to -= 1
  while (from < range.from && opening.test(sentence.tokens[from]?.lower ?? '')) from += 1
  while (to > range.to && closing.test(sentence.tokens[to - 1]?.text ?? '')) to -= 1
  return [sentence.tokens[from]?.span[0] ?? sentence.span[0], sentence.tokens[to - 1]?.span[1] ?? sentence.span[1]]
}

/** `…," said`: a verb of speech at the end is not part of what is said. */
function isSaying(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return closing.test(token?.text ?? '') || (token?.pos === 'VERB' && /^(?:say|add|tell|write)$/.test(token.lemma))
}
