import { lowerAt, type Word } from '../text/words.ts'

const aheadCues = new Set(
  (
    'will shall would scheduled planned slated due expected set upcoming tentatively starting plans slipped delayed postponed ' +
    'deferred rescheduled deadline demanded demands ultimatum'
  ).split(' '),
)
const behindCues = new Set(
  'said told says announced reported was were had has have killed died began started launched'.split(' '),
)
const meetings = new Set(
  'meeting meetings conference talks session summit hearing vote election elections deadline visit called'.split(' '),
)

/**
 * Whether the words before a date speak of what is to come: "will … on Thursday", "a meeting for Thursday", "pushed back to July". The
 * nearest cue within the clause decides; reported speech ends the search.
 */
export function looksAhead(words: readonly Word[], index: number): boolean {
  const before = lowerAt(words, index - 1)
  if (/^(?:by|until|till)$/.test(before))
    return !words.slice(Math.max(0, index - 14), index + 9).some(({ lower }) => lower === 'had')
  if (before === 'for' && words.slice(Math.max(0, index - 8), index).some(({ lower }) => meetings.has(lower)))
    return true
  if (/^(?:to|into|until)$/.test(before) && /^(?:back|forward|off|moved|put|pushed)$/.test(lowerAt(words, index - 2)))
    return true
  for (let at = index - 1; at >= Math.max(0, index - 10); at--) {
    const lower = lowerAt(words, at)
    if (aheadCues.has(lower) || isTo(words, at)) return true
    if (behindCues.has(lower) || /^[.;:"“”]$/.test(lower)) return false
  }
  return false
}

/** Whether a past verb stands before a date: "were killed in July". */
export function looksBack(words: readonly Word[], index: number): boolean {
  return words
    .slice(Math.max(0, index - 8), index)
    .some(({ lower }) => behindCues.has(lower) || /\p{L}{2}ed$/u.test(lower))
}

/** "is to meet". */
function isTo(words: readonly Word[], at: number): boolean {
  return lowerAt(words, at) === 'to' && /^(?:is|are|was|were)$/.test(lowerAt(words, at - 1))
}
