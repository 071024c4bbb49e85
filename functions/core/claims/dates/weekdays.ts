import { lowerAt, type Word } from '../text/words.ts'
import { looksAhead, looksBack } from './ahead.ts'
import { weekdayOf } from './calendar-words.ts'
import { type Dated, onDay, type Plain } from './when.ts'

/** "Monday", "last Friday", "this coming Wednesday": the latest one on or before publication unless its words look ahead. */
export function weekdayAt(words: readonly Word[], index: number, today: Plain | null): Dated | undefined {
  const said = lowerAt(words, index)
  const length =
    said === 'this' && /^(?:coming|past)$/.test(lowerAt(words, index + 1)) ? 2 : modifier.test(said) ? 1 : 0
  const at = index + length
  const weekday = weekdayOf(lowerAt(words, at))
  if (!weekday || !today || !/^\p{Lu}/u.test(words[at]?.text ?? '')) return undefined
  const told = length > 0 ? lowerAt(words, at - 1) : ''
  const next = told === 'next' || told === 'coming'
  const ahead = next || (told === 'this' ? !looksBack(words, index) : told === '' && looksAhead(words, index))
  const forth = (weekday - today.dayOfWeek + 7) % 7
  const back = (today.dayOfWeek - weekday + 7) % 7
  const whole = /^(?:last|previous)$/.test(told) && back === 0 ? 7 : back
  const date = ahead ? today.add({ days: next ? forth || 7 : forth }) : today.subtract({ days: whole })
  return { when: onDay(date, 'weekday'), to: at + 1 }
}

const modifier = /^(?:last|next|this|past|previous|coming)$/
