import type { Passage } from '../claim.ts'

/** Characters that are read. The longest articles have half of it; whoever sends more sends something else. */
export const reach = 200_000

/** Sets aside what lies beyond it, so that no text takes longer than the longest article does. `text` is normalised. */
export function withinReach(text: string, passages: readonly Passage[]): readonly Passage[] {
  if (text.length <= reach) return passages
  return passages.flatMap((passage) => {
    const [from, to] = passage.span
    if (!passage.evidence || to <= reach) return [passage]
    const cut = Math.max(from, lastBlank(text))
    const beyond: Passage = { span: [cut, to], role: 'other', evidence: false, reason: 'beyond what an article holds' }
    return cut > from ? [{ ...passage, span: [from, cut] }, beyond] : [beyond]
  })
}

/** Nobody's word is longer than this: one that is, is cut. */
const word = 1000

function lastBlank(text: string): number {
  const found = text.slice(reach - word, reach).lastIndexOf(' ')
  return found < 0 ? reach : reach - word + found
}
