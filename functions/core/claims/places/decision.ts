import type { Place } from '../claim.ts'
import { lowerAt, spanOf, textOf, type Word } from '../text/words.ts'
import { compassAdjectives } from './cue-words.ts'
import type { Gazetteer, Hints } from './gazetteer.ts'
import { standsForState } from './known.ts'
import type { Line } from './lines.ts'
import type { Judged, NamedPlace, Standing } from './mentions.ts'
import { named } from './naming.ts'
import { type Against, isAcronym } from './not-places.ts'

/**
 * The place a name is here, with the reason; undefined where it is none. `within` is the key of the wider place it stands in
 * ("X in Y province"), `standing` what the article says of the name elsewhere.
 */
export function decided(
  { words, style }: Line,
  name: Judged,
  within: string | undefined,
  standing: Standing | undefined,
  gazetteer: Gazetteer,
): NamedPlace | undefined {
  const { from, to, key, noun, cue } = name
  if (name.other || (to === from + 1 && key.length < 2)) return undefined
  const elsewhere = standing?.cued === true
  const hints = hintsFor(name, within, elsewhere)
  const known = gazetteer.places(key, hints)[0]
  const against = heeded(name)
  const text = textOf(words, from, to)
  if (against && excludes(against, known, elsewhere)) return undefined
  if (isAcronym(text) && style !== 'capitals' && !known && !cue?.dateline) return undefined
  const why = reason(name, elsewhere, known, standing?.person === true)
  if (!why) return undefined
  const meant = named(words, name, text, hints, gazetteer, standing?.level)
  const use = useOf(words, name, meant, against)
  const placed = use === 'feature' ? { ...meant, level: 'region' as const } : meant
  const country =
    placed.resolved === 'provisional' && use !== 'feature' ? gazetteer.countryOf(key, hints.within) : undefined
  const place: Place = country && !placed.country ? { ...placed, country } : placed
  const end = noun?.side === 'after' && (place.part || place.level === 'site') ? noun.to : to
  return {
    place,
    from,
    to,
    span: spanOf(words, from, end),
    noun,
    use,
    why: against?.why ?? why,
    key,
    hints,
  }
}

function hintsFor({ noun, cue }: Judged, within: string | undefined, elsewhere: boolean): Hints {
  const level = noun?.level ?? (cue?.wide ? 'province' : cue?.level)
  return { cued: noun !== undefined || cue !== undefined || elsewhere, level, within }
}

/** What speaks against a place, unless a noun says that it is one or only a place can stand there. */
function heeded({ against, noun, cue }: Judged): Against | undefined {
  if (against?.owner && noun?.side !== 'after') return against
  if (!against || noun) return undefined
  return cue?.inside && against.what !== 'an event' && against.what !== 'an operation' ? undefined : against
}

function excludes({ what }: Against, known: Place | undefined, elsewhere: boolean): boolean {
  if (what === 'a person' || what === 'an operation' || what === 'a vessel') return true
  if (what === 'an outlet') return !elsewhere
  if (what === 'a state') return known === undefined || !standsForState(known)
  return known === undefined && !elsewhere
}

function reason(
  { noun, cue }: Judged,
  elsewhere: boolean,
  known: Place | undefined,
  person: boolean,
): string | undefined {
  if (noun) return `"${noun.noun}" says so`
  if (cue && (cue.strong || !person) && (!cue.listed || known)) return cue.why
  if (elsewhere) return 'shown to be a place elsewhere in the article'
  return known && !person ? 'known to the gazetteer' : undefined
}

function useOf(
  words: readonly Word[],
  { from, to, noun, cue }: Judged,
  place: Place,
  against: Against | undefined,
): NamedPlace['use'] {
  if (against) return against.what === 'a state' ? 'metonym' : 'attributive'
  if (cue?.dateline) return 'dateline'
  if (place.level === 'country' && !noun && !cue && !isLand(words, from, to)) return 'state'
  const feature = place.resolved === 'provisional' && !place.level && !noun && lowerAt(words, from - 1) === 'the'
  return feature ? 'feature' : 'place'
}

/** "northern X", "X's north": a country as a stretch of land. */
function isLand(words: readonly Word[], from: number, to: number): boolean {
  return compassAdjectives.has(lowerAt(words, from - 1)) || lowerAt(words, to) === "'s"
}
