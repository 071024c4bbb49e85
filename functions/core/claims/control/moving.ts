import type { ReadingContext } from '../context.ts'
import { agentOf, complementsAfter, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { inFamily } from '../grammar/verb-families.ts'
import { focusAt } from '../places/places.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole, holderIn, rangeOf } from './range.ts'
import { type ActorRole, forceOf, type PlaceRole, placeNamed, placeOfChunk } from './roles.ts'

type Find = (context: ReadingContext, sentence: Sentence, verb: VerbGroup) => readonly ControlFinding[]

/** `rebels were driven out of the town`, `routed rebels from Qusayr`. */
export const oustsForce: Find = (context, sentence, verb) => {
  if (!inFamily('oust', verb.lemma)) return []
  const passive = verb.voice === 'passive'
  const object = passive ? subjectOf(sentence, verb) : objectOf(sentence, verb)
  const loser = forceOf(context, sentence, object)
  if (!object || !loser?.armed) return []
  const doer = passive ? agentOf(sentence, verb) : subjectOf(sentence, verb)
  const gainer = forceOf(context, sentence, doer)
  const strong = /^(?:rout|defeat)$/.test(verb.lemma)
  const out = complementsAfter(sentence, Math.max(object.to, verb.to)).find(
    ({ preposition, chunk }) =>
      (/^(?:from|of|out)$/.test(preposition) || (strong && preposition === 'in')) &&
      placeNamed(context, sentence, chunk),
  )
  const place = out && placeNamed(context, sentence, out.chunk)
  if (!out || !place) return []
  return [
    {
      type: 'taken',
      at: verb.head,
      range: rangeOf(sentence, verb, doer, out.chunk, place),
      place,
      gainer,
      loser,
      why: `${verb.lemma} a force from a place`,
    },
  ]
}

/** `the town fell to the army`, `Raqqa has fallen`. */
export const placeFalls: Find = (context, sentence, verb) => {
  if (!inFamily('fall', verb.lemma) || verb.voice === 'passive') return []
  if (
    /^(?:ill|short|silent|apart|behind|sharply|asleep|victim|flat|by|from|on|below|down|off|sick|back|upon|over|among|in|through)$/.test(
      sentence.tokens[verb.to]?.lower ?? '',
    )
  )
    return []
  const subject = subjectOf(sentence, verb)
  const place = subject && placeOfChunk(context, sentence, subject)
  if (!subject || !place || place.place.level === 'country') return []
  const after = complementsAfter(sentence, verb.to)
  const to = after.find(({ preposition }) => /^(?:to|into|under)$/.test(preposition))
  if (to && sentence.tokens.slice(to.chunk.from, to.chunk.to).some((token) => /^(?:NUM|SYM)$/.test(token.pos)))
    return []
  const gainer = forceOf(context, sentence, holderIn(sentence, to?.chunk) ?? to?.chunk)
  return [
    {
      type: 'lost',
      at: verb.head,
      range: rangeOf(sentence, verb, subject, to?.chunk ?? undefined, undefined),
      place,
      gainer,
      why: 'place + fall',
    },
  ]
}

const enterPrepositions = /^(?:into|in|on|onto|toward|towards|to|inside|through|within|deep|near|against|at)$/

/** `troops advanced into the city`, `fighters have entered Al-Qusayr`, `troops had advanced that far`. */
export const entersPlace: Find = (context, sentence, verb) => {
  if (!inFamily('enter', verb.lemma) || verb.voice === 'passive') return []
  const subject = subjectOf(sentence, verb)
  const force = forceOf(context, sentence, subject)
  if (!force?.armed) return []
  const direct = /^(?:enter|penetrate|reach|cross|infiltrate)$/.test(verb.lemma) ? objectOf(sentence, verb) : undefined
  const towards = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) => enterPrepositions.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const chunk = direct ?? (/^(?:enter|reach|cross)$/.test(verb.lemma) ? undefined : towards?.chunk)
  const place = chunk && placeNamed(context, sentence, chunk)
  if (!place) return verb.lemma === 'advance' && !chunk ? [advanceHere(context, sentence, verb, subject, force)] : []
  if (place.place.level === 'country' || !goesIn(verb.lemma, direct ? 'into' : (towards?.preposition ?? ''))) return []
  const ahead =
    !direct &&
    /^(?:toward|towards|to|on|near|against)$/.test(towards?.preposition ?? '') &&
    !/^(?:push|storm)$/.test(verb.lemma)
  return [
    {
      type: 'entered',
      at: verb.head,
      range: rangeOf(sentence, verb, subject, chunk, place),
      place,
      gainer: force,
      ...(ahead ? { destination: place } : {}),
      why: `${verb.lemma} + place`,
    },
  ]
}

/** Some verbs enter only with the right preposition: `fought into the centre`, not `fought in the town`. */
function goesIn(lemma: string, preposition: string): boolean {
  if (lemma === 'cross') return false
  if (lemma === 'fight') return /^(?:into|inside|through)$/.test(preposition)
  return !/^(?:break|pour|close)$/.test(lemma) || /^(?:into|in|inside|through|on)$/.test(preposition)
}

function advanceHere(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  subject: Chunk | undefined,
  force: ActorRole,
): ControlFinding {
  const place = focusRole(context, sentence, verb.head)
  return {
    type: 'entered',
    at: verb.head,
    range: rangeOf(sentence, verb, subject, undefined, undefined),
    place,
    gainer: force,
    why: 'advance',
  }
}

/** `the rebels withdrew from Al-Qusayr to …`, `had fled north toward …`. */
export const leavesPlace: Find = (context, sentence, verb) => {
  if (!inFamily('withdraw', verb.lemma)) return []
  const particle = sentence.tokens[verb.to]?.lower ?? ''
  if (verb.lemma === 'pull' && !/^(?:out|back|away)$/.test(particle)) return []
  if (
    /^(?:abandon|quit|vacate|leave|depart|retire)$/.test(verb.lemma) &&
    verb.voice === 'active' &&
    verb.lemma !== 'depart'
  )
    return []
  const passive = verb.voice === 'passive'
  const own =
    passive ||
    (verb.lemma === 'evacuate' && forceOf(context, sentence, objectOf(sentence, verb))?.armed) ||
    /^(?:withdraw|pull)$/.test(verb.lemma)
      ? objectForce(context, sentence, verb)
      : undefined
  const subject = subjectOf(sentence, verb)
  const force = own ?? forceOf(context, sentence, subject)
  if (!force?.armed) return []
  const after = complementsAfter(sentence, verb.to)
  const from = after.find(
    ({ preposition, chunk }) => leaving(sentence, preposition, chunk) && placeNamed(context, sentence, chunk),
  )
  const to = after.find(
    ({ preposition, chunk }) =>
      /^(?:to|into|toward|towards)$/.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const origin = from && placeNamed(context, sentence, from.chunk)
  const destination = to && placeNamed(context, sentence, to.chunk)
  if (verb.lemma === 'flee' && !origin && !destination) return []
  const focus = origin ?? withoutDestination(focusRole(context, sentence, verb.head), destination, context, sentence)
  return [
    {
      type: 'withdrawn',
      at: verb.head,
      range: rangeOf(sentence, verb, passive ? subject : subject, from?.chunk ?? to?.chunk, origin ?? destination),
      place: focus,
      loser: force,
      origin,
      destination,
      why: `${verb.lemma} from a place`,
    },
  ]
}

/** `from the town`, `out of the town`; not `the villages of …`. */
function leaving(sentence: Sentence, preposition: string, chunk: Chunk): boolean {
  return preposition === 'from' || (preposition === 'of' && sentence.tokens[chunk.from - 2]?.lower === 'out')
}

function withoutDestination(
  place: PlaceRole | undefined,
  destination: PlaceRole | undefined,
  context: ReadingContext,
  sentence: Sentence,
): PlaceRole | undefined {
  if (!place || !destination || place.place.name !== destination.place.name) return place
  const other = focusAt(context.mentions.slice(0, sentence.index), sentence.span[0])
  return other && other.name !== destination.place.name ? { ...place, place: other, span: place.span } : undefined
}

function objectForce(context: ReadingContext, sentence: Sentence, verb: VerbGroup): ActorRole | undefined {
  const chunk = verb.voice === 'passive' ? subjectOf(sentence, verb) : objectOf(sentence, verb)
  const force = forceOf(context, sentence, chunk)
  return force?.armed ? force : undefined
}
