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
