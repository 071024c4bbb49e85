import { memoised } from '../text/memoised.ts'
import { placeKey } from './keys.ts'

/** Stand before a name as a word of their own and vanish from its key. */
const looseArticles = ['al', 'el', 'ash', 'ez']

/** Whether a word can begin a name that has one of these keys: most words of a text begin none, and are passed by cheaply. */
export function openerOf(keys: Iterable<string>): (word: string) => boolean {
  const openers = new Set([...[...keys].map((key) => key.split(' ', 1)[0] ?? ''), ...looseArticles])
  return memoised((word) => openers.has(placeKey(word).split(' ', 1)[0] ?? ''))
}
