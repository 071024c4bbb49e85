import { monthOf, weekdayOf } from '../dates/calendar-words.ts'
import { lowerAt, type Word } from '../text/words.ts'
import { type Cue, strong, weak } from './cue.ts'
import { fallenVerbs, fallingThings } from './cue-words.ts'

const auxiliary = /^(?:has|have|had|was|were|is|are|been|being|be|would|will|could|may|might|also|now|finally)$/
const taken =
  /^(?:captured|recaptured|seized|taken|retaken|overrun|liberated|besieged|shelled|bombed|surrounded|encircled|lost|recovered|stormed|cleared|evacuated)$/

/** What stands after the name [from, to): "X fell", "X was captured", "X's town hall", "the X massacre". */
export function cueAfter(words: readonly Word[], from: number, to: number): Cue | undefined {
  let at = to
  while (at < to + 4 && auxiliary.test(lowerAt(words, at))) at += 1
  // "X has captured" is what forces do; "X has been captured" is what befalls a town.
  const passive = words.slice(to, at).some(({ lower }) => /^(?:was|were|is|are|been|being|be)$/.test(lower))
  if (passive && to === from + 1 && taken.test(lowerAt(words, at))) return weak(`"${lowerAt(words, at)}" follows`)
  if (fallenVerbs.has(lowerAt(words, at)) && falls(words, from, at)) return strong(`"${lowerAt(words, at)}" follows`)
  if (befalling.test(lowerAt(words, to))) return { ...weak(`"${lowerAt(words, to)}" follows`), listed: true }
  return ownPart(words, to)
}

/** "the X massacre": what befalls a place, and what is named after holidays and operations too. */
const befalling = /^(?:massacres?|bombings?|offensive|sector|frontline|axis|evacuation|siege|killings)$/

/** "X's town hall", "X's northern suburbs". */
function ownPart(words: readonly Word[], to: number): Cue | undefined {
  if (lowerAt(words, to) !== "'s") return undefined
  for (let at = to + 1; at < to + 4; at++)
    if (ownParts.test(lowerAt(words, at))) return strong(`"'s … ${lowerAt(words, at)}" follows`)
  return undefined
}

const ownParts =
  /^(?:centre|center|outskirts|airport|suburbs|streets|port|harbour|bridge|bridges|station|square|hall|hospital|market|hospitals|neighbourhoods|neighborhoods|districts)$/

/** Not "mortars fell", "X fell ill", "the X fall": what stays small after "fall" needs "should", "could" and the like. */
function falls(words: readonly Word[], from: number, at: number): boolean {
  const next = lowerAt(words, at + 1)
  if (fallingThings.has(lowerAt(words, from))) return false
  if (
    lowerAt(words, at) === 'fall' &&
    !/^(?:would|will|could|may|might|should|if|did|to|let|saw|see)$/.test(
      lowerAt(words, at === from + 1 ? from - 1 : at - 1),
    )
  )
    return false
  if (next === 'on')
    return weekdayOf(lowerAt(words, at + 2)) !== undefined || monthOf(lowerAt(words, at + 2)) !== undefined
  return !/^(?:ill|short|silent|asleep|behind|sharply|victim|by|below|from)$/.test(next)
}
