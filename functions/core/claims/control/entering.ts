import type { ReadingContext } from '../context.ts'
import { complementsAfter, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { inFamily } from '../grammar/verb-families.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { placeNamed } from './place-role.ts'
import { rangeOf } from './range.ts'
import type { ActorRole } from './roles.ts'

const prepositions = /^(?:into|in|on|onto|toward|towards|to|inside|through|within|deep|near|against|at|around)$/
/** Still on the way: the place is where they are going. */
const ahead = /^(?:toward|towards|to|on|near|against)$/

/** `troops advanced into the city`, `fighters have entered Al-Qusayr`, `troops had advanced that far`. */
export const entersPlace = (
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
): readonly ControlFinding[] => {
  if (!inFamily('enter', verb.lemma) || verb.voice === 'passive') return []
  const subject = subjectOf(sentence, verb)
  const force = forceOf(context, sentence, subject)
  if (
    !force?.armed ||
    moves(context, sentence, verb) ||
    wouldServe(sentence, verb, subject) ||
    (verb.lemma === 'storm' && objectOf(sentence, verb))
  )
    return []
  const direct = /^(?:enter|penetrate|reach|cross|infiltrate)$/.test(verb.lemma) ? objectOf(sentence, verb) : undefined
  const towards = complementsAfter(sentence, verb.to).find(
    ({ preposition, chunk }) => prepositions.test(preposition) && placeNamed(context, sentence, chunk),
  )
  const chunk = direct ?? (/^(?:enter|reach|cross)$/.test(verb.lemma) ? undefined : towards?.chunk)
  const place = chunk && placeNamed(context, sentence, chunk)
  if (!place) return verb.lemma === 'advance' && !chunk ? advanceHere(context, sentence, verb, subject, force) : []
  const preposition = direct ? 'into' : (towards?.preposition ?? '')
  if (place.place.level === 'country' || !goesIn(verb.lemma, preposition)) return []
  return [
    {
      type: 'entered',
      at: verb.head,
      range: rangeOf(sentence, verb, subject, chunk, place),
      place,
      gainer: force,
      ...(!direct && ahead.test(preposition) && !/^(?:push|storm)$/.test(verb.lemma) ? { destination: place } : {}),
      why: `${verb.lemma} + place`,
    },
  ]
}

/** `a route for the army to reach the coast`: what it is good for. */
function wouldServe(sentence: Sentence, verb: VerbGroup, subject: Chunk | undefined): boolean {
  if (verb.form !== 'infinitive') return false
  const easy = /^(?:easy|easier|hard|harder|difficult|possible|impossible|quick)$/.test(
    sentence.tokens[verb.from - 1]?.lower ?? '',
  )
  return easy || sentence.tokens[(subject?.from ?? 0) - 1]?.lower === 'for'
}

/** `pushed the rebels into the hills`: who enters is pushed, not the subject. */
function moves(context: ReadingContext, sentence: Sentence, verb: VerbGroup): boolean {
  return (
    /^(?:push|move|march|roll|close|sweep|drive)$/.test(verb.lemma) &&
    forceOf(context, sentence, objectOf(sentence, verb)) !== undefined
  )
}

/** Some verbs enter only with the right preposition: `fought into the centre`, not `fought in the town`. */
function goesIn(lemma: string, preposition: string): boolean {
  if (lemma === 'cross') return false
  if (/^(?:drive|surge|storm|burst|punch|smash|charge|stream|race|dash|press|creep|walk)$/.test(lemma))
    return preposition === 'into'
  if (lemma === 'fight') return /^(?:into|inside|through)$/.test(preposition)
  if (/^(?:move|march|roll|edge|pour|progress)$/.test(lemma)) return !/^(?:in|at|against|around)$/.test(preposition)
  return !/^(?:break|close)$/.test(lemma) || /^(?:into|in|inside|through|on)$/.test(preposition)
}

function advanceHere(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  subject: Chunk | undefined,
  force: ActorRole,
): readonly ControlFinding[] {
  const place = focusRole(context, sentence, verb.head)
  if (!subject || subject.from > verb.from) return []
  return [
    {
      type: 'entered',
      at: verb.head,
      range: rangeOf(sentence, verb, subject, undefined, undefined),
      place,
      gainer: force,
      why: 'advance',
    },
  ]
}
