import type { ControlType } from './claim.ts'
import type { ReadingContext } from './context.ts'
import type { ControlFinding } from './control-draft.ts'
import { attackNouns, fightGoesOn, fightNouns, launching, needsForce } from './control-lexicon.ts'
import { type ActorRole, forceOf, type PlaceRole, placeNamed, placeOfChunk, unknownPlace } from './control-roles.ts'
import { agentOf, complementsAfter, conjoined, objectOf } from './frames.ts'
import { focusAt } from './places.ts'
import { subjectOf } from './subject.ts'
import type { Chunk, Sentence, VerbGroup } from './text.ts'
import { inFamily } from './verb-families.ts'

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
  if (!mention || mention.place.resolved !== 'provisional' || mention.place.level) return false
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

function believed(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  doer: Chunk | undefined,
  force: ActorRole | undefined,
): boolean {
  if (doer && !force)
    return headIsPlace(context, sentence, doer) || (pronounDoes(sentence, doer) && !needsForce.test(verb.lemma))
  if (!needsForce.test(verb.lemma)) return true
  if (!force)
    return (
      verb.voice === 'passive' &&
      /^(?:take|occupy|clear|hold|overtake|surround|secure|regain|lose|abandon)$/.test(verb.lemma)
    )
  return force.armed
}

function pronounDoes(sentence: Sentence, doer: Chunk): boolean {
  return /^(?:they|it|who|which)$/.test(sentence.tokens[doer.head]?.lower ?? '')
}

/** `Damascus has regained …`: a capital stands for its government. */
function headIsPlace(context: ReadingContext, sentence: Sentence, doer: Chunk): boolean {
  return (context.mentions[sentence.index] ?? []).some(
    (mention) => !mention.reference && mention.from <= doer.head && doer.head < mention.to,
  )
}

function fromWhom(context: ReadingContext, sentence: Sentence, verb: VerbGroup): ActorRole | undefined {
  const from = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) => preposition === 'from' && forceOf(context, sentence, chunk)?.armed,
  )
  return from && forceOf(context, sentence, from.chunk)
}

function rangeOf(
  sentence: Sentence,
  verb: VerbGroup,
  doer: Chunk | undefined,
  object: Chunk | undefined,
  place: PlaceRole | undefined,
): { from: number; to: number } {
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  const inside = (at: number) => clause !== undefined && clause.from <= at && at < clause.to
  const from = Math.min(
    verb.from,
    doer && inside(doer.from) ? doer.from : verb.from,
    object && inside(object.from) ? object.from : verb.from,
  )
  return { from, to: Math.max(verb.to, object?.to ?? 0, place && place.to > verb.to ? place.to : 0) }
}

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
  const out = complementsAfter(sentence, object.to > verb.to ? object.to : verb.to).find(
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

/** `into the hands of rebels`, `into rebel hands`, `under the control of …`: who is behind the noun. */
export function holderIn(sentence: Sentence, chunk: Chunk | undefined): Chunk | undefined {
  if (!chunk || !/^(?:hands?|control|rule|grip|sway|siege)$/.test(sentence.tokens[chunk.head]?.lower ?? ''))
    return undefined
  const of =
    sentence.tokens[chunk.to]?.lower === 'of' ? sentence.chunks.find((other) => other.from === chunk.to + 1) : undefined
  if (of) return of
  return chunk.head > chunk.from ? { from: chunk.from, to: chunk.head, head: chunk.head - 1 } : undefined
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
  const chunk =
    direct ?? (verb.lemma === 'enter' || verb.lemma === 'reach' || verb.lemma === 'cross' ? undefined : towards?.chunk)
  const place = chunk && placeNamed(context, sentence, chunk)
  if (!place) return verb.lemma === 'advance' && !chunk ? [advanceHere(context, sentence, verb, subject, force)] : []
  if (
    /^(?:break|pour|close|fight|cross)$/.test(verb.lemma) &&
    !direct &&
    !/^(?:into|in|inside|through|on)$/.test(towards?.preposition ?? '')
  )
    return []
  if (verb.lemma === 'fight' && !/^(?:into|inside|through)$/.test(towards?.preposition ?? '')) return []
  if (verb.lemma === 'cross' || place.place.level === 'country') return []
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

export function focusRole(context: ReadingContext, sentence: Sentence, token: number): PlaceRole | undefined {
  const span = sentence.tokens[token]?.span
  const inSentence = (context.mentions[sentence.index] ?? []).filter(
    ({ place }) => place.level !== 'country' && place.level !== 'province',
  )
  const near = inSentence.length === 1 ? inSentence[0] : undefined
  const place = near?.place ?? (span && focusAt(context.mentions, span[0]))
  return place && span ? { place, span: near?.span ?? span, extent: 'unknown', to: 0 } : undefined
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

/** `launched an offensive on the town`, `the assault began`, `fighting raged in Dabaa`. */
export const fightsForPlace: Find = (context, sentence, verb) => {
  const subject = subjectOf(sentence, verb)
  const noun = subject && sentence.tokens[subject.head]?.lower
  if (subject && noun && verb.form !== 'infinitive' && fightGoesOn.test(verb.lemma) && fightNouns.test(noun))
    return contested(context, sentence, verb, subject)
  if (launching.test(verb.lemma)) return launched(context, sentence, verb)
  if (inFamily('contest', verb.lemma) && verb.voice === 'active') return fought(context, sentence, verb, subject)
  return []
}

function contested(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  subject: Chunk,
): readonly ControlFinding[] {
  const places = [...complementsAfter(sentence, subject.to), ...complementsAfter(sentence, verb.to)]
    .filter(
      ({ preposition, chunk }) =>
        /^(?:in|around|for|inside|over|near|at|on|outside|across)$/.test(preposition) &&
        placeNamed(context, sentence, chunk),
    )
    .flatMap(({ chunk }) => conjoined(sentence, chunk))
  const found = places.flatMap((chunk): readonly ControlFinding[] => {
    const place = placeNamed(context, sentence, chunk)
    if (!place || place.place.level === 'country') return []
    return [
      {
        type: 'contested',
        at: subject.head,
        range: { from: subject.from, to: Math.max(verb.to, place.to) },
        place,
        modality: /^(?:present|past|perfect)$/.test(verb.form) && !verb.negated ? 'ongoing' : undefined,
        why: 'fighting goes on',
      },
    ]
  })
  return distinct(found)
}

function distinct(found: readonly ControlFinding[]): readonly ControlFinding[] {
  return found.filter((finding, i) => found.findIndex((other) => other.place?.span[0] === finding.place?.span[0]) === i)
}

function launched(context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly ControlFinding[] {
  const passive = verb.voice === 'passive'
  const subject = subjectOf(sentence, verb)
  const intransitive = subject !== undefined && attackNouns.test(sentence.tokens[subject.head]?.lower ?? '')
  const object = passive || intransitive ? subject : objectOf(sentence, verb)
  const noun = object && sentence.tokens[object.head]?.lower
  if (!object || !noun || !attackNouns.test(noun)) return []
  const doer = passive ? agentOf(sentence, verb) : intransitive ? undefined : subject
  const target = complementsAfter(sentence, object.to).find(
    ({ preposition, chunk }) =>
      /^(?:on|against|in|at|into|for|around|toward|towards)$/.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const place =
    (target && placeNamed(context, sentence, target.chunk)) ??
    purposePlace(context, sentence, object) ??
    (sentence.tokens[object.from]?.lower === 'the' ? focusRole(context, sentence, object.head) : undefined)
  const force = forceOf(context, sentence, doer)
  if (!place || place.place.level === 'country' || (doer && !force)) return []
  return [
    {
      type: 'assaulted',
      at: passive || intransitive ? object.head : verb.head,
      range: {
        from: Math.min(verb.from, object.from, doer && doer.from < verb.from ? doer.from : verb.from),
        to: Math.max(verb.to, object.to, place.to),
      },
      place,
      gainer: force,
      why: 'an attack is launched',
    },
  ]
}

/** `an offensive to retake Timbuktu`: the aim's object. */
function purposePlace(context: ReadingContext, sentence: Sentence, attack: Chunk): PlaceRole | undefined {
  const aim = sentence.verbs.find((verb) => verb.from === attack.to && verb.form === 'infinitive')
  const object = aim && objectOf(sentence, aim)
  return object && placeNamed(context, sentence, object)
}

function fought(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  subject: Chunk | undefined,
): readonly ControlFinding[] {
  const force = forceOf(context, sentence, subject)
  if (!force?.armed) return []
  const where = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) =>
      /^(?:in|for|over|around|inside|near|at)$/.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const place = where && placeNamed(context, sentence, where.chunk)
  if (!place || place.place.level === 'country') return []
  return [
    {
      type: 'contested',
      at: verb.head,
      range: rangeOf(sentence, verb, subject, where?.chunk, place),
      place,
      gainer: undefined,
      why: `${verb.lemma} for a place`,
    },
  ]
}
