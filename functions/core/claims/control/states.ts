import type { ControlType } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { complementsAfter, conjoined, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { placeNamed, placesListed } from './place-role.ts'
import { heldOrLost, holderIn, ownerIn } from './range.ts'
import type { PlaceRole } from './roles.ts'

const stateVerbs = /^(?:be|remain|stay|come|keep|leave|lie|bring|get|place|put|stand|have|return|fall|hold)$/
const rule = /^(?:control|rule|sway|occupation|grip)$/
const siege = /^(?:siege|blockade|encirclement)$/
const hands = /^(?:hands?|grip|grasp|possession)$/

/** `the army is in control of the town`, `the town is under siege`, `remains in rebel hands`, `brought the town under control`. */
export const stateOfPlace = (
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly ControlFinding[] => {
  const subject = stateVerbs.test(verb.lemma) ? subjectOf(sentence, verb) : undefined
  if (!subject) return []
  const complement = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) =>
      saysState(preposition, sentence.tokens[chunk.head]?.lower ?? '') &&
      (verb.lemma !== 'fall' || chunk.from < verb.to + 4),
  )
  if (!complement) return []
  const noun = sentence.tokens[complement.chunk.head]?.lower ?? ''
  const owned = ownerIn(sentence, complement.chunk) !== undefined
  if (complement.preposition === 'in' && noun === 'control' && !owned)
    return inControl(context, sentence, verb, subject, complement.chunk)
  const brings = /^(?:bring|put|keep|have|place|hold)$/.test(verb.lemma) && verb.voice === 'active'
  const object = brings ? objectOf(sentence, verb) : subject
  // Of what "it" is, the hands are told at once.
  if (sentence.tokens[object?.head ?? -1]?.lower === 'it' && complement.chunk.from > verb.to + 4) return []
  const found = object ? placesMeant(context, sentence, object) : []
  const holder = forceOf(context, sentence, holderIn(sentence, complement.chunk))
  const gainer = holder ?? (brings ? forceOf(context, sentence, subject) : undefined)
  const state = heldOrLost(typeOf(verb, noun), sentence, verb)
  return found.map((place) => ({
    modality: context.modalityOf(sentence, verb.head),
    ...state,
    at: complement.chunk.head,
    range: { from: Math.min(object?.from ?? verb.from, verb.from), to: complement.chunk.to },
    place,
    ...(state.type === 'lost' ? { loser: gainer } : { gainer }),
    why: `place ${complement.preposition} ${noun}`,
  }))
}

/** `it remained in their hands`: the place spoken of. */
function placesMeant(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly PlaceRole[] {
  if (sentence.tokens[chunk.head]?.lower !== 'it') return placesListed(context, sentence, chunk)
  const place = focusRole(context, sentence, chunk.head)
  return place ? [place] : []
}

function saysState(preposition: string, noun: string): boolean {
  if (preposition === 'under') return rule.test(noun) || siege.test(noun)
  return preposition === 'in' && (hands.test(noun) || noun === 'control')
}

function typeOf(verb: VerbGroup, noun: string): ControlType {
  if (siege.test(noun)) return 'besieged'
  return /^(?:come|get|bring|put|place|return|fall)$/.test(verb.lemma) ? 'taken' : 'held'
}

/** `the rebels are in full control of the town`, `were not in control`. */
function inControl(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  subject: Chunk,
  control: Chunk,
): readonly ControlFinding[] {
  const of = complementsAfter(sentence, control.to).find(({ preposition }) => /^(?:of|over)$/.test(preposition))
  const place = of ? placeNamed(context, sentence, of.chunk) : focusRole(context, sentence, control.head)
  const force = forceOf(context, sentence, subject)
  if (!place || !force?.armed) return []
  const state = heldOrLost('held', sentence, verb)
  return [
    {
      modality: context.modalityOf(sentence, verb.head),
      ...state,
      at: control.head,
      range: { from: Math.min(subject.from, verb.from), to: Math.max(control.to, place.to) },
      place,
      ...(state.type === 'lost' ? { loser: force } : { gainer: force }),
      why: 'in control of a place',
    },
  ]
}

/** `the black flag was flying over the citadel`. */
export const flagFlies = (context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly ControlFinding[] => {
  if (!/^(?:be|fly|flutter|wave)$/.test(verb.lemma)) return []
  const subject = subjectOf(sentence, verb)
  if (!subject || !/^(?:flags?|banners?)$/.test(sentence.tokens[subject.head]?.lower ?? '')) return []
  const over = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) =>
      /^(?:over|above|on|atop|at|in)$/.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const place = over ? placeNamed(context, sentence, over.chunk) : placeWhere(context, sentence, subject)
  const owner = sentence.chunks
    .filter((chunk) => chunk.to <= subject.from)
    .flatMap((chunk) => forceOf(context, sentence, chunk) ?? [])
    .findLast((role) => role.armed && !/source|activist|official/.test(role.actor.name))
  if (!place) return []
  return [
    {
      type: 'held',
      at: verb.head,
      range: { from: subject.from, to: Math.max(verb.to, place.to) },
      place: { ...place, extent: 'part' },
      gainer: owner,
      why: 'flag flies over a place',
    },
  ]
}

/** `the minaret, where their flag has been flying`. */
function placeWhere(context: ReadingContext, sentence: Sentence, subject: Chunk) {
  const clause = sentence.clauses.find((other) => other.from <= subject.from && subject.from < other.to)
  const before = clause?.marker === 'where' ? sentence.chunks.findLast((chunk) => chunk.to <= clause.from) : undefined
  return before && conjoined(sentence, before).flatMap((chunk) => placeNamed(context, sentence, chunk) ?? [])[0]
}
