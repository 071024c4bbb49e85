import type { Span } from '../claim.ts'
import type { Sentence } from '../text/text.ts'
import type { FoundDate } from './dates.ts'

/**
 * The date of what a claim states: of its own verb (`initially planned for June, has slipped into July`), else the nearest of its clause,
 * else the only one of the sentence unless that belongs to an aside (`said X, who fled last summer`).
 */
export function dateBeside(
  sentence: Sentence,
  dates: readonly FoundDate[],
  span: Span,
  trigger: Span,
): FoundDate | undefined {
  const inside = dates.filter((date) => date.span[0] >= span[0] && date.span[1] <= span[1])
  const own = inside.length > 1 ? inside.filter((date) => isOwn(sentence, date, trigger)) : []
  const distance = (date: FoundDate) => Math.abs(date.span[0] - trigger[0])
  const near = [...(own.length > 0 ? own : inside)].sort((a, b) => distance(a) - distance(b))[0]
  if (near) return near
  const only = dates.length === 1 ? dates[0] : undefined
  return only && !inAside(sentence, only, trigger) ? only : undefined
}

/** No other verb stands between the trigger and the date behind it. */
function isOwn(sentence: Sentence, date: FoundDate, trigger: Span): boolean {
  const start = (token: number) => sentence.tokens[token]?.span[0] ?? 0
  return (
    date.span[0] > trigger[0] &&
    !sentence.verbs.some(({ head }) => start(head) > trigger[0] && start(head) < date.span[0])
  )
}

function inAside(sentence: Sentence, date: FoundDate, trigger: Span): boolean {
  const clause = sentence.clauses.find(({ from, to }) => from <= date.from && date.from < to)
  if (!clause || !/^(?:who|which|where|whose)$/.test(clause.marker)) return false
  const [from, to] = [sentence.tokens[clause.from]?.span[0] ?? 0, sentence.tokens[clause.to - 1]?.span[1] ?? 0]
  return trigger[0] < from || trigger[0] >= to
}
