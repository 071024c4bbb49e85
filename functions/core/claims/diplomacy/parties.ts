import type { ReadingContext } from '../context.ts'
import { spanOf } from '../control/roles.ts'
import { complementsAfter } from '../grammar/frames.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { antecedents } from './antecedents.ts'
import { isLayman } from './laymen.ts'
import { governed, leading } from './leading.ts'
import { namedParty, type Party } from './named-party.ts'
import { authorityNouns, papers } from './party-words.ts'

const pronouns = /^(?:it|he|she|they|we|i|who|which|that)$/
const references =
  /^(?:group|organi[sz]ation|body|bloc|spokesman|spokeswoman|spokesperson|ministry|envoy|duo|pair|two)$/

/**
 * Who can speak for a state, body or party: an actor of the pack, a country or capital by name, an office, a named person or group;
 * what refers to one is followed back. With `anyone`, people of any kind.
 */
export function partyOf(
  context: ReadingContext,
  sentence: Sentence,
  chunk: Chunk | undefined,
  anyone = false,
): Party | undefined {
  const head = chunk && sentence.tokens[chunk.head]
  if (!chunk || !head) return undefined
  if (pronouns.test(head.lower)) return referred(context, sentence, chunk)
  if (papers.has(head.lower) && !/^\p{Lu}.*\d/u.test(head.text)) return ofPaper(context, sentence, chunk)
  const lone = chunk.to - chunk.from <= 2 && sentence.tokens[chunk.from]?.pos === 'DET'
  if (lone && references.test(head.lower))
    return referred(context, sentence, chunk) ?? namedParty(context, sentence, chunk, anyone)
  return namedParty(context, sentence, leading(sentence, chunk), anyone)
}

/** Who prints or broadcasts words does not speak them. */
const outlets =
  /\b(?:Daily|Times|Post|Monitor|News|Herald|Tribune|Gazette|Reuters|AFP|TASS|Xinhua|Television|TV|Radio|Agency|BBC|CNN)\b/

/** Who says what stands there, if that is a named person or body or an office. */
export function speakerThere(context: ReadingContext, sentence: Sentence, at: number): Party | undefined {
  const { speaker, span } = context.speakerOf(sentence, at)
  const office = speaker?.name.split(/\s+/).some((word) => authorityNouns.has(word.toLowerCase()))
  if (!speaker || !span || !(speaker.named || office) || outlets.test(speaker.name)) return undefined
  if (!office && isLayman(context, speaker.name.split(/\s+/).at(-1)?.toLowerCase() ?? '')) return undefined
  return { actor: { name: speaker.name, ...(speaker.side ? { side: speaker.side } : {}) }, span }
}

const business = /\b(?:company|firm|bank|club|school|university|airline|retailer|hospital|manufacturer|carmaker)$/i

/** "it", "he", "the group": the speaker there, else who the words before it speak of. */
function referred(context: ReadingContext, sentence: Sentence, pronoun: Chunk): Party | undefined {
  const span = spanOf(sentence, pronoun)
  const lower = sentence.tokens[pronoun.head]?.lower ?? ''
  const told = context.speakerOf(sentence, pronoun.head).span
  const speaking = speakerThere(context, sentence, pronoun.head)
  const spoken = speaking && { actor: speaking.actor, span }
  if (/^(?:we|i)$/.test(lower)) return spoken
  if (spoken && told && told[0] !== span[0] && told[0] < span[0] && /^(?:it|he|she|they)$/.test(lower)) return spoken
  // `the company said it had agreed`: its own word, and no party's.
  if (business.test(context.speakerOf(sentence, pronoun.head).speaker?.name ?? '')) return undefined
  for (const { sentence: earlier, chunk } of antecedents(context, sentence, pronoun)) {
    const head = earlier.tokens[chunk.head]?.lower ?? ''
    const party = papers.has(head)
      ? lower === 'it'
        ? ofPaper(context, earlier, chunk)
        : undefined
      : namedParty(context, earlier, leading(earlier, chunk), false)
    if (party && (/^(?:who|which|that)$/.test(lower) || !governed(earlier, chunk))) return { actor: party.actor, span }
  }
  return undefined
}

/** `a statement from the bloc`, `Hamas's letter`; without an owner, whoever the article last spoke of. */
function ofPaper(context: ReadingContext, sentence: Sentence, chunk: Chunk): Party | undefined {
  const by = complementsAfter(sentence, chunk.to).find(
    ({ preposition, chunk: maker }) => /^(?:by|from|of)$/.test(preposition) && maker.from <= chunk.to + 6,
  )
  const owner = by && namedParty(context, sentence, by.chunk, false)
  if (owner) return owner
  const body = chunk.head - chunk.from > 0 ? { from: chunk.from, to: chunk.head, head: chunk.head - 1 } : undefined
  const own = body && namedParty(context, sentence, withoutPossessive(sentence, body), false)
  if (own) return own
  const verb = sentence.verbs.findLast((other) => other.to <= chunk.from && other.form !== 'participle')
  const maker =
    verb && /^(?:pass|adopt|issue|release|approve|publish|write|send|sign|make|draft)$/.test(verb.lemma)
      ? verb
      : undefined
  const before = maker && sentence.chunks.findLast((other) => other.to <= maker.from)
  return (before && namedParty(context, sentence, before, false)) ?? lastSpokenOf(context, sentence, chunk)
}

function lastSpokenOf(context: ReadingContext, sentence: Sentence, paper: Chunk): Party | undefined {
  const earlier = antecedents(context, sentence, paper).find(
    ({ sentence: other, chunk }) => other !== sentence && !papers.has(other.tokens[chunk.head]?.lower ?? ''),
  )
  const party = earlier && namedParty(context, earlier.sentence, leading(earlier.sentence, earlier.chunk), false)
  return party && { actor: party.actor, span: spanOf(sentence, paper) }
}

function withoutPossessive(sentence: Sentence, chunk: Chunk): Chunk {
  return sentence.tokens[chunk.head]?.lower === "'s"
    ? { from: chunk.from, to: chunk.head, head: chunk.head - 1 }
    : chunk
}
