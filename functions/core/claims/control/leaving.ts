import { forceNouns } from '../actors/words.ts'
import type { ReadingContext } from '../context.ts'
import { chainFrom, complementsAfter, conjoined, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { inFamily } from '../grammar/verb-families.ts'
import { isDemonym } from '../places/gazetteer.ts'
import { focusAt } from '../places/places.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { placeNamed } from './place-role.ts'
import { rangeOf } from './range.ts'
import type { ActorRole, PlaceRole } from './roles.ts'

/** Verbs that leave a place only with these words behind them. */
const particles: Readonly<Record<string, RegExp>> = {
  pull: /^(?:out|back|away|from|across)$/,
  fall: /^back$/,
  drop: /^back$/,
  move: /^out$/,
  melt: /^away$/,
  slip: /^away$/,
  beat: /^(?:a|the)$/,
}
const direct = /^(?:abandon|quit|vacate|leave)$/

/** `the rebels withdrew from Al-Qusayr to …`, `had fled north toward …`, `fell back to the hills`. */
export const leavesPlace = (
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly ControlFinding[] => {
  if (!leaves(sentence, verb) || takesBack(sentence, verb)) return []
  if (verb.lemma === 'leave' && verb.voice === 'passive') return []
  if (direct.test(verb.lemma) && verb.voice === 'active' && !leavesHere(sentence, verb)) return []
  if (verb.lemma === 'beat' && sentence.tokens[objectOf(sentence, verb)?.head ?? -1]?.lower !== 'retreat') return []
  const subject = subjectOf(sentence, verb)
  const force = withdrawnForce(context, sentence, verb) ?? forceOf(context, sentence, subject)
  if (!force?.armed || (verb.lemma === 'flee' && people(sentence, subject))) return []
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
  if (goesNowhere(verb, force) && !origin && !isNamed(destination)) return []
  return [
    {
      type: 'withdrawn',
      at: verb.head,
      range: rangeOf(sentence, verb, subject, from?.chunk ?? to?.chunk, origin ?? destination),
      place: origin ?? placeLeft(context, sentence, verb, destination),
      loser: force,
      origin,
      destination,
      why: `${verb.lemma} from a place`,
    },
  ]
}

const policemen = /\b(?:officers?|police|policemen|deputies|constables|firefighters)$/i
const arms =
  /^(?:guns?|artillery|tanks?|weapons|weaponry|arms|equipment|armou?r|missiles|presence|units|launchers|howitzers|vehicles|everybody|everyone|all|people|men)$/

/** Whose going says something only with a place: `fled`, or policemen under fire who run for cover. */
function goesNowhere(verb: VerbGroup, { actor }: ActorRole): boolean {
  return /^(?:flee|evacuate|depart|retire|drop)$/.test(verb.lemma) || policemen.test(actor.name)
}

/** `withdrew its bid for the plant`: neither men nor guns. */
function takesBack(sentence: Sentence, verb: VerbGroup): boolean {
  const object =
    /^(?:withdraw|pull)$/.test(verb.lemma) && verb.voice === 'active' ? objectOf(sentence, verb) : undefined
  const noun = sentence.tokens[object?.head ?? -1]
  if (!object || noun?.pos !== 'NOUN' || arms.test(noun.lower)) return false
  const to = chainFrom(sentence, object).at(-1)?.to ?? object.to
  return !sentence.tokens.slice(object.from, to).some(({ lower }) => forceNouns.has(lower))
}

/** `fled to nearby mountains` says nothing of what they fled from. */
function isNamed(role: PlaceRole | undefined): boolean {
  return role !== undefined && /\p{Lu}/u.test(role.place.name)
}

/** `200,000 Eritreans fled`: a nationality that flees is its people. */
function people(sentence: Sentence, subject: Chunk | undefined): boolean {
  const head = sentence.tokens[subject?.head ?? -1]
  return head !== undefined && /s$/.test(head.lower) && isDemonym(head.lower.replace(/s$/, ''))
}

/** `80 % of the troops left on Wednesday`: where they were is told elsewhere. */
function leavesHere(sentence: Sentence, verb: VerbGroup): boolean {
  const next = sentence.tokens[verb.to]
  return (
    verb.lemma === 'leave' &&
    (!next || /^(?:on|early|late|during|overnight|before|without|,|\.)$/.test(next.lower)) &&
    !objectOf(sentence, verb)
  )
}

/** With its particle where it needs one, right behind it or behind its object: `pulled the last of them out`. */
function leaves(sentence: Sentence, verb: VerbGroup): boolean {
  const particle = particles[verb.lemma]
  if (!particle) return inFamily('withdraw', verb.lemma) && sentence.tokens[verb.to]?.lower !== 'behind'
  const object = verb.lemma === 'pull' ? objectOf(sentence, verb) : undefined
  const last = object && (conjoined(sentence, object).at(-1) ?? object)
  const behind = last && (chainFrom(sentence, last).at(-1)?.to ?? last.to)
  return [verb.to, behind].some((at) => at !== undefined && particle.test(sentence.tokens[at]?.lower ?? ''))
}

/** `withdrew its troops`, `soldiers were pulled back`: the force that is moved; not people that are brought out. */
function withdrawnForce(context: ReadingContext, sentence: Sentence, verb: VerbGroup): ActorRole | undefined {
  const passive = verb.voice === 'passive'
  if (!passive && !/^(?:withdraw|pull|evacuate)$/.test(verb.lemma)) return undefined
  const object = passive ? subjectOf(sentence, verb) : objectOf(sentence, verb)
  const force = forceOf(context, sentence, object)
  if (force?.armed) return force
  return object && verb.lemma === 'evacuate' ? { ...nobody } : undefined
}

const nobody: ActorRole = { actor: { name: '' }, span: [0, 0], armed: false }

/** `from the town`, `out of the town`; not `the villages of …`. */
function leaving(sentence: Sentence, preposition: string, chunk: Chunk): boolean {
  return preposition === 'from' || (preposition === 'of' && sentence.tokens[chunk.from - 2]?.lower === 'out')
}

/** The place spoken of, unless that is where they go. */
function placeLeft(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  destination: PlaceRole | undefined,
): PlaceRole | undefined {
  const place = focusRole(context, sentence, verb.head)
  if (!place || !destination || place.place.name !== destination.place.name) return place
  const other = focusAt(context.mentions, sentence.span[0])
  return other && other.name !== destination.place.name ? { ...place, place: other } : undefined
}
