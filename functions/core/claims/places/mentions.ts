import type { Place, Span } from '../claim.ts'
import { monthOf } from '../dates/calendar-words.ts'
import { lowerAt, textOf, type Word } from '../text/words.ts'
import { isCountryKey } from './capitals.ts'
import { containersOf } from './containers.ts'
import type { Cue } from './cue.ts'
import { cueOf } from './cues.ts'
import { decided } from './decision.ts'
import type { Gazetteer, Hints } from './gazetteer.ts'
import { placeKey } from './keys.ts'
import { matcher } from './known.ts'
import { type Line, nothing, smallWords } from './lines.ts'
import { withLists } from './lists.ts'
import { type Name, namesOf } from './name-runs.ts'
import { settled } from './neighbours.ts'
import { type Against, againstOf, isAcronym } from './not-places.ts'
import { type NounAround, nounAround } from './nouns-around.ts'
import { isSettlement, type Level } from './place-nouns.ts'
import { roadEnds } from './roads.ts'

/** A place named in a line. [from, to) are the words of the name, without article, noun or part. */
export interface NamedPlace {
  readonly place: Place
  readonly from: number
  readonly to: number
  readonly span: Span
  readonly noun: NounAround | undefined
  /** `feature`: "the Dnipro", a river or a range; `metonym`: a state that speaks, by its name or its capital's; `state`: a country that acts or is dealt with; `attributive`: it only says whose or which ("Homs rebels"). */
  readonly use: 'place' | 'feature' | 'dateline' | 'metonym' | 'state' | 'attributive'
  readonly why: string
  /** What the gazetteer was asked. */
  readonly key: string
  readonly hints: Hints
}

/** A name with what its words say for and against a place. */
export interface Judged extends Name {
  readonly key: string
  readonly cue: Cue | undefined
  readonly noun: NounAround | undefined
  readonly against: Against | undefined
}

/** What the article says of a name wherever it stands. */
export interface Standing {
  cued: boolean
  person: boolean
  /** Level of a province or region of that name, where its nouns never say a town. */
  level?: Level | undefined
}

/**
 * The places that the lines of an article name. A name is a place where its words show it, where the article shows it elsewhere
 * ("the town of X" makes a place of every later X), or where the gazetteer knows it and nothing speaks against it.
 */
export function placesNamed(lines: readonly Line[], gazetteer: Gazetteer): readonly (readonly NamedPlace[])[] {
  const small = smallWords(lines)
  const listed = matcher(gazetteer)
  const judged = lines.map((line) =>
    withLists(
      line.words,
      namesOf(line, small, listed).map((name) => judge(line, name)),
    ),
  )
  const standings = standingsOf(lines, judged)
  const named = judged.map((names, index) => {
    if (names.length === 0) return none
    const line = lines[index] ?? nothing
    const containers = containersOf(line.words, names)
    return names.flatMap(
      (name, at) =>
        roadEnds(line.words, name, gazetteer) ??
        decided(line, name, containers[at], standings.get(name.key), gazetteer) ??
        [],
    )
  })
  return settled(named)
}

const none: readonly NamedPlace[] = []

/** "SANAA Aug 18 Jets struck …": the place line of copy that lost its dash. */
function opensShouted(words: readonly Word[], { from, to }: Name): boolean {
  const text = words[0]?.text ?? ''
  if (from !== 0 || text.length < 4 || text !== text.toUpperCase() || (isAcronym(text) && text.length < 4)) return false
  return /^[,(\u2014/-]$/.test(lowerAt(words, to)) || monthOf(lowerAt(words, to)) !== undefined
}

const seas =
  /^(?:Sea|Ocean|Gulf|Coast|Peninsula|Pacific|Atlantic|Mediterranean|Baltic|Caspian|Adriatic|Aegean|Caribbean)$/

const placeLine: Cue = { why: 'stands in the place line', strong: true, dateline: true }

function judge({ words, style }: Line, name: Name): Judged {
  const key = placeKey(textOf(words, name.from, name.to))
  const { from, to, other } = name
  if (other) return { from, to, other, key, cue: undefined, noun: undefined, against: undefined }
  if (style === 'dateline' || opensShouted(words, name))
    return { from, to, other, key, cue: placeLine, noun: undefined, against: undefined }
  const around = seas.test(words[to - 1]?.text ?? '') ? undefined : nounAround(words, from, to)
  const noun = around?.side === 'after' && isSettlement(around.level) && isCountryKey(key) ? undefined : around
  const found = noun ? undefined : cueOf(words, from, to)
  // In capitals every word looks like a name: only a noun or a strong cue tells.
  const cue = style === 'capitals' && !found?.strong ? undefined : found
  const against = againstOf(words, from, noun?.side === 'after' ? noun.to : to)
  return { from, to, other, key, cue, noun, against }
}

function standingsOf(lines: readonly Line[], judged: readonly (readonly Judged[])[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>()
  const of = (key: string) => {
    const standing = standings.get(key) ?? { cued: false, person: false }
    standings.set(key, standing)
    return standing
  }
  for (const [index, names] of judged.entries()) {
    for (const name of names) {
      const { key, noun, cue, against, other } = name
      if (other === 'an organisation') continue
      if ((noun && !against?.owner) || (cue?.strong && !against)) shown(of(key), noun)
      else if (other === 'a person' || against?.what === 'a person')
        for (const called of callsOf(name, lines[index])) of(called).person = true
    }
  }
  return standings
}

/** A person is later called by the last name alone. */
function callsOf({ key, from, to }: Judged, line: Line | undefined): readonly string[] {
  return to > from + 1 ? [key, placeKey(line?.words[to - 1]?.text ?? '')] : [key]
}

function shown(standing: Standing, noun: NounAround | undefined): void {
  if (noun) standing.level = standing.cued && !standing.level ? undefined : wideLevel(noun.level)
  standing.cued = true
}

/** Bare names of provinces: "the X region … in X". */
function wideLevel(level: Level): Level | undefined {
  return level === 'province' || level === 'region' ? level : undefined
}
