import type { Pack } from '../../corpus/pack.ts'
import type { Gazetteers } from '../../ports/reading.ts'
import type { Place, Span } from '../claim.ts'
import type { Range } from '../text/text.ts'
import { spanOf, type Word, wordsOf } from '../text/words.ts'
import { resolveReference } from './antecedents.ts'
import { articleGazetteer } from './article-gazetteer.ts'
import { Focus, focusOver } from './focus.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { type Line, lineOf, nothing } from './lines.ts'
import { type NamedPlace, placesNamed } from './mentions.ts'
import { partOf } from './parts.ts'
import type { PlaceReference } from './place-reference.ts'
import { referencesIn } from './references.ts'
import type { Role } from './roles.ts'
import { type Weighed, weighed } from './weighing.ts'

/** A place named or referred to in a sentence; references and pronouns carry their antecedent. */
export interface FoundPlace {
  readonly span: Span
  readonly place: Place
  readonly reference: boolean
  readonly kind: 'name' | PlaceReference['kind']
  readonly role: Role
  /** How much it makes its place the one spoken of. */
  readonly weight: number
  /** Why it was taken for a place, or what it refers to. */
  readonly why: string
  /** What the name could mean, the place chosen first, and what speaks for each; none for references. */
  candidates(): readonly Candidate[]
}

/** A sentence to read. `dateline`: a place line or a byline, whose names are places but not where things happen. */
export interface PlaceLine {
  readonly span: Span
  /** Its words, where they are known already. */
  readonly words?: readonly Word[]
  readonly dateline?: boolean
}

/** The places that sentences name or refer to, sentence by sentence; left out is the state that speaks by a place's name. See readPlaces. */
export function placesIn(
  text: string,
  sentences: readonly Span[],
  pack: Pack | null,
  gazetteers: Gazetteers,
): readonly (readonly FoundPlace[])[] {
  const found = readPlaces(
    text,
    sentences.map((span) => ({ span })),
    pack,
    gazetteers,
  )
  return found.map((places) => places.filter(({ weight }) => weight > 0))
}

/**
 * Every mention of a place, line by line. Known names come from the pack and the gazetteers; a capitalised name after a place cue
 * becomes a provisional place with the id `p-<key>`. "the town" is the place most spoken of so far.
 */
export function readPlaces(
  text: string,
  lines: readonly PlaceLine[],
  pack: Pack | null,
  gazetteers: Gazetteers,
): readonly (readonly FoundPlace[])[] {
  const read = lines.map(({ span, words, dateline }) => lineOf(words ?? wordsOf(text, span), dateline === true))
  const gazetteer = articleGazetteer(
    read.map(({ words }) => words),
    pack,
    gazetteers,
  )
  const named = placesNamed(read, gazetteer).map((mentions, index) => weighed(read[index] ?? nothing, mentions))
  const focus = new Focus()
  return read.map((line, index) => readLine(line, index, named, focus, gazetteer))
}

function readLine(
  { words, style }: Line,
  index: number,
  named: readonly (readonly Weighed[])[],
  focus: Focus,
  gazetteer: Gazetteer,
): readonly FoundPlace[] {
  const mentions = named[index] ?? []
  const found: FoundPlace[] = []
  const references =
    style === 'dateline'
      ? []
      : referencesIn(
          words,
          mentions.map(({ mention }) => mention),
          index < 2,
        )
  let next = 0
  for (const { mention, role, weight } of mentions) {
    for (; next < references.length && (references[next]?.from ?? 0) < mention.from; next++) refer(references[next])
    focus.add({ place: mention.place, weight, line: index, called: mention.noun?.noun })
    const part = partIn(words, mention, role)
    found.push({
      span: part ? joined(words, part, mention.span) : mention.span,
      place: part ? { ...mention.place, part: part.part } : mention.place,
      reference: false,
      kind: 'name',
      role,
      weight,
      why: mention.why,
      candidates: () => gazetteer.explain(mention.key, mention.hints),
    })
  }
  for (; next < references.length; next++) refer(references[next])
  return found

  function refer(reference: PlaceReference | undefined): void {
    const place = reference && resolveReference(reference, focus, named, index, gazetteer)
    if (!reference || !place) return
    focus.add({ place, weight: 1, line: index, called: reference.noun })
    const part = reference.part ? { ...place, part: reference.part } : place
    found.push({
      span: reference.span,
      place: part,
      reference: true,
      kind: reference.kind,
      role: 'scene',
      weight: 1,
      why: `${reference.kind} reference to what is spoken of`,
      candidates: () => [],
    })
  }
}

/** The place most spoken of before an offset: what "the town" or "its fall" means there. Logarithmic after the first call for a noun. */
export function focusAt(
  found: readonly (readonly { readonly span: Span; readonly place: Place; readonly weight?: number }[])[],
  offset: number,
  noun = '',
): Place | undefined {
  return focusOver(found, noun)(offset)
}

const undivided: ReadonlySet<Place['level']> = new Set(['country', 'province'])

function partIn(words: readonly Word[], { place, from, to }: NamedPlace, role: Role): ReturnType<typeof partOf> {
  return undivided.has(place.level) || place.part || role === 'landmark' ? undefined : partOf(words, from, to)
}

function joined(words: readonly Word[], part: Range, [from, to]: Span): Span {
  const [first, last] = spanOf(words, part.from, part.to)
  return [Math.min(first, from), Math.max(last, to)]
}
