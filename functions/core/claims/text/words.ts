import type { Span } from '../claim.ts'
import { isBlank, plainEnd } from './plain-words.ts'
import { spellingAt } from './spellings.ts'

/** A word, number or mark of punctuation. Hyphenated words ("al-Qusayr", "17-day"), abbreviations ("U.N.") and "12,000" are one; "'s" stands alone. */
export interface Word {
  readonly text: string
  readonly lower: string
  /** Absolute, into the article's text. */
  readonly span: Span
}

const abbreviation = String.raw`(?:\p{Lu}\.){2,}`
const number = String.raw`\d+(?:[.,:]\d+)*\p{L}*(?:[-–][\p{L}\d]+)*\+?`
const possessive = String.raw`['’]s(?![\p{L}\d])`
const bracketed = String.raw`\[\p{L}+-?\]-?\p{L}+`
const letters = String.raw`\p{L}[\p{L}\p{M}\d]*`
const joint = String.raw`(?:-[‘’ʿʾ]?|['’‘ʿʾ](?!s(?![\p{L}\d])))`
const word = String.raw`${letters}(?:${joint}(?=[\p{L}\d])[\p{L}\p{M}\d]+)*`
const pattern = new RegExp([abbreviation, number, possessive, bracketed, word, String.raw`\S`].join('|'), 'uy')

/** The words of a stretch of text, in order; one linear pass. */
export function wordsOf(text: string, [from, to]: Span = [0, text.length]): readonly Word[] {
  let body: string | undefined
  const words: Word[] = []
  for (let at = from; at < to; ) {
    if (isBlank(text.charCodeAt(at))) {
      at += 1
      continue
    }
    let end = plainEnd(text, at, to)
    if (end === 0) {
      body ??= text.slice(from, to)
      end = from + foundEnd(body, at - from)
    }
    if (end > at) words.push(wordAt(text, at, end))
    at = end > at ? end : at + 1
  }
  return words
}

function wordAt(body: string, from: number, to: number): Word {
  const { text, lower } = spellingAt(body, from, to)
  return { text, lower, span: [from, to] }
}

/** End of the word at an index that only the pattern can tell; 0 where none begins. */
function foundEnd(body: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(body) ? pattern.lastIndex : 0
}

/**
 * The lower-case text of the word at an index, '' outside the sentence. Asked there, an array looks for a property of that name
 * instead, which takes a hundred times as long.
 */
export function lowerAt(words: readonly Word[], index: number): string {
  return index >= 0 && index < words.length ? (words[index]?.lower ?? '') : ''
}

/** Whether the words from `index` on are exactly these, in lower case. */
export function follows(words: readonly Word[], index: number, phrase: readonly string[]): boolean {
  return phrase.every((part, i) => lowerAt(words, index + i) === part)
}

/** Phrases by the word they begin with, in their order: most words begin none, and no phrase need be tried there. */
export function byFirstWord<T extends { readonly words: readonly string[] }>(
  phrases: readonly T[],
): (words: readonly Word[], index: number) => T | undefined {
  const opened = new Map<string, T[]>()
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? ''
    const known = opened.get(first)
    if (known) known.push(phrase)
    else opened.set(first, [phrase])
  }
  return (words, index) => opened.get(lowerAt(words, index))?.find((phrase) => follows(words, index, phrase.words))
}

/** The words [from, to), a blank between two. */
export function textOf(words: readonly Word[], from: number, to: number): string {
  let text = words[from]?.text ?? ''
  for (let at = from + 1; at < to; at++) text += ` ${words[at]?.text ?? ''}`
  return text
}

/** Span of the words [from, to). */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last) throw new RangeError(`no words in [${from}, ${to}) of ${words.length}`)
  return [first.span[0], last.span[1]]
}
