import type { Instant } from '../instant.ts'
import { day, later } from '../later.ts'
import type { DateClaim } from './dated.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const dayMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${monthName}(?:,? (\\d{4}))?\\b`, 'i')
const monthDay = new RegExp(`\\b${monthName} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?`, 'i')
/** Characters in which a place line or a lone date stands. */
const head = 90
/** Characters in which news says which day it tells of. */
const opening = 600

/**
 * When an article was published as far as its own words tell: a place line or a line that is only a date (`BEIRUT, June 5 (Reuters) -`),
 * without a year the last such day before it arrived; else the last day of the weekday that its opening speaks of, which is no later
 * than its publication. The weekday counts only for what was `fresh` when it came: old news has Wednesdays too.
 */
export function dateClaimsIn(text: string, arrived: Instant, fresh: boolean): readonly DateClaim[] {
  return [
    ['dateline', datelineDate(text, arrived)],
    ['weekday', fresh ? weekdayDate(text.slice(0, opening), arrived) : undefined],
  ]
}

function datelineDate(text: string, arrived: Instant): string | undefined {
  for (const line of text.split(/\n+/, 4)) {
    const start = line.slice(0, head)
    const shouted = /^\p{Lu}[\p{Lu}'.\- ]{2,40}[,/ ]/u.test(start)
    const placeLine = shouted ? /^.{3,80}?(?:\)|—|–|--? )/.exec(start)?.[0] : undefined
    const read = dateIn(placeLine ?? loneDate(start), arrived)
    if (read !== undefined) return read
  }
  return undefined
}

/** A line that holds nothing but a date, with what pages write around one; empty where it says more. */
function loneDate(line: string): string {
  const rest = line
    .replace(dayMonth, '')
    .replace(monthDay, '')
    .replace(
      /\b(?:published|posted|updated|last|first|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]m|gmt|utc)\b/gi,
      '',
    )
  return /\p{L}/u.test(rest) ? '' : line
}

/** A day and month in words, with its year or the last one before `arrived`. */
export function dateIn(words: string, arrived: Instant): string | undefined {
  const first = dayMonth.exec(words)
  const second = first ? null : monthDay.exec(words)
  const [date, month, year] = first ? [first[1], first[2], first[3]] : [second?.[2], second?.[1], second?.[3]]
  if (date === undefined || month === undefined) return undefined
  const inYear = (of: number) =>
    `${of}-${String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`
  if (year !== undefined) return inYear(Number(year))
  const latest = later(arrived, day).slice(0, 10)
  const now = Number(arrived.slice(0, 4))
  return [now + 1, now, now - 1].map(inYear).find((each) => each <= latest)
}

function weekdayDate(opening: string, arrived: Instant): string | undefined {
  const named =
    /(?<!\b(?:next|until|till|by|from|before|coming|every|each) )\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i.exec(
      opening,
    )?.[1]
  if (named === undefined) return undefined
  const back = (new Date(arrived).getUTCDay() - weekdays.indexOf(named.toLowerCase()) + 7) % 7
  return later(arrived, -back * day).slice(0, 10)
}
