import type { ReadingContext } from '../context.ts'
import { agentOf, complementsAfter, conjoined, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { inFamily } from '../grammar/verb-families.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { attackNouns, fightGoesOn, fightNouns, launching } from './lexicon.ts'
import { placeNamed } from './place-role.ts'
import { rangeOf } from './range.ts'
import type { PlaceRole } from './roles.ts'

type Find = (context: ReadingContext, sentence: Sentence, verb: VerbGroup) => readonly ControlFinding[]

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
    if (!place || place.place.level === 'country' || around(sentence, chunk)) return []
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

/** `in the area`: of what is named beside it. */
function around(sentence: Sentence, chunk: Chunk): boolean {
  const bare = chunk.to - chunk.from === 2 && sentence.tokens[chunk.from]?.lower === 'the'
  return bare && sentence.tokens[chunk.head]?.lower === 'area' && sentence.tokens[chunk.to]?.lower !== 'of'
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
