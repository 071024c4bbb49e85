import type { ReadingContext } from '../context.ts'
import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { needsForce } from './lexicon.ts'
import type { ActorRole } from './roles.ts'

export function believed(
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
