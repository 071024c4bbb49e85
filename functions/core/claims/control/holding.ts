import type { ControlType, Modality } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { complementsAfter, conjoined, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { controlWords, orderWords, restoring } from './lexicon.ts'
import { holderIn } from './range.ts'
import { type ActorRole, forceOf, type PlaceRole, placeNamed } from './roles.ts'

type Find = (context: ReadingContext, sentence: Sentence, verb: VerbGroup) => readonly ControlFinding[]

const lower = (sentence: Sentence, at: number) => sentence.tokens[at]?.lower ?? ''

/** `took control of the town`, `restored security in …`, `raised the flag over …`, `laid siege to …`, `broke the siege of …`. */
export const controlObject: Find = (context, sentence, verb) => {
  const object = verb.voice === 'passive' ? subjectOf(sentence, verb) : objectOf(sentence, verb)
  const noun = object && lower(sentence, object.head)
  if (!object || !noun) return []
  const reading = readObject(verb.lemma, noun)
  if (!reading) return []
  const doer =
    verb.voice === 'passive'
      ? complementsAfter(sentence, verb.to).find(({ preposition }) => preposition === 'by')?.chunk
      : subjectOf(sentence, verb)
  const force = forceOf(context, sentence, doer)
  const [type, prepositions, why] = reading
  const tail = complementsAfter(sentence, object.to).filter(
    ({ preposition, chunk }) => prepositions.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const first = tail[0]
  if (!first || (doer && !force && !isCapital(context, sentence, doer))) return []
  const from = complementsAfter(sentence, object.to).find(({ preposition }) => preposition === 'from')?.chunk
  return conjoined(sentence, first.chunk).flatMap((chunk): readonly ControlFinding[] => {
    const place = placeNamed(context, sentence, chunk)
    if (!place) return []
    const roles =
      type === 'lost' || type === 'handed-over'
        ? { loser: force }
        : { gainer: force, loser: forceOf(context, sentence, from) }
    return [
      {
        type,
        at: verb.head,
        range: { from: verb.from, to: Math.max(verb.to, place.to) },
        place: why === 'flag' ? { ...place, extent: 'part' } : place,
        ...roles,
        why,
      },
    ]
  })
}

function isCapital(context: ReadingContext, sentence: Sentence, doer: Chunk): boolean {
  return (context.mentions[sentence.index] ?? []).some((mention) => mention.from <= doer.head && doer.head < mention.to)
}

function readObject(lemma: string, noun: string): readonly [ControlType, RegExp, string] | undefined {
  if (/^(?:control|possession|command|foothold|grip|hold)$/.test(noun)) {
    const type = noun === 'command' ? undefined : controlWords.find(([verbs]) => verbs.test(lemma))?.[1]
    return type && [type, /^(?:of|over|on|in)$/, 'control of a place']
  }
  if (orderWords.test(noun) && restoring.test(lemma))
    return ['taken', /^(?:in|to|of|over|across)$/, 'euphemism: order restored']
  if (/^flags?$/.test(noun) && /^(?:raise|hoist|plant|lift)$/.test(lemma))
    return ['taken', /^(?:over|on|in|at|above|atop)$/, 'flag']
  if (!/^(?:siege|blockade|encirclement)$/.test(noun)) return undefined
  if (/^(?:lay|impose|tighten|begin|maintain|set)$/.test(lemma))
    return ['besieged', /^(?:to|on|of|around)$/, 'siege laid']
  return /^(?:break|lift|end|raise|ease|relieve|smash)$/.test(lemma)
    ? ['siege-lifted', /^(?:on|of|to|in|around|off|at)$/, 'siege ended']
    : undefined
}

/** `the army is in control of the town`, `the town is under siege`, `fell into rebel hands`, `the flag was flying over …`. */
export const stateOfPlace: Find = (context, sentence, verb) => {
  if (!/^(?:be|remain|stay|come|keep|leave|fly|flutter|lie|bring|get|place|put|stand|have)$/.test(verb.lemma)) return []
  const subject = subjectOf(sentence, verb)
  if (!subject) return []
  if (/^flags?$/.test(lower(sentence, subject.head))) return flagFlies(context, sentence, verb, subject)
  if (verb.lemma === 'bring' || verb.lemma === 'put' || verb.lemma === 'keep' || verb.lemma === 'have')
    return broughtUnder(context, sentence, verb, subject)
  const complement = complementsAfter(sentence, verb.to).find(({ preposition }) =>
    /^(?:in|under|into)$/.test(preposition),
  )
  if (!complement) return []
  const noun = lower(sentence, complement.chunk.head)
  if (complement.preposition === 'in' && noun === 'control')
    return inControl(context, sentence, verb, subject, complement.chunk)
  const holder = forceOf(context, sentence, holderIn(sentence, complement.chunk))
  const under = complement.preposition === 'under' && /^(?:control|rule|siege|blockade|sway|encirclement)$/.test(noun)
  const hands = complement.preposition === 'in' && /^hands?$/.test(noun)
  if (!under && !hands) return []
  const siege = /^(?:siege|blockade|encirclement)$/.test(noun)
  const type: ControlType = siege ? 'besieged' : verb.lemma === 'come' || verb.lemma === 'get' ? 'taken' : 'held'
  return conjoinedPlaces(context, sentence, subject).map((place) => ({
    type,
    at: complement.chunk.head,
    modality: stateModality(context, sentence, verb),
    range: { from: subject.from, to: complement.chunk.to },
    place,
    gainer: holder,
    why: `place ${complement.preposition} ${noun}`,
  }))
}

/** The mood of the verb: what is so now, was, will be or is not. */
function stateModality(context: ReadingContext, sentence: Sentence, verb: VerbGroup): Modality {
  return context.modalityOf(sentence, verb.head)
}

function conjoinedPlaces(context: ReadingContext, sentence: Sentence, chunk: Chunk): readonly PlaceRole[] {
  return conjoined(sentence, chunk).flatMap((other) => placeNamed(context, sentence, other) ?? [])
}

function inControl(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  subject: Chunk,
  control: Chunk,
): readonly ControlFinding[] {
  const of = complementsAfter(sentence, control.to).find(({ preposition }) => preposition === 'of')
  const place = of && placeNamed(context, sentence, of.chunk)
  const gainer = forceOf(context, sentence, subject)
  if (!place || !gainer) return []
  return [
    {
      type: 'held',
      at: control.head,
      range: { from: subject.from, to: Math.max(control.to, place.to) },
      place,
      gainer,
      modality: stateModality(context, sentence, verb),
      why: 'in control of a place',
    },
  ]
}

function flagFlies(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  subject: Chunk,
): readonly ControlFinding[] {
  const over = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) =>
      /^(?:over|above|on|atop|at|in)$/.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const place = over && placeNamed(context, sentence, over.chunk)
  if (!place) return []
  return [
    {
      type: 'held',
      at: verb.head,
      range: { from: subject.from, to: Math.max(verb.to, place.to) },
      place: { ...place, extent: 'part' },
      gainer: forceBefore(context, sentence, subject),
      why: 'flag flies over a place',
    },
  ]
}

/** The flag's owner: the force named last before it in the sentence. */
function forceBefore(context: ReadingContext, sentence: Sentence, subject: Chunk): ActorRole | undefined {
  const roles = sentence.chunks
    .filter((chunk) => chunk.to <= subject.from)
    .flatMap((chunk) => forceOf(context, sentence, chunk) ?? [])
  return roles.findLast((role) => role.armed && !/source|activist|official/.test(role.actor.name))
}

/** `brought the town under control`. */
function broughtUnder(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  subject: Chunk,
): readonly ControlFinding[] {
  const object = verb.voice === 'passive' ? subject : objectOf(sentence, verb)
  const under = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) =>
      preposition === 'under' && /^(?:control|siege|rule|blockade)$/.test(lower(sentence, chunk.head)),
  )
  const place = object && under && placeNamed(context, sentence, object)
  if (!place || !under) return []
  const siege = /^(?:siege|blockade)$/.test(lower(sentence, under.chunk.head))
  const type: ControlType = siege ? 'besieged' : /^(?:keep|have)$/.test(verb.lemma) ? 'held' : 'taken'
  return [
    {
      type,
      at: under.chunk.head,
      range: { from: verb.from, to: under.chunk.to },
      place,
      gainer: verb.voice === 'passive' ? undefined : forceOf(context, sentence, subject),
      why: 'place brought under control',
    },
  ]
}

/** `lost the battle for …`, `this is a round that we have lost`: a side's word for a lost place. */
export const losesBattle: Find = (context, sentence, verb) => {
  if (verb.lemma !== 'lose' || verb.voice === 'passive') return []
  const object = objectOf(sentence, verb) ?? relativeObject(sentence, verb)
  if (!object || !/^(?:battle|fight|round|struggle)$/.test(lower(sentence, object.head))) return []
  const where = complementsAfter(sentence, object.to).find(
    ({ preposition, chunk }) => /^(?:for|of|in|over)$/.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const place =
    (where && placeNamed(context, sentence, where.chunk)) ??
    (context.placeOf(sentence, verb.head) && focusPlace(context, sentence, verb))
  const subject = subjectOf(sentence, verb)
  if (!place) return []
  return [
    {
      type: 'lost',
      at: verb.head,
      range: { from: Math.min(object.from, verb.from), to: Math.max(verb.to, place.to) },
      place,
      loser: forceOf(context, sentence, subject),
      why: 'a battle for a place lost',
    },
  ]
}

function relativeObject(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  const that = sentence.clauses.find(
    (clause) => clause.from <= verb.head && verb.head < clause.to && clause.marker === 'that',
  )
  return that && sentence.chunks.findLast((chunk) => chunk.to <= that.from)
}

function focusPlace(context: ReadingContext, sentence: Sentence, verb: VerbGroup): PlaceRole | undefined {
  const found = context.placeOf(sentence, verb.head)
  const span = found?.span ?? sentence.tokens[verb.head]?.span
  return found && span ? { place: found.place, span, extent: 'unknown', to: 0 } : undefined
}
