import { isDigit } from '../quantities/numerals.ts'
import { lowerAt, type Word } from '../text/words.ts'
import { type Dated, dayIn, onDay, type Plain } from './when.ts'

/** "2013-06-05", "21-05-2016", "18/05/2013", "05/18/2013". */
export function writtenAt(words: readonly Word[], index: number, today: Plain | null): Dated | undefined {
  const word = lowerAt(words, index)
  if (!isDigit(word)) return undefined
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word)
  if (iso) return dated(dayIn(Number(iso[1]), Number(iso[2]), Number(iso[3])), index + 1)
  const joined = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(word)
  const apart = joined ? undefined : slashes(words, index)
  const [first, second, year] = joined?.slice(1).map(Number) ?? apart ?? []
  if (!first || !second || !year) return undefined
  return dated(ordered(first, second, year, today), index + (joined ? 1 : 5))
}

function slashes(words: readonly Word[], index: number): number[] | undefined {
  const parts = [0, 1, 2, 3, 4].map((offset) => lowerAt(words, index + offset))
  const marks = parts[1] === '/' && parts[3] === '/'
  if (
    !marks ||
    !/^\d{1,2}$/.test(parts[0] ?? '') ||
    !/^\d{1,2}$/.test(parts[2] ?? '') ||
    !/^\d{4}$/.test(parts[4] ?? '')
  )
    return undefined
  return [Number(parts[0]), Number(parts[2]), Number(parts[4])]
}

/** Days first, as most of the world writes, unless that is no date or lies ahead while months first does not. */
function ordered(first: number, second: number, year: number, today: Plain | null): Plain | undefined {
  const days = dayIn(year, second, first)
  const months = dayIn(year, first, second)
  if (!days || !months || !today) return days ?? months
  return today.until(days).days > 0 && today.until(months).days <= 0 ? months : days
}

function dated(date: Plain | undefined, to: number): Dated | undefined {
  return date && { when: onDay(date, 'stated'), to }
}
