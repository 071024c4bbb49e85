import { lowerAt, type Word } from '../text/words.ts'
import { type Cue, strong, weak } from './cue.ts'
import {
  compass,
  compassAdjectives,
  fightNouns,
  looseAdjectives,
  looseVerbs,
  movementWords,
  namingNouns,
  placePrepositions,
  roadNouns,
  takingNouns,
  takingVerbs,
} from './cue-words.ts'
import { isNameWord } from './names.ts'
import { isPlural, placeNouns } from './place-nouns.ts'

/** What stands before the name [from, to): "in X", "the fall of X", "captured X", "the capital X", "villages: X". */
export function cueBefore(words: readonly Word[], from: number, to: number): Cue | undefined {
  const at = beforeAdjectives(words, from)
  const previous = lowerAt(words, at)
  if (placePrepositions.has(previous) && !pairsWithTime(words, at, to))
    return { ...strong(`after "${previous}"`), inside: true }
  if (takingVerbs.has(previous))
    return looseVerbs.has(previous)
      ? weak(`object of "${previous}"`)
      : { ...strong(`object of "${previous}"`), inside: true }
  if (previous === 'of') return ofCue(words, at)
  if (previous === 'with' && /^(?:borders?|frontiers?|boundary)$/.test(lowerAt(words, at - 1)))
    return strong('a border with it')
  if (/^(?:as|called|named)$/.test(previous) && isNear(words, at, placeNouns, 3)) return strong('a place so called')
  if (previous === 'between')
    return roadNouns.has(lowerAt(words, at - 1))
      ? strong('on a road between places')
      : { ...weak('after "between"'), listed: true }
  if (listOpens(words, at)) return { ...strong('in a list of places'), inside: true }
  const comma = lowerAt(words, from - 1) === ','
  const naming = lowerAt(words, comma ? from - 2 : from - 1)
  if (namingNouns.has(naming) || (comma && /^(?:town|city|village|port)$/.test(naming) && !isNameWord(words[from - 3])))
    return strong(`after "${naming}"`)
  return fightCue(words, at, previous)
}

function ofCue(words: readonly Word[], at: number): Cue | undefined {
  const noun = lowerAt(words, at - 1)
  if (noun === 'capital')
    return { ...strong('after "capital of"'), ...(isSeatItself(words, at - 1) ? {} : { wide: true }) }
  if (/^(?:head|chief|elder|elders)$/.test(noun) && placeNouns.has(lowerAt(words, at - 2)))
    return strong(`after "${lowerAt(words, at - 2)} ${noun} of"`)
  if (placeNouns.has(noun) || takingNouns.has(noun) || compass.has(noun))
    return { ...strong(`after "${noun} of"`), inside: true }
  if (noun === 'out' && isNear(words, at - 1, movementWords, 4)) return weak('after "out of", near a word of movement')
  return /^(?:miles|km|kilometres|kilometers|outside|short|ahead|metres|meters)$/.test(noun)
    ? strong(`after "${noun} of"`)
    : undefined
}

/** "the state's capital of X", "the provincial capital of X": X is the town. */
function isSeatItself(words: readonly Word[], at: number): boolean {
  return /^(?:'s|provincial|regional|state|district)$/.test(lowerAt(words, at - 1))
}

/** "the villages are X, …", "two villages along the river: X and …", "towns including X": [at] is the word before the list. */
function listOpens(words: readonly Word[], at: number): boolean {
  const joint = lowerAt(words, at)
  const reach =
    joint === ':' || joint === '—' ? 12 : /^(?:are|were|include|included|including|namely|like)$/.test(joint) ? 3 : 0
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const noun = lowerAt(words, i)
    if (/^[.;:()"]$/.test(noun)) return false
    if (isPlural(noun) && placeNouns.has(noun)) return true
  }
  return false
}

function fightCue(words: readonly Word[], at: number, previous: string): Cue | undefined {
  if (!/^(?:on|for|against)$/.test(previous)) return undefined
  const noun = lowerAt(words, at - 1)
  return fightNouns.has(noun) ? weak(`after "${noun} ${previous}"`) : undefined
}

/** "in Ramadan" is told by the calendar; "at Reuters" by what follows; here: "in X's opinion" and the like. */
function pairsWithTime(words: readonly Word[], at: number, to: number): boolean {
  return lowerAt(words, at) === 'at' && lowerAt(words, to) === "'s"
}

/** Over "the strategic", "nearby", "rebel-held", "southwest": the index of the word before them. */
export function beforeAdjectives(words: readonly Word[], from: number): number {
  let at = from - 1
  if (
    looseAdjectives.has(lowerAt(words, at)) ||
    compassAdjectives.has(lowerAt(words, at)) ||
    isHeld(lowerAt(words, at))
  )
    at -= 1
  const first = at
  while (at > from - 5 && lowerAt(words, at) !== 'the' && isAdjectival(lowerAt(words, at))) at -= 1
  return lowerAt(words, at) === 'the' ? at - 1 : first
}

const bindings = new Set(
  'during under by with for to from on and or as after before against over who that which is was were has had have are be but than while when of between among if not also said'.split(
    ' ',
  ),
)

function isAdjectival(lower: string): boolean {
  return (
    !bindings.has(lower) &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(lower) &&
    !takingVerbs.has(lower) &&
    !placePrepositions.has(lower) &&
    lower !== 'of'
  )
}

function isHeld(lower: string): boolean {
  return /-(?:held|controlled|occupied|ruled|hit)$/.test(lower)
}

/** Whether one of these words stands within reach before an index. */
export function isNear(
  words: readonly Word[],
  at: number,
  cues: { has(word: string): boolean },
  reach: number,
): boolean {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) if (cues.has(lowerAt(words, i))) return true
  return false
}
