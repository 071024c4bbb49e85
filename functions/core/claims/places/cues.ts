import { lowerAt, type Word } from '../text/words.ts'
import {
  fallenVerbs,
  movementPrepositions,
  movementWords,
  placeNouns,
  placePrepositions,
  takingNouns,
  takingVerbs,
} from './words.ts'

/** Whether the words around a capitalised name [from, to) show that it is a place. */
export function hasPlaceCue(words: readonly Word[], from: number, to: number): boolean {
  return after(words, from) || before(words, from, to)
}

/** "in X", "fled from X", "captured X", "captured the strategic X", "the fall of X", "towns of X". */
function after(words: readonly Word[], from: number): boolean {
  const at = beforeAdjectives(words, from)
  const previous = lowerAt(words, at)
  if (placePrepositions.has(previous) || takingVerbs.has(previous)) return true
  if (previous === 'of')
    return takingNouns.has(lowerAt(words, at - 1)) || placeNouns.has(lowerAt(words, at - 1)) || nounNear(words, at)
  if (/^(?:as|called|named)$/.test(previous)) return near(words, at, placeNouns, 3)
  return movementPrepositions.has(previous) && near(words, at, movementWords, 10)
}

/** Over "the strategic", "nearby", "rebel-held", "southwest": the index of the word before them. */
function beforeAdjectives(words: readonly Word[], from: number): number {
  let at = from - 1
  if (loose.test(lowerAt(words, at))) return at - (lowerAt(words, at - 1) === 'the' ? 2 : 1)
  while (at > from - 5 && lowerAt(words, at) !== 'the' && isAdjectival(lowerAt(words, at))) at -= 1
  return lowerAt(words, at) === 'the' ? at - 1 : from - 1
}

function isAdjectival(lower: string): boolean {
  return /^\p{Ll}[\p{Ll}-]+$/u.test(lower) && !takingVerbs.has(lower) && !placePrepositions.has(lower) && lower !== 'of'
}

const loose =
  /^(?:the|nearby|neighbouring|neighboring|rural|central|eastern|western|northern|southern|downtown|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|[\p{L}]+-(?:held|controlled|occupied))$/u

function nounNear(words: readonly Word[], at: number): boolean {
  return /^(?:miles|km|kilometres|kilometers|edge|side|city|half)$/.test(lowerAt(words, at - 1))
}

function near(words: readonly Word[], at: number, cues: { has(word: string): boolean }, reach: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) if (cues.has(lowerAt(words, i))) return true
  return false
}

const auxiliary = /^(?:has|have|had|was|were|is|are|been|being|be|would|will|could|may|might|also|now|finally)$/
const taken =
  /^(?:captured|recaptured|seized|taken|retaken|overrun|liberated|besieged|shelled|bombed|surrounded|encircled|lost)$/

/** "X fell", "X has been captured", "X was surrounded". */
function before(words: readonly Word[], from: number, to: number): boolean {
  let at = to
  while (at < to + 4 && auxiliary.test(lowerAt(words, at))) at += 1
  if (at > to && to === from + 1 && taken.test(lowerAt(words, at))) return true
  return fallenVerbs.has(lowerAt(words, at)) && lowerAt(words, at + 1) !== 'ill'
}
