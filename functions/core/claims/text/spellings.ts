import { memoised } from './memoised.ts'

/** A word's letters as they are written and in lower case. */
export interface Spelling {
  readonly text: string
  readonly lower: string
}

/**
 * The one spelling for these letters, wherever they stand. Words come again and again: so each is put in lower case once, its hash
 * is known wherever a lexicon is asked for it, and a text with one dash or curled quote does not make wide strings of all its words.
 */
export function spellingOf(letters: string): Spelling {
  return letters.length > longest ? spelled(letters) : remembered(letters)
}

/** The spelling of a text's letters [from, to): found by them where it stands, mostly without their being copied. */
export function spellingAt(text: string, from: number, to: number): Spelling {
  let hash = to - from
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  const place = (hash ^ (hash >>> 15)) & (met.length - 1)
  const last = met[place]
  if (last !== undefined && isAt(last.text, text, from, to)) return last
  const spelling = spellingOf(text.slice(from, to))
  met[place] = spelling
  return spelling
}

/** The spelling met last at each value of a hash. */
const met: (Spelling | undefined)[] = Array.from({ length: 1 << 14 }, () => undefined)

function isAt(known: string, text: string, from: number, to: number): boolean {
  if (known.length !== to - from) return false
  for (let at = 0; at < known.length; at++) if (known.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

/** What is longer is no word, and not worth the room. */
const longest = 40
const remembered = memoised(spelled)

function spelled(letters: string): Spelling {
  const text = narrow(letters)
  return { text, lower: text.toLowerCase().replaceAll('’', "'") }
}

function narrow(letters: string): string {
  if (letters.length > longest || !/^[\0-\xff]*$/.test(letters)) return letters
  return String.fromCharCode(...Array.from(letters, (letter) => letter.charCodeAt(0)))
}
