import type { Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { chainFrom, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { notForces } from './force-words.ts'
import { isArmed, namedForce } from './named-force.ts'
import { ownerIn } from './range.ts'
import { type ActorRole, spanOf } from './roles.ts'
import { speakingForce } from './speaking-force.ts'

const pronoun = /^(?:they|it|we|them|us|its|their|our|ours)$/
const speakers = /^(?:we|us|our|ours)$/

/** The force a phrase means: a pronoun the one it stands for, a share or an attack whose it is, else the one named. */
export function forceOf(context: ReadingContext, sentence: Sentence, chunk: Chunk | undefined): ActorRole | undefined {
  const head = chunk && sentence.tokens[chunk.head]
  if (!chunk || !head) return undefined
  if (pronoun.test(head.lower)) return referred(context, sentence, chunk, head.lower)
  const meant = partOf(sentence, chunk) ?? attackerOf(sentence, chunk)
  return meant ? forceOf(context, sentence, meant) : namedForce(context, sentence, chunk)
}

/** `80 percent of the troops`, `the last of the rebels`: the force they are a part of. */
function partOf(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  if (!shares.test(sentence.tokens[chunk.head]?.lower ?? '')) return undefined
  return chainFrom(sentence, chunk)[1]
}

const shares =
  /^(?:%|percent|per-cent|half|thirds?|quarters?|most|all|some|many|majority|bulk|rest|last|remainder|hundreds|thousands|dozens|scores)$/

/** `an offensive aimed at capturing …`, `attempts by rebels to take …`: who makes it. */
function attackerOf(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  if (!attempts.test(sentence.tokens[chunk.head]?.lower ?? '')) return undefined
  const by = chainFrom(sentence, chunk, /^by$/)[1]
  if (by) return by
  const verb = sentence.verbs.findLast((other) => other.to <= chunk.from)
  const made = verb && verb.voice === 'active' && objectOf(sentence, verb) === chunk
  return made && !averts.test(verb.lemma) ? subjectOf(sentence, verb) : ownerIn(sentence, chunk)
}

const attempts =
  /^(?:offensives?|assaults?|attacks?|operations?|push|campaigns?|onslaughts?|counteroffensives?|counter-offensives?|advances?|attempts?|bids?|efforts?|drive|plans?)$/
/** `beat back a rebel assault`: whoever does that is not the attacker. */
const averts =
  /^(?:beat|repel|repulse|foil|thwart|stop|halt|block|defeat|fight|fend|push|stave|rebuff|prevent|counter|resist|face|withstand|condemn|fear|delay|report|survive)$/

/** `they`, `it`: who says so in this sentence, else the last force spoken of in it or the two before. `we`: who speaks. */
function referred(context: ReadingContext, sentence: Sentence, chunk: Chunk, lower: string): ActorRole | undefined {
  const span: Span = spanOf(sentence, chunk)
  const speaks = speakers.test(lower) ? speakingForce(context, sentence, chunk.head) : undefined
  if (speaks) return { ...speaks, span }
  const verb = sentence.verbs.findLast(({ to, form }) => to <= chunk.from && !/^(?:infinitive|participle)$/.test(form))
  const subject = verb && subjectOf(sentence, verb)
  const named = subject && !pronoun.test(sentence.tokens[subject.head]?.lower ?? '')
  const speaker = named ? forceOf(context, sentence, subject) : undefined
  if (speaker?.armed) return { ...speaker, span }
  const single = /^its?$/.test(lower)
  for (let index = sentence.index; index >= Math.max(0, sentence.index - 2); index -= 1) {
    const earlier = context.sentences[index]
    const found = earlier?.chunks.findLast(
      (other) => !(earlier === sentence && other.to > chunk.from) && mayMean(context, earlier, other, single),
    )
    const force = earlier && found && forceOf(context, earlier, found)
    if (force) return { ...force, span }
  }
  return undefined
}

function mayMean(context: ReadingContext, sentence: Sentence, chunk: Chunk, single: boolean): boolean {
  const head = sentence.tokens[chunk.head]
  if (!head || pronoun.test(head.lower) || notForces.test(head.lower)) return false
  if (single && head.pos === 'NOUN' && /s$/.test(head.lower)) return false
  return isArmed(context, sentence, chunk)
}
