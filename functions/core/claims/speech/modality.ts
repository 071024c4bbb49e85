import type { Modality } from '../claim.ts'
import type { Sentence } from '../text/text.ts'
import { conditional } from './conditions.ts'
import { calledUntrue, deniedBySpeech, withoutEvidence } from './denied.ts'
import { ofNoun } from './noun-mood.ts'
import { ofVerb } from './verb-mood.ts'

/**
 * In what mood a sentence states what stands at a token. Only `happened` and `ongoing` may change a state: everything wished,
 * feared, demanded, offered, supposed or denied answers so.
 */
export function modalityAt(sentence: Sentence, token: number): Modality {
  if (conditional(sentence, token)) return 'conditional'
  const verb = sentence.verbs.find((group) => group.from <= token && token < group.to)
  const inner = verb ? ofVerb(sentence, verb) : ofNoun(sentence, token)
  if (inner !== 'happened' && inner !== 'ongoing') return inner
  if (deniedBySpeech(sentence, token) || withoutEvidence(sentence, token) || calledUntrue(sentence, token))
    return 'denied'
  return fearedThat(sentence, token) ? 'predicted' : inner
}

const fears =
  /^(?:fears?|feared|hopes?|hoped|worr(?:y|ies|ied)|concerns?|possibility|risk|danger|prospect|speculation)$/

/** `fears that the town has fallen`, `residents feared rebels had entered`. */
function fearedThat(sentence: Sentence, token: number): boolean {
  const clause = sentence.clauses.find((other) => other.from <= token && token < other.to)
  return clause?.marker === 'that' && fears.test(sentence.tokens[clause.from - 1]?.lower ?? '')
}
