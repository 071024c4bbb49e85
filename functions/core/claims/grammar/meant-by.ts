import type { Chunk, Sentence } from '../text/text.ts'
import { days } from './phrase-place.ts'

/** `the refusal of the militia to leave`, `a route for troops to reach …`: who would do it. */
export function meantBy(sentence: Sentence, chunk: Chunk): boolean {
  const link = sentence.tokens[chunk.from - 1]?.lower ?? ''
  // `Haftar's campaign to seize the capital`: whose campaign it is.
  const owned = sentence.tokens.slice(chunk.from, chunk.head).some(({ lower }) => lower === "'s")
  if (owned && campaigns.test(sentence.tokens[chunk.head]?.lower ?? '')) return true
  if (days.test(sentence.tokens[chunk.head]?.lower ?? '')) return false
  return link === 'for' || (/^(?:of|by)$/.test(link) && intents.test(sentence.tokens[chunk.from - 2]?.lower ?? ''))
}

const campaigns = /^(?:campaign|offensive|operation|assault|attempt|bid|effort|plan|drive|push|attack|advance)s?$/
const intents =
  /^(?:attempt|bid|effort|plan|refusal|failure|willingness|intention|desire|decision|vow|promise|pledge|readiness|inability|ability|offer|threat)s?$/
