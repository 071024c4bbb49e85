import type { ReadingContext } from '../context.ts'
import { conjoined } from '../grammar/frames.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { Party } from './named-party.ts'
import { partyOf } from './parties.ts'

const meetingNouns =
  /^(?:conferences?|summits?|talks|meetings?|negotiations?|sessions?|consultations|dialogue|peace-talks|discussions|votes?|visits?|trips?)$/
/** What has a meeting behind "of" or "for". */
const partsOf = /^(?:rounds?|series|dates?|start|resumption|opening|session|cycle|phase|venue|deadline|half|day)$/
const bodies =
  /\b(?:Council|League|Union|Assembly|Parliament|Commission|Congress|Community|Organi[sz]ation|Committee|Knesset|Duma|Senate|NATO|ASEAN|IGAD|ECOWAS|OPEC|OSCE|EU|AU|SADC|G7|G8|G20)\b/

/** The meeting a phrase names, perhaps behind "a second round of", "the date for". */
export function meetingChunk(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  const noun = sentence.tokens[chunk.head]?.lower ?? ''
  if (meetingNouns.test(noun)) return chunk
  if (noun === 'discussion' && sentence.tokens[chunk.to]?.lower !== 'of') return chunk
  if (!partsOf.test(noun) || !/^(?:of|for|in)$/.test(sentence.tokens[chunk.to]?.lower ?? '')) return undefined
  const next = sentence.chunks.find((other) => other.from > chunk.to && other.from <= chunk.to + 2)
  return next && meetingNouns.test(sentence.tokens[next.head]?.lower ?? '') ? next : undefined
}

/** `talks between the government and the rebels`, `negotiations with the union`. */
export function meetingParties(context: ReadingContext, sentence: Sentence, meeting: Chunk): readonly Party[] {
  const preposition = sentence.tokens[meeting.to]?.lower ?? ''
  if (!/^(?:between|with|of|among)$/.test(preposition)) return []
  const first = sentence.chunks.find((other) => other.from === meeting.to + 1)
  if (!first) return []
  return conjoined(sentence, first)
    .slice(0, 2)
    .flatMap((chunk) => partyOf(context, sentence, chunk) ?? [])
}

/** One matter for what is negotiated, others for the sittings of a body: the league's session is not the peace conference. */
export function meetingTopic(sentence: Sentence, meeting: Chunk, organiser: string): string | undefined {
  const words = sentence.tokens
    .slice(meeting.from, Math.min(meeting.to + 4, sentence.tokens.length))
    .map((token) => token.text)
    .join(' ')
  const body = bodies.exec(words) ?? bodies.exec(organiser)
  const noun = sentence.tokens[meeting.head]?.lower ?? 'meeting'
  if (body) return `${bodyName(sentence, organiser, body[0])} ${noun}`
  return /^(?:votes?|visits?|trips?)$/.test(noun) ? undefined : 'peace talks'
}

function bodyName(sentence: Sentence, organiser: string, body: string): string {
  const at = sentence.tokens.findIndex((token) => token.text === body)
  const before = sentence.tokens[at - 1]
  if (at < 0) return organiser
  return before && /^\p{Lu}/u.test(before.text) ? `${before.text} ${body}` : body
}
