import type { ControlType } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { agentOf, complementsAfter, conjoined, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { inFamily } from '../grammar/verb-families.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { believed } from './believed.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole, rangeOf } from './range.ts'
import { type ActorRole, forceOf, type PlaceRole, placeOfChunk, unknownPlace } from './roles.ts'

type Find = (context: ReadingContext, sentence: Sentence, verb: VerbGroup) => readonly ControlFinding[]

/** Verbs whose object is the place: `troops captured the town`, `the town was besieged by rebels`. */
const transitive: readonly (readonly [Parameters<typeof inFamily>[0], ControlType, 'gainer' | 'loser'])[] = [
  ['take', 'taken', 'gainer'],
  ['clear', 'taken', 'gainer'],
  ['lose', 'lost', 'loser'],
  ['hold', 'held', 'gainer'],
  ['besiege', 'besieged', 'gainer'],
  ['assault', 'assaulted', 'gainer'],
  ['withdraw', 'withdrawn', 'loser'],
  ['handOver', 'handed-over', 'loser'],
]

const intransitiveOnly = /^(?:withdraw|retreat|pull|redeploy|depart|retire|turn|return|deliver)$/

export const takesPlace: Find = (context, sentence, verb) => {
  const family = transitive.find(([name]) => inFamily(name, verb.lemma))
  if (!family || intransitiveOnly.test(verb.lemma) || verb.lemma === 'flee' || idiom(sentence, verb)) return []
  const [name, type, holder] = family
  if (name === 'hold' && verb.form === 'gerund' && verb.lemma === 'run') return []
  const passive = verb.voice === 'passive'
  const object = passive ? subjectOf(sentence, verb) : placeObject(sentence, verb)
  const doer = passive ? agentOf(sentence, verb) : subjectOf(sentence, verb)
  if (!object) return []
  const force = forceOf(context, sentence, doer)
  if (!believed(context, sentence, verb, doer, force)) return []
  if (isPerson(context, sentence, verb, object, force)) return []
  const fresh =
    force?.armed && onlyPlaces.test(verb.lemma) && (!passive || sentence.tokens[object.from]?.lower === 'the')
  const places = conjoined(sentence, object).map(
    (chunk) =>
      placeOfChunk(context, sentence, chunk) ??
      itThere(context, sentence, verb, chunk) ??
      (fresh ? unknownPlace(context, sentence, chunk) : undefined),
  )
  const from = fromWhom(context, sentence, verb)
  return places.flatMap((place, i): readonly ControlFinding[] => {
    if (!place || (i > 0 && place.place.name === places[0]?.place.name)) return []
    if (i > 0 && !places[0]) return []
    const roles = holder === 'gainer' ? { gainer: force, loser: from } : { loser: force }
    return [
      {
        type: kindOf(type, sentence, verb),
        at: verb.head,
        range: rangeOf(sentence, verb, doer, object, place),
        place,
        ...roles,
        why: `${verb.lemma} + place`,
      },
    ]
  })
}

/** `capturing it from government forces`: the place spoken of. */
function itThere(context: ReadingContext, sentence: Sentence, verb: VerbGroup, chunk: Chunk): PlaceRole | undefined {
  if (
    sentence.tokens[chunk.head]?.lower !== 'it' ||
    /^(?:take|hold|leave|give|run|keep|win|lose|claim)$/.test(verb.lemma)
  )
    return undefined
  const focus = focusRole(context, sentence, chunk.head)
  return focus && { ...focus, extent: 'whole', to: chunk.to }
}

const onlyPlaces =
  /^(?:abandon|leave|quit|vacate|evacuate|control|hold|occupy|lose|defend|overrun|retake|recapture|liberate|besiege|storm|reconquer|conquer|encircle)$/

/** `Hicks was captured in Afghanistan`, `police captured Henao on Monday`: a name without a place's noun, seized in a place. */
function isPerson(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  object: Chunk,
  force: ActorRole | undefined,
): boolean {
  if (!/^(?:capture|seize|take|free|recapture|release|hold)$/.test(verb.lemma)) return false
  const mention = (context.mentions[sentence.index] ?? []).find(
    ({ from, to }) => from <= object.head && object.head < to,
  )
  if (mention?.place.resolved !== 'provisional' || mention.place.level) return false
  if (force && /police|officers?|agents?/i.test(force.actor.name)) return true
  const where = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) => /^(?:in|near|at|off|on|outside)$/.test(preposition) && chunk.from > object.to - 1,
  )
  if (verb.voice === 'passive') return where !== undefined
  return where !== undefined && where.chunk.from > object.to + 1
}

/** Withdrawals of forces, not of people who leave for other reasons; `flee` is no handover. */
function kindOf(type: ControlType, sentence: Sentence, verb: VerbGroup): ControlType {
  return type === 'taken' && sentence.tokens[verb.to]?.lower === 'back' ? 'taken' : type
}

function placeObject(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  const object = objectOf(sentence, verb)
  if (object) return object
  // `took from rebels the town of …` is rare; `take over the town` and `take it over` are covered by objectOf.
  const next = sentence.tokens[verb.to]
  return next && /^(?:over|control)$/.test(next.lower)
    ? sentence.chunks.find((chunk) => chunk.from === verb.to + 1)
    : undefined
}

function idiom(sentence: Sentence, verb: VerbGroup): boolean {
  const next = sentence.tokens[verb.to]?.lower ?? ''
  return (
    (verb.lemma === 'take' &&
      /^(?:place|part|to|aim|off|steps|action|responsibility|office|shelter|refuge|cover|advantage|into)$/.test(
        next,
      )) ||
    (verb.lemma === 'leave' && verb.form === 'past' && next === 'at')
  )
}

function fromWhom(context: ReadingContext, sentence: Sentence, verb: VerbGroup): ActorRole | undefined {
  const from = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) => preposition === 'from' && forceOf(context, sentence, chunk)?.armed,
  )
  return from && forceOf(context, sentence, from.chunk)
}
