import { lowerAt, type Word } from '../text/words.ts'
import { type Cue, weak } from './cue.ts'
import { movementPrepositions, movementWords } from './cue-words.ts'
import { cueAfter } from './cues-after.ts'
import { beforeAdjectives, cueBefore, isNear } from './cues-before.ts'
import { describedAs } from './descriptions.ts'

/** What shows that the name [from, to) is a place: "in X", "the fall of X", "X fell", "the capital X", "X, a town in". */
export function cueOf(words: readonly Word[], from: number, to: number): Cue | undefined {
  const described = describedAs(words, to)
  const cue = cueBefore(words, from, to) ?? cueAfter(words, from, to) ?? described ?? movement(words, from)
  return (described?.level && cue ? { ...cue, level: described.level } : cue) ?? itself(words, from, to)
}

/** "fled from X", "rockets fired at …", "the road to X": the preposition shows a place only beside such a word. */
function movement(words: readonly Word[], from: number): Cue | undefined {
  const at = beforeAdjectives(words, from)
  const previous = lowerAt(words, at)
  if (previous === 'from' && people.test(lowerAt(words, at - 1))) return weak('people come from it')
  if (!movementPrepositions.has(previous) || !isNear(words, at, movementWords, 8)) return undefined
  return weak(`after "${previous}", near a word of movement`)
}

/** "civilians from X": people come from places. */
const people =
  /^(?:people|women|men|children|residents|civilians|refugees|families|fighters|militants|gunmen|rebels|insurgents|soldiers|troops|officials?|lawmakers?|activists?|sources?|man|woman|teacher|farmer|soldier|fighter|bandits|villagers|students|displaced|volunteers|shells|rockets|fire|smoke)$/

/** Words that begin the names of places, in the languages of the news. */
const heads =
  /^(?:Mount|Mt|Lake|Camp|Fort|Port|Cape|Jabal|Jebel|Tal|Tall|Tell|Wadi|Khirbet|Khan|Kafr|Kfar|Deir|Ras|Bir|Nahr|Beit|Bayt|Umm|Ain|Ayn|Qasr|Qalat|Puerto|Villa|Ciudad|Novo|Nova|Nizhny|Velyka|Mala)$/

/** "Mount X", "Tal Y": what the name itself tells, in two words or more. */
function itself(words: readonly Word[], from: number, to: number): Cue | undefined {
  return to > from + 1 && heads.test(words[from]?.text ?? '') ? weak('begins as the names of places do') : undefined
}
