import type { ReadingContext } from '../context.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'

/** Clauses that go on with what the verb governs. */
const goesOn = /^(?:that|said|of|for|in|by|on|with|from|until)$/
/** In words: what stands further off is no longer the verb's. */
const reach = 26

/** What a verb governs, as plain text: its clause behind it and the clauses that go on with it. */
export function behind(context: ReadingContext, sentence: Sentence, verb: VerbGroup): string {
  const own = sentence.clauses.findIndex((clause) => clause.from <= verb.head && verb.head < clause.to)
  let end = sentence.clauses[own]?.to ?? verb.to
  for (let next = own + 1; next < sentence.clauses.length && end < verb.to + reach; next += 1) {
    const clause = sentence.clauses[next]
    if (!clause || !(goesOn.test(clause.marker) || clause.from <= verb.to + 1)) break
    end = clause.to
  }
  const from = sentence.tokens[verb.to]?.span[0]
  const to = sentence.tokens[Math.min(end, verb.to + reach) - 1]?.span[1]
  if (from === undefined || to === undefined || to <= from) return ''
  return context.text
    .slice(from, to)
    .replace(/^["'\s]+/, '')
    .replace(/\s+/g, ' ')
}
