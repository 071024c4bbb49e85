import { lowerAt, type Word } from '../text/words.ts'
import { type Counted, isPersonWord } from './victims.ts'

const openers = new Set(
  (
    'including; includes; included; include; among them; among whom; amongst them; of whom; of them; among them were; among whom were; ' +
    'among them was; of whom at least; some of them; many of them; most of them; most of whom; counting; mostly; not least'
  ).split('; '),
)

/** Whether the words between two figures make the second a part of the first: ", including", "(among them". */
export function opensPart(gap: readonly string[]): boolean {
  const from = /^[,(—:-]$/.test(gap[0] ?? '') ? 1 : 0
  return openers.has(without(gap.slice(from)).join(' '))
}

/** "among them, 27 children": without the comma after. */
function without(words: readonly string[]): readonly string[] {
  return words.at(-1) === ',' ? words.slice(0, -1) : words
}

/** Whether the words before or in a figure make it a part of another: "including", "six of them", "of whom 12", "among the dead were". */
export function isPart(words: readonly Word[], counted: Counted): boolean {
  if (refersBack(words, counted)) return true
  const before = without(words.slice(Math.max(0, counted.from - 4), counted.from).map(({ lower }) => lower))
  for (let from = 0; from < before.length; from++) if (openers.has(before.slice(from).join(' '))) return true
  return counts(before) || amongAfter(words, counted.to) || describes(words, counted)
}

/** "Among the dead were two …", "the victims included three …". */
function counts(before: readonly string[]): boolean {
  const verb = before.at(-1) ?? ''
  if (/^(?:were|was|are|is)$/.test(verb))
    return /^(?:among|amongst)$/.test(before.at(-4) ?? '') && victims.test(before.at(-2) ?? '')
  return false
}

/** "Two were children who drowned": a bare figure at the head of a sentence tells of those before it. */
function describes(words: readonly Word[], { from, noun, to }: Counted): boolean {
  return from === 0 && noun === to && /^(?:was|were)$/.test(lowerAt(words, to)) && isPersonWord(lowerAt(words, to + 1))
}

/** "two lawmakers were among the dead". */
function amongAfter(words: readonly Word[], index: number): boolean {
  return (
    /^(?:were|was|are|is)$/.test(lowerAt(words, index)) &&
    /^(?:among|amongst)$/.test(lowerAt(words, index + 1)) &&
    /^(?:the|those)$/.test(lowerAt(words, index + 2))
  )
}

const victims = /^(?:dead|killed|victims|wounded|injured|slain|missing|casualties|fatalities|captured|hostages)$/

/** "six of them", "three of the dead", "two of the victims". */
export function refersBack(words: readonly Word[], counted: Counted): boolean {
  const at = lowerAt(words, counted.noun) === 'of' ? counted.noun : counted.noun - 1
  return (
    lowerAt(words, at) === 'of' &&
    /^(?:them|whom|those|these|the (?:dead|victims|killed|slain|fatalities|hostages))$/.test(partitive(words, at + 1))
  )
}

/** "three of the wounded are in serious condition" tells how they fare, not that more were hurt. */
export function ofWounded(words: readonly Word[], counted: Counted): boolean {
  const at = lowerAt(words, counted.noun) === 'of' ? counted.noun : counted.noun - 1
  return lowerAt(words, at) === 'of' && /^the (?:wounded|injured)$/.test(partitive(words, at + 1))
}

function partitive(words: readonly Word[], index: number): string {
  return lowerAt(words, index) === 'the' ? `the ${lowerAt(words, index + 1)}` : lowerAt(words, index)
}
