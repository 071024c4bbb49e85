import type { Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { chainFrom } from '../grammar/frames.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { namedForce } from './named-force.ts'
import type { ActorRole } from './roles.ts'

/** "We hold the city," said X, a leader of the rebels: the force that the one who speaks belongs to. */
export function speakingForce(context: ReadingContext, sentence: Sentence, token: number): ActorRole | undefined {
  const { speaker, span } = context.speakerOf(sentence, token)
  if (!speaker || !span) return undefined
  for (const [where, phrase] of phrasesOf(context, span)) {
    const force = namedForce(context, where, phrase)
    if (force?.armed) return force
  }
  return speaker.side ? { actor: { name: speaker.name, side: speaker.side }, span, armed: true } : undefined
}

/** The speaker's phrase, what it is of, and what stands beside it between commas. */
function phrasesOf(context: ReadingContext, span: Span): readonly (readonly [Sentence, Chunk])[] {
  const where = context.sentences.find((other) => other.span[0] <= span[0] && span[1] <= other.span[1])
  const own = where?.chunks.find((other) => (where.tokens[other.from]?.span[0] ?? 0) >= span[0])
  if (!where || !own) return []
  const chain = chainFrom(where, own, links)
  const end = chain.at(-1)?.to ?? own.to
  const beside = where.tokens[end]?.text === ',' ? where.chunks.find(({ from }) => from === end + 1) : undefined
  return [...chain, ...(beside ? chainFrom(where, beside, links) : [])].map((each) => [where, each])
}

const links = /^(?:of|for|with|from)$/
