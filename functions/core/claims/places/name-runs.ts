import { monthOf, weekdayOf } from '../dates/calendar-words.ts'
import { lowerAt, type Word } from '../text/words.ts'
import { compass } from './cue-words.ts'
import { isDemonym } from './gazetteer.ts'
import { isHeadlineWord } from './headline-words.ts'
import type { Line } from './lines.ts'
import { isNameWord } from './names.ts'
import { isLeadIn } from './nouns-around.ts'
import { organisationEnd } from './organisations.ts'
import { placeNouns } from './place-nouns.ts'
import { nameOpeners, otherCapitals, titles } from './words.ts'

/** Capitalised words of a line that may name a place, cut free of titles, weekdays and nouns of places: [from, to). */
export interface Name {
  readonly from: number
  readonly to: number
  /** What its words say it is instead. */
  readonly other: 'an organisation' | 'a person' | undefined
}

const joints = new Set('al el ez de del la las los du bin ibn abu sur le da dos e des ash ez ag'.split(' '))
const waters = /^(?:Gulf|Bay|Strait|Straits|Sea|Horn|Cape|Isle|Island|Valley|Republic|Mount)$/

/** Longest match of a list, in words from an index on. */
export type Listed = (
  words: readonly Word[],
  from: number,
  to: number,
) => { readonly to: number; readonly party: boolean } | undefined

/** The names of a line, in order. `small` are words the article writes without a capital. */
export function namesOf({ words, style }: Line, small: ReadonlySet<string>, listed: Listed): readonly Name[] {
  const names: Name[] = []
  const plain = (index: number) =>
    (style === 'title' || style === 'capitals') && isHeadlineWord(lowerAt(words, index), small)
  let index = 0
  while (index < words.length) {
    if (!isNameWord(words[index])) {
      index += 1
      continue
    }
    const end = runEnd(words, index, plain)
    const known = listed(words, index, end)
    const organisation = organisationEnd(words, index, end)
    if (known && known.to >= organisation && isWhole(words, index, known.to, end)) {
      const other = known.party ? 'an organisation' : titledBefore(words, index) ? 'a person' : undefined
      names.push({ from: index, to: known.to, other })
      index = known.to
    } else if (organisation > 0) {
      names.push({ from: index, to: organisation, other: 'an organisation' })
      index = organisation
    } else index = piece(words, index, end, plain, names, style)
  }
  return names
}

/** Not the beginning of a longer name ("Paris Hilton", "San Pedro de las Lomas"), nor a word that begins none. */
function isWhole(words: readonly Word[], index: number, to: number, end: number): boolean {
  if (to === index + 1 && cannotBegin(words, index, end)) return false
  const next = lowerAt(words, to)
  return (
    to >= end ||
    isBreak(words, to) ||
    placeNouns.has(next) ||
    (isLeadIn(next) && placeNouns.has(lowerAt(words, to + 1)))
  )
}

/** End of the capitalised words from an index on, over joints like "de" and "al"; "of" after waters only. */
function runEnd(words: readonly Word[], index: number, plain: (index: number) => boolean): number {
  let end = index + 1
  while (end < words.length && end < index + 8) {
    const step = isNameWord(words[end]) && !plain(end) ? 1 : joined(words, end)
    if (step === 0) break
    end += step
  }
  return end
}

/** How many words carry a name over small ones to its next capital: "de las Lomas", "of Aden"; 0 when it ends here. */
function joined(words: readonly Word[], at: number): number {
  let next = at
  if (lowerAt(words, at) === 'of' && waters.test(words[at - 1]?.text ?? ''))
    next += lowerAt(words, at + 1) === 'the' ? 2 : 1
  else while (next < at + 2 && joints.has(lowerAt(words, next)) && !isNameWord(words[next])) next += 1
  return next > at && isNameWord(words[next]) ? next - at + 1 : 0
}

/** Takes one name from the run's beginning; answers where to go on. */
function piece(
  words: readonly Word[],
  index: number,
  end: number,
  plain: (index: number) => boolean,
  names: Name[],
  style: Line['style'],
): number {
  if (cannotBegin(words, index, end) || plain(index) || (style === 'dateline' && isNoPlaceLine(words, index)))
    return index + 1
  let to = index + 1
  while (to < end && !isBreak(words, to)) to += 1
  let last = to
  while (last > index + 1 && placeNouns.has(lowerAt(words, last - 1))) last -= 1
  if (last < to) while (last > index + 1 && isLeadIn(lowerAt(words, last - 1))) last -= 1
  const titled = titledBefore(words, index)
  names.push({ from: index, to: last, other: titled ? 'a person' : undefined })
  return to
}

/** Of a place line, what tells who wrote it and when: "ADEN (Yemen Times Online), Jan 2". */
function isNoPlaceLine(words: readonly Word[], index: number): boolean {
  if (monthOf(lowerAt(words, index)) !== undefined) return true
  for (let at = index - 1; at >= 0 && lowerAt(words, at) !== ')'; at--) if (lowerAt(words, at) === '(') return true
  return false
}

function cannotBegin(words: readonly Word[], index: number, end: number): boolean {
  const lower = lowerAt(words, index)
  if (nameOpeners.has(lower) && index + 1 < end && !isDemonym(words[index + 1]?.text ?? '')) return false
  if (
    compass.has(lower) &&
    (index + 1 >= end ||
      isDemonym(words[index + 1]?.text ?? '') ||
      /^(?:asian|african|european|american)$/.test(lowerAt(words, index + 1)))
  )
    return true
  if (
    /^\p{L}-?\d|-(?:occupied|ruled|speaking|installed|appointed|linked|affiliated|backed|led|allied|aligned|inspired|trained|run|owned|made|built|era|majority|born)$/u.test(
      lower,
    )
  )
    return true
  return otherCapitals.has(lower) || titles.has(lower) || isCalendar(lower) || isDemonym(lower) || lower.length < 2
}

function isBreak(words: readonly Word[], index: number): boolean {
  if (!isNameWord(words[index])) return false
  const lower = lowerAt(words, index)
  const dated = monthOf(lower) !== undefined && /^\d/.test(lowerAt(words, index + 1))
  return otherCapitals.has(lower) || titles.has(lower) || isCalendar(lower) || dated
}

function isCalendar(lower: string): boolean {
  return weekdayOf(lower) !== undefined || (monthOf(lower) !== undefined && (lower.length > 3 || lower === 'may'))
}

/** "Gen. Homs", "President Homs", "spokesman Homs", "John J. Homs". */
function titledBefore(words: readonly Word[], index: number): boolean {
  const before = lowerAt(words, index - 1)
  if (before !== '.') return titles.has(before)
  const initial = words[index - 2]?.text ?? ''
  return titles.has(initial.toLowerCase()) || (/^\p{Lu}$/u.test(initial) && isNameWord(words[index - 3]))
}
