import { actorIn } from '../actors/actors.ts'
import { forceNouns } from '../actors/words.ts'
import type { Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { chainFrom, objectOf } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { isDemonym } from '../places/gazetteer.ts'
import { spell } from '../speech/speaker-names.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import type { Word } from '../text/words.ts'
import { notForces } from './force-words.ts'
import { ownerIn } from './range.ts'
import { type ActorRole, mentionsIn, spanOf } from './roles.ts'
import { isSite } from './site-nouns.ts'

const pronoun = /^(?:they|it|we|them|its|their|our)$/
const bodies =
  /^(?:army|forces?|military|units?|groups?|militia|alliance|coalition|regime|government|junta|gangs?|faction|enemy|remnants|occupiers|invaders|defenders|attackers|side|sides|elements|cell|band|troops|column|mutineers|warlord)$/

/** The force a phrase names, with its "of …" tail; pronouns answer the force they mean. No list of the world's groups is needed. */
export function forceOf(context: ReadingContext, sentence: Sentence, chunk: Chunk | undefined): ActorRole | undefined {
  const head = chunk && sentence.tokens[chunk.head]
  if (!chunk || !head) return undefined
  if (pronoun.test(head.lower)) return referred(context, sentence, chunk)
  const meant = partOf(sentence, chunk) ?? attackerOf(sentence, chunk)
  if (meant) return forceOf(context, sentence, meant)
  if (isSite(head.lower) && !/^(?:front|posts?|garrison|command|state|side)$/.test(head.lower)) return undefined
  if (notForces.test(head.lower) || /^(?:this|that|which|what|there|others?)$/.test(head.lower)) return undefined
  const to = chainFrom(sentence, chunk).at(-1)?.to ?? chunk.to
  const tokens = sentence.tokens.slice(chunk.from, to)
  const span = spanOf(sentence, { from: chunk.from, to })
  const known = actorIn(tokens, context.pack)
  if (known) return { actor: known, span, armed: true }
  const level = mentionsIn(context, sentence, chunk.head, chunk.head + 1).map(({ place }) => place.level)[0]
  if (mentionsIn(context, sentence, chunk.head, chunk.head + 1).length > 0 && level !== 'country') return undefined
  const armed = level === 'country' || isArmed(context, sentence, chunk)
  return { actor: { name: spell(tokens).replace(/^(?:the|a|an|that|no|some) /i, '') }, span, armed }
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
  return made ? subjectOf(sentence, verb) : ownerIn(sentence, chunk)
}

const attempts =
  /^(?:offensives?|assaults?|attacks?|operations?|push|campaigns?|onslaughts?|counteroffensives?|counter-offensives?|advances?|attempts?|bids?|efforts?|drive)$/

function isArmed(context: ReadingContext, sentence: Sentence, chunk: Chunk): boolean {
  const head = sentence.tokens[chunk.head]
  if (!head) return false
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  if (head.lower === 'men' && words.some((word) => /^(?:'s|his|their|her|our)$/.test(word.lower))) return true
  if (words.some((word) => forceNouns.has(word.lower)) || bodies.test(head.lower)) return true
  if (head.pos !== 'PROPN') return false
  if (/^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u.test(head.text) || isDemonym(head.lower.replace(/s$/, ''))) return true
  return groupsNamed(context).has(head.lower.replace(/s$/, ''))
}

const groups = new WeakMap<ReadingContext, ReadonlySet<string>>()

/** Names that the article itself calls armed: the last word before "fighters", or behind "the rebel group". */
function groupsNamed(context: ReadingContext): ReadonlySet<string> {
  const before = groups.get(context)
  if (before) return before
  const found = new Set<string>()
  for (const { words } of context.sentences) {
    for (const [at, word] of words.entries()) {
      const name = words[at - 1]
      const next = words[at + 1]
      if (name && forceNouns.has(word.lower) && isCapital(name)) found.add(name.lower.replace(/s$/, ''))
      if (next && /^(?:group|militia|movement)$/.test(word.lower) && isCapital(next)) found.add(next.lower)
    }
  }
  groups.set(context, found)
  return found
}

function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text)
}

/** `they`, `it`: who says so in this sentence, else the last force spoken of in it or the two before. */
function referred(context: ReadingContext, sentence: Sentence, chunk: Chunk): ActorRole | undefined {
  const span: Span = spanOf(sentence, chunk)
  const verb = sentence.verbs.findLast(({ to, form }) => to <= chunk.from && !/^(?:infinitive|participle)$/.test(form))
  const subject = verb && subjectOf(sentence, verb)
  const named = subject && !pronoun.test(sentence.tokens[subject.head]?.lower ?? '')
  const speaker = named ? forceOf(context, sentence, subject) : undefined
  if (speaker?.armed) return { ...speaker, span }
  const single = /^its?$/.test(sentence.tokens[chunk.head]?.lower ?? '')
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
