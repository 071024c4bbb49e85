import { monthOf, weekdayOf } from '../dates/calendar-words.ts'
import { lowerAt, type Word } from '../text/words.ts'
import {
  compass,
  compassAdjectives,
  fallenVerbs,
  fallingThings,
  fightNouns,
  looseAdjectives,
  looseVerbs,
  movementPrepositions,
  movementWords,
  namingNouns,
  placePrepositions,
  settlementWords,
  takingNouns,
  takingVerbs,
} from './cue-words.ts'
import { isNameWord } from './names.ts'
import { isPlural, type Level, placeNouns } from './place-nouns.ts'

/** Words around a capitalised name that show a place. A strong cue holds for the name wherever the article writes it. */
export interface Cue {
  readonly why: string
  readonly strong: boolean
  /** It says where the news was written. */
  readonly dateline?: true
  /** It is a wide place: a province or a country. */
  readonly wide?: true
  /** What an apposition calls it: "X, a village near". */
  readonly level?: Level
  /** After "in" and the like, where only a place can stand. */
  readonly inside?: true
}

/** What shows that the name [from, to) is a place: "in X", "the fall of X", "X fell", "the capital X", "X, a town in". */
export function cueOf(words: readonly Word[], from: number, to: number): Cue | undefined {
  const described = describedAs(words, to)
  const cue = before(words, from, to) ?? after(words, from, to) ?? described ?? movement(words, from)
  return (described?.level && cue ? { ...cue, level: described.level } : cue) ?? itself(words, from, to)
}

const strong = (why: string): Cue => ({ why, strong: true })
const weak = (why: string): Cue => ({ why, strong: false })

function before(words: readonly Word[], from: number, to: number): Cue | undefined {
  const at = beforeAdjectives(words, from)
  const previous = lowerAt(words, at)
  if (placePrepositions.has(previous) && !pairsWithTime(words, at, to))
    return { ...strong(`after "${previous}"`), inside: true }
  if (takingVerbs.has(previous))
    return looseVerbs.has(previous) ? weak(`object of "${previous}"`) : strong(`object of "${previous}"`)
  if (previous === 'of') return ofCue(words, at)
  if (previous === 'with' && /^(?:borders?|frontiers?|boundary)$/.test(lowerAt(words, at - 1)))
    return strong('a border with it')
  if (/^(?:as|called|named)$/.test(previous) && near(words, at, placeNouns, 3)) return strong('a place so called')
  if (listOpens(words, at)) return { ...strong('in a list of places'), inside: true }
  const comma = lowerAt(words, from - 1) === ','
  const naming = lowerAt(words, comma ? from - 2 : from - 1)
  if (namingNouns.has(naming) || (comma && /^(?:town|city|village|port)$/.test(naming)))
    return strong(`after "${naming}"`)
  return fightCue(words, at, previous)
}

function ofCue(words: readonly Word[], at: number): Cue | undefined {
  const noun = lowerAt(words, at - 1)
  if (noun === 'capital') return { ...strong('after "capital of"'), wide: true }
  if (placeNouns.has(noun) || takingNouns.has(noun) || compass.has(noun))
    return { ...strong(`after "${noun} of"`), inside: true }
  if (noun === 'out' && near(words, at - 1, movementWords, 4)) return weak('after "out of", near a word of movement')
  return /^(?:miles|km|kilometres|kilometers|outside|short|ahead|metres|meters)$/.test(noun)
    ? strong(`after "${noun} of"`)
    : undefined
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
function beforeAdjectives(words: readonly Word[], from: number): number {
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

const bindings =
  /^(?:during|under|by|with|for|to|from|on|and|or|as|after|before|against|over|who|that|which|is|was|were|has|had|have|are|be|but|than|while|when|of|between|among|if|not|also|said)$/

function isAdjectival(lower: string): boolean {
  return (
    !bindings.test(lower) &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(lower) &&
    !takingVerbs.has(lower) &&
    !placePrepositions.has(lower) &&
    lower !== 'of'
  )
}

function isHeld(lower: string): boolean {
  return /-(?:held|controlled|occupied|ruled|hit)$/.test(lower)
}

function near(words: readonly Word[], at: number, cues: { has(word: string): boolean }, reach: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) if (cues.has(lowerAt(words, i))) return true
  return false
}

/** "fled from X", "rockets fired at …", "the road to X": the preposition shows a place only beside such a word. */
function movement(words: readonly Word[], from: number): Cue | undefined {
  const at = beforeAdjectives(words, from)
  const previous = lowerAt(words, at)
  if (previous === 'from' && people.test(lowerAt(words, at - 1))) return weak('people come from it')
  if (!movementPrepositions.has(previous) || !near(words, at, movementWords, 8)) return undefined
  return weak(`after "${previous}", near a word of movement`)
}

/** "civilians from X": people come from places. */
const people =
  /^(?:people|women|men|children|residents|civilians|refugees|families|fighters|militants|gunmen|rebels|insurgents|soldiers|troops|bandits|villagers|students|displaced|volunteers|shells|rockets|fire|smoke)$/

/** Words that begin the names of places, in the languages of the news. */
const heads =
  /^(?:Mount|Mt|Lake|Camp|Fort|Port|Cape|Jabal|Jebel|Tal|Tall|Tell|Wadi|Khirbet|Khan|Kafr|Kfar|Deir|Ras|Bir|Nahr|Beit|Bayt|Umm|Ain|Ayn|Qasr|Qalat|Puerto|Villa|Ciudad|Novo|Nova|Nizhny|Velyka|Mala)$/

/** "Mount X", "Tal Y": what the name itself tells, in two words or more. */
function itself(words: readonly Word[], from: number, to: number): Cue | undefined {
  return to > from + 1 && heads.test(words[from]?.text ?? '') ? weak('begins as the names of places do') : undefined
}

const auxiliary = /^(?:has|have|had|was|were|is|are|been|being|be|would|will|could|may|might|also|now|finally)$/
const taken =
  /^(?:captured|recaptured|seized|taken|retaken|overrun|liberated|besieged|shelled|bombed|surrounded|encircled|lost|recovered|stormed|cleared|evacuated)$/

function after(words: readonly Word[], from: number, to: number): Cue | undefined {
  let at = to
  while (at < to + 4 && auxiliary.test(lowerAt(words, at))) at += 1
  // "X has captured" is what forces do; "X has been captured" is what befalls a town.
  const passive = words.slice(to, at).some(({ lower }) => /^(?:was|were|is|are|been|being|be)$/.test(lower))
  if (passive && to === from + 1 && taken.test(lowerAt(words, at))) return weak(`"${lowerAt(words, at)}" follows`)
  if (fallenVerbs.has(lowerAt(words, at)) && falls(words, from, at)) return strong(`"${lowerAt(words, at)}" follows`)
  return ownPart(words, to)
}

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

/** "X, a town in", "X, the provincial capital", "X, about 70 km away", "X, where", "X, which lies". */
function describedAs(words: readonly Word[], to: number): Cue | undefined {
  if (/^(?:is|lies|sits|stands)$/.test(lowerAt(words, to)) && distanceNear(words, to + 1))
    return strong('a distance follows')
  if (!/^(?:,|—|\()$/.test(lowerAt(words, to))) return undefined
  const first = lowerAt(words, to + 1)
  if (
    first === 'where' ||
    (first === 'which' && /^(?:lies|sits|is|was|overlooks|borders|straddles)$/.test(lowerAt(words, to + 2)))
  )
    return first === 'where' || !/^(?:is|was)$/.test(lowerAt(words, to + 2))
      ? strong(`", ${first}" follows`)
      : undefined
  for (let at = to + 1; at < Math.min(to + 8, words.length); at++) {
    const lower = lowerAt(words, at)
    if (settlementWords.has(lower) || (placeNouns.has(lower) && !isNameWord(words[at])))
      return { ...strong(`", … ${lower}" follows`), ...calledLevel(words, to, at) }
    if (/^(?:miles?|km|kilometres?|kilometers?)$/.test(lower) || /^\d+km$/.test(lower))
      return strong('a distance follows')
    if (
      /^[,.;:)]$/.test(lower) ||
      /^(?:who|whose|said|of|in|and|was|were|is|had|has|from|to|by|on|at|told|reporting|speaking)$/.test(lower) ||
      isNameWord(words[at])
    )
      return undefined
  }
  return undefined
}

/** Of "X, a village near", the level; "X, the town's centre" tells none. */
function calledLevel(words: readonly Word[], to: number, at: number): { level?: Level } {
  const level = placeNouns.get(lowerAt(words, at))
  const ends = /^(?:,|of|in|near|at|on|with|where|that|which|and|about|between|some|outside|south|north|east|west)$/
  return level && /^(?:an?|the)$/.test(lowerAt(words, to + 1)) && ends.test(lowerAt(words, at + 1)) ? { level } : {}
}

function distanceNear(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 5; at++)
    if (/^(?:miles?|km|kilometres?|kilometers?|\d+km)$/.test(lowerAt(words, at))) return true
  return false
}
