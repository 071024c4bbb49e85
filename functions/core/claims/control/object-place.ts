import type { ReadingContext } from '../context.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { focusRole } from './focus.ts'
import { unknownPlace } from './name-alone.ts'
import { placeOfChunk } from './place-role.ts'
import type { ActorRole, PlaceRole } from './roles.ts'

/** Verbs whose unknown object, without a place's noun, is a place all the same. */
const onlyPlaces =
  /^(?:abandon|leave|quit|vacate|evacuate|control|hold|occupy|lose|defend|overrun|retake|recapture|liberate|besiege|storm|reconquer|conquer|encircle|take|capture|seize|regain|reclaim)$/
const noPronoun = /^(?:leave|give|run|keep|win|claim|turn|hand|transfer)$/

/** The place that the object of a verb of taking, holding or losing means. */
export function placeTaken(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  chunk: Chunk,
  force: ActorRole | undefined,
): PlaceRole | undefined {
  const known = placeOfChunk(context, sentence, chunk)
  if (known) return known
  if (sentence.tokens[chunk.head]?.lower === 'it') return itThere(context, sentence, verb, chunk, force)
  const passive = verb.voice === 'passive'
  const named =
    force?.armed && onlyPlaces.test(verb.lemma) && (!passive || sentence.tokens[chunk.from]?.lower === 'the')
  return named ? unknownPlace(context, sentence, chunk) : undefined
}

/** `capturing it from government forces`: the place spoken of. */
function itThere(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  chunk: Chunk,
  force: ActorRole | undefined,
): PlaceRole | undefined {
  if (noPronoun.test(verb.lemma) || (/^(?:take|hold|lose)$/.test(verb.lemma) && !force?.armed)) return undefined
  const told = (context.mentions[sentence.index] ?? []).filter(
    ({ to, role, place }) => to <= chunk.from && !/^(?:container|metonym)$/.test(role) && place.level !== 'country',
  )
  const last = told.at(-1)
  if (last && !last.reference) return { place: last.place, span: last.span, extent: 'whole', to: chunk.to }
  const focus = focusRole(context, sentence, chunk.head)
  return focus && { ...focus, extent: 'whole', to: chunk.to }
}
