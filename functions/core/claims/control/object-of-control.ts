import type { ReadingContext } from '../context.ts'
import { agentOf, type Complement, complementsAfter, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { isCapital } from './believed.ts'
import { type ObjectReading, readObject } from './control-objects.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { placeNamed, placesListed } from './place-role.ts'
import { heldOrLost } from './range.ts'
import type { PlaceRole } from './roles.ts'

/** `took control of the town`, `restored security in …`, `raised the flag over …`, `laid siege to …`, `fought their way into …`. */
export const controlObject = (
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly ControlFinding[] => {
  const passive = verb.voice === 'passive'
  const object = passive ? subjectOf(sentence, verb) : objectOf(sentence, verb)
  const reading = object && readObject(verb.lemma, sentence.tokens[object.head]?.lower ?? '')
  if (!object || !reading) return []
  const doer = passive ? agentOf(sentence, verb) : subjectOf(sentence, verb)
  const force = forceOf(context, sentence, doer)
  if (doer && !force && !isPronoun(sentence, doer) && !isCapital(context, sentence, doer)) return []
  const tail = [...complementsAfter(sentence, object.to), ...(passive ? complementsAfter(sentence, verb.to) : [])]
  const state = heldOrLost(reading.type, sentence, verb)
  const loses = state.type === 'lost' || state.type === 'handed-over'
  const from = forceOf(context, sentence, tail.find(({ preposition }) => preposition === 'from')?.chunk)
  return placesOf(context, sentence, object, reading, tail, force !== undefined).map((place) => ({
    ...state,
    at: verb.head,
    range: { from: verb.from, to: Math.max(verb.to, object.to, place.to) },
    place: reading.why === 'flag' ? { ...place, extent: 'part' } : place,
    ...(loses ? { loser: force } : { gainer: force, loser: from }),
    why: reading.why,
  }))
}

function isPronoun(sentence: Sentence, chunk: Chunk): boolean {
  return /^(?:it|they|we|who|which)$/.test(sentence.tokens[chunk.head]?.lower ?? '')
}

/** Where seats are won. */
const houses = /^(?:senate|house|congress|commons|legislature|chamber|board|boardroom|party|presidency)$/

/** Behind the preposition, before "where", or for `seized control.` the place spoken of. */
function placesOf(
  context: ReadingContext,
  sentence: Sentence,
  object: Chunk,
  reading: ObjectReading,
  tail: readonly Complement[],
  done: boolean,
): readonly PlaceRole[] {
  // `lost control of the outbreak in Wenzhou`, `control of the Senate`: of no place.
  const of = tail.find(({ preposition, chunk }) => /^(?:of|over)$/.test(preposition) && chunk.from <= object.to + 2)
  const house = houses.test(sentence.tokens[of?.chunk.head ?? -1]?.lower ?? '')
  const other = of && sentence.tokens[of.chunk.head]?.lower !== 'it' && !placeNamed(context, sentence, of.chunk)
  if (reading.why === 'control of a place' && (house || other)) return []
  const first = tail.find(
    ({ preposition, chunk }) => reading.prepositions.test(preposition) && placeNamed(context, sentence, chunk),
  )
  if (first) return placesListed(context, sentence, first.chunk)
  const where = wherePlace(context, sentence, object) ?? pronounPlace(context, sentence, reading, tail)
  if (where) return [where]
  const here = done && reading.why === 'control of a place' && reading.type === 'taken'
  const bare = !tail.some(({ preposition }) => /^(?:of|over)$/.test(preposition))
  const focus = here && bare ? focusRole(context, sentence, object.head) : undefined
  return focus ? [focus] : []
}

/** `took control of it` */
function pronounPlace(
  context: ReadingContext,
  sentence: Sentence,
  reading: ObjectReading,
  tail: readonly Complement[],
): PlaceRole | undefined {
  const it = tail.find(
    ({ preposition, chunk }) => reading.prepositions.test(preposition) && sentence.tokens[chunk.head]?.lower === 'it',
  )
  const place = it && focusRole(context, sentence, it.chunk.head)
  return place && { ...place, to: it.chunk.to }
}

/** `towns where they still hold sway` */
function wherePlace(context: ReadingContext, sentence: Sentence, object: Chunk): PlaceRole | undefined {
  const clause = sentence.clauses.find((other) => other.from <= object.from && object.from < other.to)
  const before = clause?.marker === 'where' ? sentence.chunks.findLast((chunk) => chunk.to <= clause.from) : undefined
  return before && placeNamed(context, sentence, before)
}
