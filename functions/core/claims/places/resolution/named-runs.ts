import { textOf, type Word } from '../../text/words.ts'
import { placeKey } from '../keys.ts'
import { isNameWord, nameEnd } from '../names.ts'

/** Capitalised words that stand together, with the keys of their beginnings, the longest first. */
export interface NamedRun {
  readonly from: number
  readonly to: number
  readonly keys: readonly { readonly key: string; readonly to: number }[]
}

/** Every word of a sentence that may begin a name. */
export function namedRuns(words: readonly Word[]): readonly NamedRun[] {
  const runs: NamedRun[] = []
  for (let from = 0; from < words.length; from++) {
    if (!isNameWord(words[from])) continue
    const to = nameEnd(words, from)
    const keys: { readonly key: string; readonly to: number }[] = []
    for (let end = to; end > from; end--) keys.push({ key: placeKey(textOf(words, from, end)), to: end })
    runs.push({ from, to, keys })
  }
  return runs
}
