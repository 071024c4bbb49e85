import { Temporal } from 'temporal-polyfill'
import { lowerAt, type Word } from '../text/words.ts'
import type { Dated, Plain } from './when.ts'

/** Northern seasons, by the month they begin in. */
const seasons: ReadonlyMap<string, number> = new Map(
  Object.entries({ spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }),
)

/** "last summer", "this winter", "the summer of 2012"; "the fall of the town" is none. */
export function seasonAt(words: readonly Word[], index: number, today: Plain): Dated | undefined {
  return relativeSeason(words, index, today) ?? seasonOfYear(words, index)
}

function relativeSeason(words: readonly Word[], index: number, today: Plain): Dated | undefined {
  const said = lowerAt(words, index)
  const begins = seasons.get(lowerAt(words, index + 1))
  if (!begins || !/^(?:last|this|next)$/.test(said)) return undefined
  if (lowerAt(words, index + 1) === 'fall' && lowerAt(words, index + 2) === 'of') return undefined
  const back = said === 'last' && today.month <= begins + 2 ? 1 : 0
  return { when: quarter(today.year - back + (said === 'next' ? 1 : 0), begins), to: index + 2 }
}

function seasonOfYear(words: readonly Word[], index: number): Dated | undefined {
  const begins = seasons.get(lowerAt(words, index))
  const at = lowerAt(words, index + 1) === 'of' ? index + 2 : index + 1
  if (!begins || !/^(?:19|20)\d\d$/.test(lowerAt(words, at))) return undefined
  return { when: quarter(Number(lowerAt(words, at)), begins), to: at + 1 }
}

function quarter(year: number, begins: number): Dated['when'] {
  const first = new Temporal.PlainYearMonth(year, begins)
  return { value: first.toString(), end: first.add({ months: 2 }).toString(), granularity: 'season', basis: 'relative' }
}
