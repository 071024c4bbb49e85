import type { ReadingContext } from '../context.ts'
import { agentOf, complementsAfter, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { inFamily } from '../grammar/verb-families.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import type { ControlFinding } from './draft.ts'
import { focusRole } from './focus.ts'
import { forceOf } from './force-role.ts'
import { placeNamed, placesListed } from './place-role.ts'
import { rangeOf } from './range.ts'
import type { PlaceRole } from './roles.ts'

/** `rebels were driven out of the town`, `routed rebels from Qusayr`, `cleared militants from three villages`. */
export const oustsForce = (context: ReadingContext, sentence: Sentence, verb: VerbGroup): readonly ControlFinding[] => {
  if (!inFamily('oust', verb.lemma)) return []
  const passive = verb.voice === 'passive'
  const object = passive ? subjectOf(sentence, verb) : objectOf(sentence, verb)
  const loser = forceOf(context, sentence, object)
  if (!object || !loser || !(loser.armed || named(sentence, verb, object))) return []
  const doer = passive ? agentOf(sentence, verb) : subjectOf(sentence, verb)
  const strong = /^(?:rout|defeat)$/.test(verb.lemma)
  const out = complementsAfter(sentence, Math.max(object.to, verb.to)).find(
    ({ preposition, chunk }) =>
      (preposition === 'from' || outOf(sentence, chunk.from) || (strong && preposition === 'in')) &&
      placeNamed(context, sentence, chunk),
  )
  const here = out ? undefined : drivenOut(context, sentence, verb, passive ? verb.to : object.to)
  if (here)
    return [
      {
        type: 'taken',
        at: verb.head,
        range: rangeOf(sentence, verb, doer, object, undefined),
        place: here,
        gainer: forceOf(context, sentence, doer),
        loser,
        why: `${verb.lemma} a force out`,
      },
    ]
  if (!out) return []
  return placesListed(context, sentence, out.chunk).map((place) => ({
    type: 'taken',
    at: verb.head,
    range: rangeOf(sentence, verb, doer, out.chunk, place),
    place,
    gainer: forceOf(context, sentence, doer),
    loser,
    why: `${verb.lemma} a force from a place`,
  }))
}

/** `had driven them out`, `were driven out in May by the army`: of the place spoken of. `at` is where "out" has to stand. */
function drivenOut(context: ReadingContext, sentence: Sentence, verb: VerbGroup, at: number): PlaceRole | undefined {
  const next = sentence.tokens[at + 1]
  const ends = !next || /^(?:PUNCT|CCONJ)$/.test(next.pos) || /^(?:by|in|on|last|after|again)$/.test(next.lower)
  const bare = sentence.tokens[at]?.lower === 'out' && ends
  return bare && /^(?:drive|force|push|chase|throw|kick|flush)$/.test(verb.lemma)
    ? focusRole(context, sentence, verb.head)
    : undefined
}

/** `al-Shabab was ousted from the capital`: a name, where no word says that it fights. */
function named(sentence: Sentence, verb: VerbGroup, object: Chunk): boolean {
  return /^(?:oust|dislodge|rout|drive|flush|uproot)$/.test(verb.lemma) && sentence.tokens[object.head]?.pos === 'PROPN'
}

/** `out of the town`, `off the hill`; not `the rebels of the town`. */
function outOf(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1]?.lower
  return (before === 'of' && sentence.tokens[at - 2]?.lower === 'out') || before === 'off'
}
