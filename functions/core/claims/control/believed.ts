import type { ReadingContext } from '../context.ts'
import { isCapitalKey } from '../places/capitals.ts'
import { placeKey } from '../places/keys.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { gameWords, needsForce, otherFields, saysEnough, soldiers } from './force-words.ts'
import { attackNouns } from './lexicon.ts'
import { type ActorRole, mentionsIn } from './roles.ts'

/** Whether a verb with this doer speaks of ground that is taken, held or left, and not of seats, titles, suspects or pictures. */
export function believed(
  context: ReadingContext,
  sentence: Sentence,
  verb: VerbGroup,
  doer: Chunk | undefined,
  force: ActorRole | undefined,
): boolean {
  if ((ofOtherField(sentence) || byBallot(context)) && !military(sentence, doer)) return false
  // `the assault to retake the town`: nobody's, but an assault.
  if (doer && !force && attackNouns.test(sentence.tokens[doer.head]?.lower ?? '')) return !needsForce.test(verb.lemma)
  if (doer && !force)
    return isCapital(context, sentence, doer) || (pronounDoes(sentence, doer) && !needsForce.test(verb.lemma))
  if (force && verb.voice === 'active' && isNobody(sentence, doer, force, verb)) return false
  if (!needsForce.test(verb.lemma) || takesHeld(sentence, verb)) return true
  if (!doer && verb.form === 'gerund')
    return !weak.test(verb.lemma) || sentence.words.some(({ lower }) => soldiers.test(lower))
  return force ? force.armed : verb.voice === 'passive' && saysEnough.test(verb.lemma)
}

/** `Regulators seized the bank`, `Officers surrounded the block`: who takes no ground. */
function isNobody(sentence: Sentence, doer: Chunk | undefined, force: ActorRole, verb: VerbGroup): boolean {
  if (/^(?:surround|ring|isolate)$/.test(verb.lemma) && /\b(?:officers|police|deputies)$/i.test(force.actor.name))
    return true
  const head = sentence.tokens[doer?.head ?? -1]
  return (
    !force.armed &&
    head?.pos === 'NOUN' &&
    /(?:or|er)s$/.test(head.lower) &&
    doer !== undefined &&
    doer.to - doer.from === 1
  )
}

/** What anybody does: `by leaving the company`. */
const weak = /^(?:leave|take|run|keep|hold|enter|reach|manage|return|turn|give|win|claim)$/

/** `to take the rebel-held town`: the object says that it is held by a force. */
function takesHeld(sentence: Sentence, verb: VerbGroup): boolean {
  return sentence.tokens.slice(verb.to, verb.to + 4).some((token) => /-(?:held|controlled|occupied)$/.test(token.lower))
}

/** Whether a sentence is of a match: without soldiers nothing is taken or lost in it. */
export function tellsOfGame(sentence: Sentence): boolean {
  const words = sentence.words
  return words.some(({ lower }) => gameWords.test(lower)) && !words.some(({ lower }) => soldiers.test(lower))
}

function ofOtherField(sentence: Sentence): boolean {
  return sentence.tokens.some((token) => otherFields.test(token.lower))
}

const ballots = new WeakMap<ReadingContext, boolean>()

/** Whether an article is about a vote: provinces are won and held there by candidates. */
function byBallot(context: ReadingContext): boolean {
  const known = ballots.get(context)
  if (known !== undefined) return known
  const words = context.text.match(
    /\b(?:vot(?:e|es|ed|ers?|ing)|ballots?|elections?|electoral|referendum|polls?|turnout)\b/gi,
  )
  const found = (words?.length ?? 0) >= 3
  ballots.set(context, found)
  return found
}

function military(sentence: Sentence, doer: Chunk | undefined): boolean {
  return doer !== undefined && sentence.tokens.slice(doer.from, doer.to).some((token) => soldiers.test(token.lower))
}

function pronounDoes(sentence: Sentence, doer: Chunk): boolean {
  return /^(?:they|it|we|who|which|that)$/.test(sentence.tokens[doer.head]?.lower ?? '')
}

/** `Damascus has regained …`: a capital stands for its government; a town that lost a factory does not. */
export function isCapital(context: ReadingContext, sentence: Sentence, doer: Chunk): boolean {
  return mentionsIn(context, sentence, doer.head, doer.head + 1).some(
    ({ reference, place, role }) =>
      !reference && (role === 'metonym' || place.level === 'country' || isCapitalKey(placeKey(place.name))),
  )
}
