import type { ControlType } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { agentOf, complementsAfter, objectOf } from '../grammar/frames.ts'
import { gapObject } from '../grammar/gaps.ts'
import { subjectOf } from '../grammar/subject.ts'
import { inFamily } from '../grammar/verb-families.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import { believed } from './believed.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { placeTaken } from './object-place.ts'
import { isPerson } from './persons.ts'
import { placesListed } from './place-role.ts'
import { heldOrLost, rangeOf } from './range.ts'
import { type ActorRole, mentionsIn, type PlaceRole } from './roles.ts'

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
const intransitiveOnly = /^(?:withdraw|retreat|pull|redeploy|depart|retire|return|deliver|flee)$/
/** What engineers clear. */
const hazards = /^(?:mines?|landmines|rubble|debris|bombs?|explosives|roadblocks?|obstacles|wreckage)$/

export const takesPlace = (context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly ControlFinding[] => {
  const family = transitive.find(([name]) => inFamily(name, verb.lemma))
  if (!family || intransitiveOnly.test(verb.lemma) || idiom(sentence, verb)) return []
  const [name, type, holder] = family
  if (name === 'hold' && verb.form === 'gerund' && verb.lemma === 'run') return []
  const passive = verb.voice === 'passive' || headline(context, sentence, verb, name)
  const doer = passive ? agentOf(sentence, verb) : subjectOf(sentence, verb)
  const force = forceOf(context, sentence, doer)
  if (!believed(context, sentence, verb, doer, force)) return []
  const object = passive ? subjectOf(sentence, verb) : (objectOf(sentence, verb) ?? gapObject(sentence, verb))
  if (!object) return takesOver(context, sentence, verb, force)
  if (verb.lemma === 'take' && sentence.tokens[object.head]?.lower === 'position') return []
  if (hazards.test(sentence.tokens[object.head]?.lower ?? '') && name === 'clear') return []
  if (isPerson(context, sentence, verb, object, force)) return []
  const places = placesListed(context, sentence, object, (_, __, chunk) =>
    placeTaken(context, sentence, verb, chunk, force),
  )
  const from = fromWhom(context, sentence, verb, name === 'clear' ? /^(?:from|of)$/ : /^from$/)
  const state = heldOrLost(occupies(sentence, verb) ? 'held' : type, sentence, verb)
  const roles = holder === 'loser' || state.type === 'lost' ? { loser: force } : { gainer: force, loser: from }
  return places
    .filter((place) => !isolates(type, place))
    .map((place) => ({
      ...state,
      at: verb.head,
      range: rangeOf(sentence, verb, doer, object, place),
      place,
      ...roles,
      why: `${verb.lemma} + place`,
    }))
}

/** A country that is isolated is not encircled. */
function isolates(type: ControlType, { place }: PlaceRole): boolean {
  return type === 'besieged' && place.level === 'country'
}

/** `still occupy parts of the district`, as against `occupied the town on Monday`. */
function occupies(sentence: Sentence, verb: VerbGroup): boolean {
  if (!/^(?:re)?occupy$/.test(verb.lemma)) return false
  return verb.form === 'present' || sentence.tokens[verb.from - 1]?.lower === 'still'
}

/** `Brega recaptured from army`: a title leaves "was" out. */
function headline(context: ReadingContext, sentence: Sentence, verb: VerbGroup, family: string): boolean {
  if (!/^(?:take|clear|besiege)$/.test(family) || verb.form !== 'past' || verb.to - verb.from > 1) return false
  const subject = subjectOf(sentence, verb)
  return (
    subject !== undefined &&
    objectOf(sentence, verb) === undefined &&
    subject.to === verb.from &&
    mentionsIn(context, sentence, subject.head, subject.head + 1).some(({ place }) => place.level !== 'country')
  )
}

/** `the rebels just took over`: the place spoken of. */
function takesOver(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  force: ActorRole | undefined,
): readonly ControlFinding[] {
  const over = verb.lemma === 'take' && sentence.tokens[verb.to]?.lower === 'over' && verb.voice === 'active'
  const place = over && force?.armed ? focusRole(context, sentence, verb.head) : undefined
  const range = { from: verb.from, to: verb.to + 1 }
  return place ? [{ type: 'taken', at: verb.head, range, place, gainer: force, why: 'take over' }] : []
}

/** `took part`, `taken in`, `left at dawn`: no place is meant. */
function idiom(sentence: Sentence, verb: VerbGroup): boolean {
  const next = sentence.tokens[verb.to]?.lower ?? ''
  const after = sentence.tokens[verb.to + 1]?.lower ?? ''
  if (verb.lemma === 'leave') return next === 'behind' || (verb.form === 'past' && next === 'at')
  if (verb.lemma === 'give') return next !== 'up'
  // `turned the school into a fort`
  if (verb.lemma === 'turn') return !sentence.tokens.slice(verb.to, verb.to + 8).some(({ lower }) => lower === 'over')
  if (verb.lemma === 'hold') return /^(?:off|out|up|back|talks|elections)$/.test(next)
  if (verb.lemma !== 'take') return false
  return (
    /^(?:place|part|to|aim|off|steps|action|responsibility|office|shelter|refuge|cover|advantage|into|place|up|on)$/.test(
      next,
    ) ||
    (/^(?:no|an|a|any)$/.test(next) && /^(?:part|active|place|side|position|position)$/.test(after))
  )
}

function fromWhom(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  prepositions: RegExp,
): ActorRole | undefined {
  const from = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) => prepositions.test(preposition) && forceOf(context, sentence, chunk)?.armed,
  )
  return from && forceOf(context, sentence, from.chunk)
}
