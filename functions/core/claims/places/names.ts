import { helped } from '../actors/words.ts'
import { lowerAt, type Word } from '../text/words.ts'

const a = 0x61
const z = 0x7a
const capitalA = 0x41
const capitalZ = 0x5a
const joining = /^(?:al|el|ez|de|del|la|las|los|du|of|bin|ibn|abu|sur|the|le|da|do|dos|y|e)$/
const articled = /^(?:al|el|an|ar|as|ash|at|az|ad|ed|es|esh|er|ez|et|d|l)[-'’]\p{Lu}/u

/** Whether a word begins like a name: a capital, or "al-Qusayr". */
export function isNameWord(word: Word | undefined): boolean {
  if (word === undefined) return false
  const { text } = word
  // Nearly all words are plain ones, small or with a capital: those are told without a pattern.
  const first = text === '' ? 0 : text.charCodeAt(0)
  if (first >= a && first <= z && !mayBeArticled(text)) return false
  if (first >= capitalA && first <= capitalZ) return !text.includes('-') || !helped.test(word.lower)
  return !helped.test(word.lower) && (/^(?:\p{Lu}|\[\p{Lu})/u.test(text) || articled.test(text))
}

/** A hyphen or an apostrophe among its first letters. */
function mayBeArticled(text: string): boolean {
  for (let at = 1; at < text.length && at < 5; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2d || code === 0x27 || code === 0x2019) return true
  }
  return false
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
