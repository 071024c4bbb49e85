import { remembered } from './wording/grammar.ts'

/** Words that carry nothing of their own beside the same fact. */
const empty = new Set(
  'a an the is are was were be been being has have had it its that this so do does did in on at of to by from for and or says say said claims claim as with there people'.split(
    ' ',
  ),
)

/** Whether a text says anything that `told` has not said. A word and its inflexions are one. */
export function addsTo(told: string): (text: string) => boolean {
  const known = new Set(stems(told))
  return (text) => stems(text).some((stem) => !known.has(stem))
}

function stems(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem).filter((each) => each !== '')
}

/** Enough of a word to know it again: "takes", "taken", "taking"; nothing of an empty one. The same few words come again and again. */
const stem = remembered((word) => {
  if (empty.has(word)) return ''
  return /\d/.test(word) ? word : word.replace(/(?:ing|ed|es|en|s)$/, '').slice(0, 6)
})
