import {
  fallenVerbs,
  movementPrepositions,
  movementWords,
  placeNouns,
  placePrepositions,
  takingNouns,
  takingVerbs,
} from './place-words.ts'
import { lowerAt, type Word } from './words.ts'

/** Whether the words around a capitalised name [from, to) show that it is a place. */
export function hasPlaceCue(words: readonly Word[], from: number, to: number): boolean {
  return after(words, from) || before(words, to)
}

/** "in X", "fled from X", "captured X", "captured the strategic X", "the fall of X", "towns of X". */
function after(words: readonly Word[], from: number): boolean {
  let at = from - 1
  if (
    /^(?:the|nearby|neighbouring|neighboring|rebel-held|government-held|rural|central|eastern|western|northern|southern|downtown)$/.test(
      lowerAt(words, at),
    )
  )
    at -= 1
  const previous = lowerAt(words, at)
  if (placePrepositions.has(previous)) return true
  if (takingVerbs.has(previous)) return true
  if (previous === 'of')
    return takingNouns.has(lowerAt(words, at - 1)) || placeNouns.has(lowerAt(words, at - 1)) || nounNear(words, at)
  if (movementPrepositions.has(previous)) return near(words, at, movementWords)
  return false
}

function nounNear(words: readonly Word[], at: number): boolean {
  return /^(?:miles|km|kilometres|kilometers|edge|side|city|half)$/.test(lowerAt(words, at - 1))
}

function near(words: readonly Word[], at: number, cues: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 10); i--) if (cues.has(lowerAt(words, i))) return true
  return false
}

const auxiliary = /^(?:has|have|had|was|were|is|are|been|being|be|would|will|could|may|might|also|now|finally)$/
const taken =
  /^(?:captured|recaptured|seized|taken|retaken|overrun|liberated|besieged|shelled|bombed|surrounded|encircled|lost)$/

/** "X fell", "X has been captured", "X was surrounded". */
function before(words: readonly Word[], to: number): boolean {
  let at = to
  while (at < to + 4 && auxiliary.test(lowerAt(words, at))) at += 1
  if (at > to && taken.test(lowerAt(words, at))) return true
  return fallenVerbs.has(lowerAt(words, at)) && lowerAt(words, at + 1) !== 'ill'
}
