import { forceNouns } from '../actors/words.ts'
import {
  compass,
  compassAdjectives,
  fallenVerbs,
  fightNouns,
  movementWords,
  takingNouns,
  takingVerbs,
} from './cue-words.ts'
import { partNouns, placeNouns } from './place-nouns.ts'
import { memberNouns, otherCapitals, personNouns, sayingVerbs, titles } from './words.ts'

const others = new Set(
  (
    'key strategic major fresh heavy fierce deadly dead killed kill kills killing wounded wound injured hurt least more dozens civilians women children war peace talks ' +
    'crisis deal truce ceasefire vote election elections leader leaders attack bomb bombs blast blasts air strike strikes airstrike airstrikes drone drones missile missiles ' +
    'rocket rockets car suicide clash clashes clashing fighting battle says say said amid near close closes nears nearing toll rises death deaths protest protests ' +
    'rebel-held last first big biggest main full part control again back day days week month year years hours report reports monitor monitors claim claims ' +
    'advance advances launch launches seek seeks vow vows warn warns urge urges face faces fears fear hope hopes aid food refugees refugee displaced thousands ' +
    'begin begins end ends start starts stop stops open opens shut shuts cut cuts mass new top two three four five six explodes exploded explosion collapse ' +
    'strongholds presidential parliamentary chemical weapons nuclear human rights group groups united ethnic armed popular beach resort'
  ).split(' '),
)

/** Whether a word of a headline is no name although it has a capital there. `small`: words the article writes small. */
export function isHeadlineWord(lower: string, small: ReadonlySet<string>): boolean {
  return (
    small.has(lower) ||
    others.has(lower) ||
    takingVerbs.has(lower) ||
    otherCapitals.has(lower) ||
    forceNouns.has(lower) ||
    memberNouns.has(lower) ||
    placeNouns.has(lower) ||
    partNouns.has(lower) ||
    movementWords.has(lower) ||
    takingNouns.has(lower) ||
    fightNouns.has(lower) ||
    fallenVerbs.has(lower) ||
    sayingVerbs.has(lower) ||
    personNouns.has(lower) ||
    titles.has(lower) ||
    compass.has(lower) ||
    compassAdjectives.has(lower)
  )
}
