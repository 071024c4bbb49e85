import { memoised } from '../text/memoised.ts'
import { placeKey } from './keys.ts'

/** Stand before a name as a word of their own and vanish from its key. */
const looseArticles = ['al', 'el', 'ash', 'ez']

/**
 * How many words a name that begins with a word can have, where it has one of these keys; 0 where none does. Most words of a text
 * begin none and are passed by cheaply.
 */
export function openerOf(keys: Iterable<string>): (word: string) => number {
  const longest = new Map<string, number>()
  for (const key of keys) {
    const words = key.split(' ')
    const opener = words[0] ?? ''
    longest.set(opener, Math.max(longest.get(opener) ?? 0, words.length + 2))
  }
  const any = Math.max(1, ...longest.values())
  for (const article of looseArticles) longest.set(article, any)
  return memoised((word) => longest.get(placeKey(word).split(' ', 1)[0] ?? '') ?? 0)
}
