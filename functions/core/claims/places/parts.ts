import { lowerAt, type Word } from '../text/words.ts'
import { partNouns } from './place-nouns.ts'

const generic = /^(?:the|a|an|most|some|all|several|of|recaptured|captured|its|their|this)$/
const needsAdjective =
  /^(?:half|part|parts|side|areas|quarter|quarters|sector|sectors|section|sections|districts|streets|neighbourhoods|neighborhoods)$/
const compass =
  /^(?:central|eastern|western|northern|southern|north-eastern|northeastern|north-western|northwestern|southeastern|southwestern|downtown|inner)$/

/** The part of a town that the words before or after its name speak of: "the centre of X", "key areas of the town of X", "X's main square", "eastern X". */
export function partOf(
  words: readonly Word[],
  from: number,
  to: number,
): { part: string; from: number; to: number } | undefined {
  let of = from - 1
  if (lowerAt(words, of) === 'of' && /^(?:town|city|village|district)$/.test(lowerAt(words, of - 1))) of -= 2
  if (/^(?:the|strategic|rebel-held|border)$/.test(lowerAt(words, of))) of -= 1
  if (lowerAt(words, of) === 'the') of -= 1
  const joint = lowerAt(words, of)
  if (joint === 'of' || joint === 'in' || joint === 'at') {
    const part = nounPhraseBack(words, of, joint !== 'of')
    if (part) return { ...part, to }
  }
  if (lowerAt(words, to) === "'s") {
    const end = [to + 3, to + 2, to + 4].find((at) => partNouns.has(lowerAt(words, at - 1)))
    if (end)
      return {
        part: words
          .slice(to + 1, end)
          .map((word) => word.lower)
          .join(' ')
          .replace('center', 'centre'),
        from,
        to: end,
      }
  }
  if (compass.test(lowerAt(words, from - 1))) return { part: lowerAt(words, from - 1), from: from - 1, to }
  return undefined
}

function nounPhraseBack(
  words: readonly Word[],
  end: number,
  strict: boolean,
): { part: string; from: number } | undefined {
  const noun = lowerAt(words, end - 1)
  if (!partNouns.has(noun) || (strict && !within.test(noun))) return undefined
  let start = end - 1
  while (
    start > 0 &&
    start > end - 4 &&
    /^\p{Ll}[\p{L}-]*$/u.test(words[start - 1]?.text ?? '') &&
    !stops.test(lowerAt(words, start - 1))
  )
    start -= 1
  if (start === end - 1 && needsAdjective.test(noun)) return undefined
  return {
    part: words
      .slice(start, end)
      .map((word) => word.lower)
      .join(' ')
      .replace('center', 'centre'),
    from: start,
  }
}

/** What is "in" or "at" a town as a part of it. */
const within =
  /^(?:hall|square|building|airport|airbase|airfield|base|bridge|barracks|prison|hospital|port|station|market)$/
const stops = new RegExp(
  `${generic.source.slice(0, -2)}|in|on|at|from|to|and|or|controlled|control|controls|took|hold|held|entered|reached|into|over|seized|captured|only|with)$`,
)
