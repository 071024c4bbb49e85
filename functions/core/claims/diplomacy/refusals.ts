import type { Sentence, VerbGroup } from '../text/text.ts'
import type { Move } from './move.ts'

const willed = /^(?:CONCEDE|AGREE|CONSULT|COOPERATE|SUPPORT|AID|RETREAT)$/
const answered =
  /^(?:attend|meet|sign|recognise|recognize|accept|agree|allow|permit|support|back|join|negotiate|talk|endorse|cooperate|approve|grant|let|consent|discuss|cooperate|respond|comply|attend|join|host|receive|visit|reach|strike|conclude)$/

/** `have "not cooperated"`, `is no longer participating`. */
export function negates(sentence: Sentence, verb: VerbGroup): boolean {
  if (verb.negated || sentence.tokens[verb.from - 1]?.lower === 'not') return true
  const longer = sentence.tokens.findIndex(
    (token, at) => at >= verb.from - 1 && at < verb.head && token.lower === 'longer',
  )
  return longer > 0 && sentence.tokens[longer - 1]?.lower === 'no'
}

/** `will not step down`, `would not attend`: refusals. Other things not done are no moves. */
export function refused(sentence: Sentence, verb: VerbGroup, move: Move): Move | undefined {
  if (move.negated) return move
  if (!willed.test(move.type) || (verb.voice === 'passive' && move.type === 'CONSULT')) return undefined
  const able = sentence.tokens
    .slice(verb.from, verb.head)
    .some((token) => /^(?:could|can|ca|may|might)$/.test(token.lower))
  const longer = sentence.tokens[verb.from - 1]?.lower === 'longer'
  const would = longer || verb.form === 'future' || (verb.form === 'modal' && !able)
  return would || (answered.test(verb.lemma) && !able) || /^(?:support|accept|agree|participate|take)$/.test(verb.lemma)
    ? { ...move, type: 'REJECT', cameo: '12' }
    : undefined
}
