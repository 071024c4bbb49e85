import type { Move } from './move.ts'
import { accordMoves } from './verbs-of-accord.ts'
import { deedMoves } from './verbs-of-deed.ts'
import { refusingMoves } from './verbs-of-refusing.ts'
import { talkMoves } from './verbs-of-talks.ts'
import { threatMoves } from './verbs-of-threat.ts'
import { wordMoves } from './verbs-of-word.ts'
import { yieldingMoves } from './verbs-of-yielding.ts'

const byVerb = new Map<string, Move[]>()
for (const move of [
  ...wordMoves,
  ...threatMoves,
  ...refusingMoves,
  ...deedMoves,
  ...accordMoves,
  ...yieldingMoves,
  ...talkMoves,
]) {
  for (const verb of move.verbs.split(' ')) byVerb.set(verb, [...(byVerb.get(verb) ?? []), move])
}

/** The moves a verb can make, the likelier reading first. */
export function movesOf(lemma: string): readonly Move[] {
  return byVerb.get(lemma) ?? []
}

/** Base forms of all verbs that can make a move. */
export const movingVerbs: readonly string[] = [...byVerb.keys()]
