import { helped } from '../actors/words.ts'
import { monthOf, weekdayOf } from '../dates/calendar-words.ts'
import { lowerAt, type Word } from '../text/words.ts'
import { isDemonym } from './gazetteer.ts'
import { memberNouns, organisationHeads, otherCapitals, placeNouns, titles } from './words.ts'

const joining = /^(?:al|el|ez|de|del|la|las|los|du|of|bin|ibn|abu|sur|the|le|da|do|dos|y|e)$/
const articled = /^(?:al|el|an|ar|as|ash|at|az|ad|ed|es|esh|er|ez|et|d|l)[-'’]\p{Lu}/u

/** Whether a word begins like a name: a capital, or "al-Qusayr". */
export function isNameWord(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !helped.test(word.lower) &&
    (/^(?:\p{Lu}|\[\p{Lu})/u.test(word.text) || articled.test(word.text))
  )
}

/** End of the capitalised name that begins at an index, over joints like "de" and "al". */
export function nameEnd(words: readonly Word[], index: number): number {
  let end = index + 1
  while (end < words.length && end < index + 5) {
    if (isNameWord(words[end])) end += 1
    else if (
      joining.test(lowerAt(words, end)) &&
      lowerAt(words, end) !== 'of' &&
      lowerAt(words, end) !== 'the' &&
      isNameWord(words[end + 1])
    )
      end += 2
    else break
  }
  return end
}

/**
 * The name of an unknown place at [index, …): its end, or undefined where the capitalised words are a person, group, outlet,
 * weekday or nationality. `sure` = a noun has said that it is a place ("the town of").
 */
export function unknownPlaceAt(words: readonly Word[], index: number, sure: boolean): number | undefined {
  if (!isNameWord(words[index]) || !mayBegin(words, index)) return undefined
  let end = nameEnd(words, index)
  const stop = words
    .slice(index, end)
    .findIndex((word, i) => i > 0 && (calendar(word) || otherCapitals.has(word.lower)))
  if (stop > 0) end = index + stop
  const first = words[index]
  const last = words[end - 1]
  if (!first || !last || calendar(first) || isDemonym(first.text) || first.text.length < 3) return undefined
  if (/^(?:highway|road|border|motorway)$/.test(lowerAt(words, end)) && first.text.includes('-')) return undefined
  if (isAcronym(first.text) || organisationHeads.has(last.text)) return undefined
  if (sure) return end
  if (titles.has(first.lower) || titles.has(lowerAt(words, index - 1)) || memberNouns.has(lowerAt(words, end)))
    return undefined
  if (words.slice(index, end).some((word) => organisationHeads.has(word.text) || isAcronym(word.text))) return undefined
  return lowerAt(words, end) === "'s" && memberNouns.has(lowerAt(words, end + 1)) ? undefined : end
}

/** "Eastern Bweida", "New Halfa": some capitalised words begin names only before another. */
function mayBegin(words: readonly Word[], index: number): boolean {
  if (!otherCapitals.has(lowerAt(words, index))) return true
  const next = words[index + 1]
  return (
    /^(?:Eastern|Western|Northern|Southern|Central|New)$/.test(words[index]?.text ?? '') &&
    isNameWord(next) &&
    !isDemonym(next?.text ?? '')
  )
}

/** "AFP", "FSA", "UNHCR", "NOW": agencies and groups. */
function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}s?$/u.test(text)
}

function calendar(word: Word): boolean {
  return (
    weekdayOf(word.lower) !== undefined ||
    (monthOf(word.lower) !== undefined && (word.lower.length > 3 || word.lower === 'may'))
  )
}

/** The noun that says what kind of place a name is: before it ("the town of X", "village X") or after it ("X province"). */
export function placeNounAround(
  words: readonly Word[],
  from: number,
  to: number,
): { noun: string; from: number; to: number } | undefined {
  const after = lowerAt(words, to)
  if (placeNouns.has(after) && !(isNameWord(words[to]) && after === 'hospital'))
    return { noun: after, from, to: to + 1 }
  if (after === 'air' && lowerAt(words, to + 1) === 'base') return { noun: 'base', from, to: to + 2 }
  if (lowerAt(words, from - 1) === 'of' && placeNouns.has(lowerAt(words, from - 2)))
    return { noun: lowerAt(words, from - 2), from: from - 2, to }
  if (placeNouns.has(lowerAt(words, from - 1))) return { noun: lowerAt(words, from - 1), from: from - 1, to }
  return undefined
}
