import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'

/**
 * `The militia plan to free captives`, `Generals vow to …`: a verb that is spelled like a noun and was taken for one.
 * Who plans; undefined where another verb says that the words are a noun (`the militia plan to free captives was rejected`).
 */
export function plannerOf(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  if (verb.form !== 'infinitive') return undefined
  const at = verb.from - 1
  const [word, before] = [sentence.tokens[at], sentence.tokens[at - 1]]
  if (word?.pos !== 'NOUN' || !/^(?:plan|vow|pledge|offer|promise|threat)s?$/.test(word.lower)) return undefined
  if (!before || !/^(?:PROPN|NOUN)$/.test(before.pos) || before.lower.endsWith("'s")) return undefined
  if (sentence.verbs.some((other) => !/^(?:infinitive|gerund|participle)$/.test(other.form))) return undefined
  const chunk = sentence.chunks.find((each) => each.to === verb.from && each.head === at && each.from < at)
  return chunk && { from: chunk.from, to: at, head: at - 1 }
}
