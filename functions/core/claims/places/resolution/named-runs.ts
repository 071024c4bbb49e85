import type { Word } from '../../text/words.ts'
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
    if (isPlain(words[from]?.text ?? '') || !isNameWord(words[from])) continue
    const to = nameEnd(words, from)
    const keys = Array.from({ length: to - from }, (_, i) => ({ key: keyOf(words, from, to - i), to: to - i }))
    runs.push({ from, to, keys })
  }
  return runs
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  let text = words[from]?.text ?? ''
  for (let at = from + 1; at < to; at++) text += ` ${words[at]?.text}`
  return placeKey(text)
}

/** Most words of a text, told by two looks: in small letters, and no "al-Qusayr". */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0)
  return first >= 97 && first <= 122 && (text.length < 4 || !/['’-]/.test(text))
}
