import type { Modality } from '../claim.ts'
import { demandVerbs } from '../grammar/verb-families.ts'
import type { Sentence, VerbGroup } from '../text/text.ts'
import { clauseOf, hasCondition } from './conditions.ts'

const lasting =
  /^(?:be|control|hold|have|remain|continue|rage|rule|dominate|occupy|administer|govern|run|keep|maintain|retain|lie|stand|face|want)$/

/** `demanded that the rebels withdraw`. */
export function demandedThat(sentence: Sentence, verb: VerbGroup): boolean {
  const clause = clauseOf(sentence, verb.head)
  if (clause?.marker !== 'that' || verb.form !== 'present') return false
  const governor = sentence.verbs.findLast((other) => other.to <= clause.from)
  return governor !== undefined && demandVerbs.has(governor.lemma) && governor.lemma !== 'tell'
}

/** `"Take the town," he told his men`, `Capture the port first, the planners wrote`: an order opens with its verb. */
export function isOrder(sentence: Sentence, verb: VerbGroup): boolean {
  const opens = verb.from === 0 || (verb.from === 1 && sentence.tokens[0]?.text === '"')
  const lower = sentence.tokens[verb.head]?.lower ?? ''
  return opens && verb.form === 'present' && verb.to - verb.from === 1 && !lower.endsWith('s') && verb.lemma === lower
}

export function ofModal(sentence: Sentence, verb: VerbGroup): Modality {
  const words = sentence.tokens.slice(verb.from, verb.to).map((token) => token.lower)
  if (hasCondition(sentence)) return 'conditional'
  if (words.includes('would') && words.includes('have')) return 'conditional'
  if (words.includes('able')) return 'predicted'
  return words.some((word) => /^(?:must|should|ought)$/.test(word)) ? 'demanded' : 'predicted'
}

/** `will storm and capture`: one auxiliary for both. */
export function sharedAuxiliary(sentence: Sentence, verb: VerbGroup): VerbGroup | undefined {
  const before = sentence.tokens[verb.from - 1]?.lower ?? ''
  const previous = sentence.verbs.findLast((other) => other.to <= verb.from)
  const shares =
    previous &&
    /^(?:and|or)$/.test(before) &&
    verb.to - verb.from === 1 &&
    /^(?:future|modal|infinitive)$/.test(previous.form) &&
    verb.form === 'present'
  return shares ? previous : undefined
}

/** What is done again and again is no event. */
const habits = /^(?:every|usually|often|regularly|routinely|normally|typically|sometimes|frequently|always)$/

/** Titles and quick prose tell past things in the simple present; what lasts (holding, being) is present. */
export function toldPresent(sentence: Sentence, verb: VerbGroup): boolean {
  if (sentence.tokens.some(({ lower }) => habits.test(lower))) return false
  if (verb.to - verb.from > 1 || verb.voice === 'passive') return false
  return !lasting.test(verb.lemma) && sentence.tokens[verb.head]?.pos === 'VERB'
}

export function progressive(sentence: Sentence, verb: VerbGroup): boolean {
  return verb.to - verb.from > 1 && sentence.tokens[verb.head]?.lower.endsWith('ing') === true
}
