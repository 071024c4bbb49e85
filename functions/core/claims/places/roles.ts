import { weekdayOf } from '../dates/calendar-words.ts'
import { lowerAt, type Word } from '../text/words.ts'
import { compass, compassAdjectives, movementWords, roadNouns } from './cue-words.ts'
import type { NamedPlace } from './mentions.ts'
import { isNameWord } from './names.ts'
import { sayingVerbs, seats } from './words.ts'

/**
 * What a mention does where it stands. Only a scene, an origin or a destination is where something happens; a `seat` is where
 * people speak of it, a `container` the wider place around one named with it.
 */
export type Role =
  | 'scene'
  | 'landmark'
  | 'origin'
  | 'destination'
  | 'container'
  | 'seat'
  | 'dateline'
  | 'metonym'
  | 'attributive'

/** The role of a named place; `previous` is the one named before it in the line. */
export function roleOf(words: readonly Word[], mention: NamedPlace, previous: NamedPlace | undefined): Role {
  if (mention.use === 'state') return 'metonym'
  if (mention.use === 'feature') return 'landmark'
  if (mention.use !== 'place') return mention.use
  const { from, to } = mention
  const start = mention.noun?.side === 'before' ? mention.noun.from : from
  const at = overDeterminers(words, start)
  const before = lowerAt(words, at)
  if (isLandmark(words, at, before) || isRoad(words, to)) return 'landmark'
  if (contains(words, mention, start, previous)) return 'container'
  if (before === 'from' && near(words, at)) return 'origin'
  if (before === 'of' && lowerAt(words, at - 1) === 'out') return 'origin'
  if (/^(?:to|toward|towards|into)$/.test(before) && near(words, at)) return 'destination'
  return /^(?:in|at|inside)$/.test(before) && isSeat(words, at) ? 'seat' : 'scene'
}

/** "the ministry in X", "officials in X", "told reporters in X", "after talks in X": where people speak, not where it happens. */
function isSeat(words: readonly Word[], at: number): boolean {
  const day = isDay(lowerAt(words, at - 1)) ? 1 : 0
  const noun = lowerAt(words, at - 1 - day - (day > 0 && lowerAt(words, at - 2) === 'on' ? 1 : 0))
  return seats.has(noun) || (sayingVerbs.has(noun) && noun !== 'claimed') || isToldSomebody(words, at - 1 - day)
}

/** "told the Courier in X", "told Asia News Agency in X". */
function isToldSomebody(words: readonly Word[], last: number): boolean {
  let at = last
  while (at > last - 5 && isNameWord(words[at])) at -= 1
  if (at === last) return false
  return lowerAt(words, lowerAt(words, at) === 'the' ? at - 1 : at) === 'told'
}

/** "said today in X", "said on Friday in X". */
function isDay(lower: string): boolean {
  return lower === 'today' || lower === 'yesterday' || weekdayOf(lower) !== undefined
}

const passed = new Set(
  'the nearby strategic key northern southern eastern western central neighbouring neighboring'.split(' '),
)

/** Over "the", "nearby", "eastern": the index of the word before them. */
export function overDeterminers(words: readonly Word[], start: number): number {
  let at = start - 1
  while (
    at > start - 4 &&
    (passed.has(lowerAt(words, at)) || compassAdjectives.has(lowerAt(words, at))) &&
    lowerAt(words, at) !== 'of'
  )
    at -= 1
  return at
}

/** "20 miles southwest of X", "near X", "between X and Y", "the border with X". */
function isLandmark(words: readonly Word[], at: number, before: string): boolean {
  if (/^(?:near|between|like|than|overlooking|bordering|beyond|past)$/.test(before)) return true
  if (before === 'and' && between(words, at)) return true
  const noun = lowerAt(words, at - 1)
  if (before === 'of')
    return compass.has(noun) || /^(?:miles|km|kilometres|kilometers|outside|short|ahead|east|west)$/.test(noun)
  if (before === 'with' && noun === 'border') return true
  if (before === 'to' && /^(?:close|road|highway|route|next|leading|motorway|crossing)$/.test(noun)) return true
  return (
    before === 'from' &&
    (/^(?:miles|km|kilometres|kilometers|away|metres|meters|road|highway|far)$/.test(noun) || noun === ')')
  )
}

/** "… between X and Y": within a few words, on this side of any verb. */
function between(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i > at - 6; i--) if (lowerAt(words, i) === 'between') return true
  return false
}

function isRoad(words: readonly Word[], to: number): boolean {
  return lowerAt(words, to) === '—' ? false : roadNouns.has(lowerAt(words, to)) && lowerAt(words, to) !== 'front'
}

/** "X in Y province", "X, Lebanon", "Y's X", "the Y town of X": the wider place around one named with it. */
function contains(
  words: readonly Word[],
  mention: NamedPlace,
  start: number,
  previous: NamedPlace | undefined,
): boolean {
  const { level } = mention.place
  const wide = level === 'country' || level === 'province' || level === 'region' || level === 'district'
  const next = lowerAt(words, mention.to)
  if (wide && next === "'s") return true
  const outer = overDeterminers(words, start)
  if (wide && lowerAt(words, outer) === 'of' && lowerAt(words, outer - 1) === 'capital') return true
  if (
    wide &&
    lowerAt(words, mention.to + 1) === 'of' &&
    /^(?:town|city|village|port|township|stronghold|hamlet|suburb|district|capital)$/.test(next)
  )
    return true
  if (!wide || !previous || previous.use !== 'place') return false
  const end = previous.noun?.side === 'after' ? previous.noun.to : previous.to
  let at = end
  while (
    at < start &&
    at < end + 6 &&
    /^(?:,|\(|in|of|the|a|an|northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|northernmost|restive|province|region|zone)$/.test(
      lowerAt(words, at),
    )
  )
    at += 1
  return at === start && start > end
}

function near(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) if (movementWords.has(lowerAt(words, i))) return true
  return false
}
