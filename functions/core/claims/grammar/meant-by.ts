import type { Chunk, Sentence, VerbGroup } from '../text/text.ts'
import { objectOf } from './frames.ts'
import { days, wordBefore } from './phrase-place.ts'
import { failVerbs, speechVerbs } from './verb-families.ts'

/** `the refusal of the militia to leave`, `a route for troops to reach …`: who would do it. */
export function meantBy(sentence: Sentence, chunk: Chunk): boolean {
  const link = sentence.tokens[chunk.from - 1]?.lower ?? ''
  // `Haftar's campaign to seize the capital`: whose campaign it is.
  const owned = sentence.tokens.slice(chunk.from, chunk.head).some(({ lower }) => lower === "'s")
  if (owned && campaigns.test(sentence.tokens[chunk.head]?.lower ?? '')) return true
  if (days.test(sentence.tokens[chunk.head]?.lower ?? '')) return false
  return link === 'for' || (/^(?:of|by)$/.test(link) && intents.test(sentence.tokens[chunk.from - 2]?.lower ?? ''))
}

/** `prevented the army from fully occupying the town`: who is kept from it. */
function keptFrom(sentence: Sentence, verb: VerbGroup, previous: VerbGroup): boolean {
  if (verb.form !== 'gerund' || previous.voice === 'passive' || !failVerbs.has(previous.lemma)) return false
  return sentence.tokens.slice(verb.from - 2, verb.from).some(({ lower }) => lower === 'from')
}

const campaigns = /^(?:campaign|offensive|operation|assault|attempt|bid|effort|plan|drive|push|attack|advance)s?$/
const intents =
  /^(?:attempt|bid|effort|plan|refusal|failure|willingness|intention|desire|decision|vow|promise|pledge|readiness|inability|ability|offer|threat)s?$/

/** `prompting the general, chief of staff, to petition …`, `thanked the army for retaking …`. */
export function meansObject(sentence: Sentence, verb: VerbGroup, previous: VerbGroup, ordered: boolean): boolean {
  if (keptFrom(sentence, verb, previous)) return true
  const opener = sentence.tokens[verb.from - 1]?.lower ?? ''
  if (ordered) return opener === ','
  return opener === 'for' && /^(?:praise|thank|congratulate|blame|credit|accuse)$/.test(previous.lemma)
}

/** `relinquishing the town could …`: its own object is not its subject. */
export function ownObject(verb: VerbGroup, chunk: Chunk): boolean {
  return chunk.from >= verb.to && chunk.from <= verb.to + 1
}

/** Not `the head of a mission seeking …`; but `footage of troops advancing`. */
export function standsAlone(sentence: Sentence, chunk: Chunk): boolean {
  const before = wordBefore(sentence, chunk.from)
  const seen = /^(?:footage|videos?|images?|pictures?|photographs?|reports?|sight)$/
  if (before === 'of') return seen.test(sentence.tokens[chunk.from - 2]?.lower ?? '')
  return !/^(?:in|at)$/.test(before)
}

/** `had killed 40 fighters, seized the station and reached …`: the second of three deeds. */
export function goesOnBehindComma(sentence: Sentence, verb: VerbGroup, before: VerbGroup): boolean {
  if (verb.form !== 'past' || verb.to - verb.from > 1 || sentence.tokens[verb.from - 1]?.text !== ',') return false
  const alike = /^(?:past|perfect)$/.test(before.form) && before.voice === 'active' && !speechVerbs.has(before.lemma)
  const third = sentence.verbs.find(({ from }) => from >= verb.to)
  const goesOn = third?.form === 'past' && sentence.tokens[third.from - 1]?.lower === 'and'
  const clear = !sentence.tokens.slice(before.to, verb.from - 1).some(({ text }) => /^[,;:]$/.test(text))
  return alike && goesOn && clear && objectOf(sentence, before) !== undefined
}
