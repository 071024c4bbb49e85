import { isDigit } from '../quantities/numerals.ts'
import { lowerAt, type Word } from '../text/words.ts'

const monthNames = 'january february march april may june july august september october november december'.split(' ')
const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const shortMonths: ReadonlyMap<string, number> = new Map(
  Object.entries({
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  }),
)

const months = new Map([...monthNames.map((name, i) => [name, i + 1] as const), ...shortMonths])
const weekdays = new Map(weekdayNames.map((name, i) => [name, i + 1]))

/** What follows a day and makes it a name. */
const names = new Set(
  'official officials mp mps lawmaker lawmakers leader leaders politician politicians school schools alliance coalition camp bloc movement movements forces force group party parties brigade brigades front protocol revolution uprising street square'.split(
    ' ',
  ),
)

const stretches =
  'hour day night week month year weekend spring summer autumn fall winter yesterday overnight today tonight tomorrow morning afternoon evening'
    .split(' ')
    .flatMap((name) => [name, `${name}s`])
const telling: ReadonlySet<string> = new Set([...months.keys(), ...weekdays.keys(), ...stretches])

/** Whether a date can be told with a word: each date has one of them. */
export function tellsTime(lower: string): boolean {
  return isDigit(lower) || lower.startsWith('mid-') || telling.has(lower)
}

/** 1–12. */
export function monthOf(lower: string): number | undefined {
  return months.get(lower)
}

/** 1 (Monday) – 7. */
export function weekdayOf(lower: string): number | undefined {
  return weekdays.get(lower)
}

const cues =
  /^(?:in|since|of|by|until|till|last|this|next|late|early|mid|from|during|between|before|after|throughout|and|to|through|into|back|for)$/

/** Whether a word is the month and neither the verb ("may turn", "troops march") nor a surname: capital and a cue, or a year after it. */
export function isMonthName(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (!word || !/^\p{Lu}/u.test(word.text) || word.lower.length < 3) return false
  if (/^(?:19|20)\d\d$/.test(lowerAt(words, index + 1))) return true
  if (shortMonths.has(word.lower)) return false
  return cues.test(lowerAt(words, index - 1))
}

/** "the March 14 coalition", "Sunday school": a day or date that names something. */
export function isName(words: readonly Word[], from: number, to: number): boolean {
  return names.has(lowerAt(words, to)) && lowerAt(words, from - 1) !== 'on'
}
