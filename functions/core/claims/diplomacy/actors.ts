import { actorIn } from '../actors/actors.ts'
import type { Actor, Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { mentionsIn, spanOf } from '../control/roles.ts'
import { speakerName } from '../speech/speaker-names.ts'
import type { Chunk, Sentence } from '../text/text.ts'

export interface Party {
  readonly actor: Actor
  readonly span: Span
}

/** Offices, bodies and groups that can make a diplomatic move. */
const authorityNouns =
  /^(?:presidents?|ministers?|ministr(?:y|ies)|governments?|spokes(?:man|woman|person|men)|secretar(?:y|ies)|secretary-general|councils?|coalitions?|leagues?|unions?|parliaments?|leaders?|leadership|envoys?|ambassadors?|officials?|delegates?|delegations?|diplomats?|administrations?|opposition|regimes?|rebels|insurgents|militants|separatists|commissions?|commissioners?|kings?|princes?|popes?|premiers?|chancellors?|kremlin|committees?|part(?:y|ies)|movements?|groups?|powers|countr(?:y|ies)|states?|capitals?|authorities|generals?|commanders?|chiefs?|lawmakers?|senators?|congress|assembly|nations?|bloc|alliance|house|general|army|military|organi[sz]ations?|mission|mediators?|negotiators?|opponents?|allies|ally|community|forum|agency|nato|kingdom|court|mayor|governor|politicians?|activists?|forces|front|militia|judge|watchdog|campaigners?|protesters?|demonstrators?|deputy|emir|sultan|monarch|politburo|cabinet|foes|side|sides|team|inspectors?|investigators?|fund|bank|federation|members?|sheikh|ayatollah|imam|patriarch|archbishop|bishop|advis[eo]rs?|counterparts?|aides?|elders|clerics?|attorney|lawyers?|delegate)$/

/** Who can speak for a state, body or party: an actor of the pack, a country or capital by name, an office, a named person. */
export function partyOf(context: ReadingContext, sentence: Sentence, chunk: Chunk | undefined): Party | undefined {
  if (!chunk) return undefined
  const head = sentence.tokens[chunk.head]
  if (!head) return undefined
  if (head.pos === 'PRON' || /^(?:it|he|she|they|we|i)$/.test(head.lower)) return pronounParty(context, sentence, chunk)
  if (
    /^(?:group|organi[sz]ation|body|spokesman|spokeswoman|statement|report|letter|resolution)$/.test(head.lower) &&
    chunk.to - chunk.from <= 2
  ) {
    return pronounParty(context, sentence, chunk) ?? plain(context, sentence, chunk)
  }
  return plain(context, sentence, chunk)
}

function plain(context: ReadingContext, sentence: Sentence, chunk: Chunk): Party | undefined {
  const head = sentence.tokens[chunk.head]
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  const { name, named, tokens } = speakerName(sentence, chunk)
  const known = actorIn(tokens, context.pack) ?? actorIn(words, context.pack)
  const span = spanOf(sentence, chunk)
  const office = authorityNouns.test(head?.lower ?? '')
  const place = mentionsIn(context, sentence, chunk.head, chunk.head + 1).some(({ reference }) => !reference)
  const spelled =
    head?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(head.text) &&
    !/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      head.lower,
    )
  if (!known && !office && !place && !(named && spelled)) return undefined
  const actor = office || named ? { name, ...(known?.side ? { side: known.side } : {}) } : (known ?? { name })
  return { actor, span }
}

/** "it", "he", "the group": the speaker there, else the last authority of this sentence or the one before. */
function pronounParty(context: ReadingContext, sentence: Sentence, pronoun: Chunk): Party | undefined {
  const span = spanOf(sentence, pronoun)
  const lower = sentence.tokens[pronoun.head]?.lower ?? ''
  if (/^(?:we|i)$/.test(lower)) {
    const { speaker } = context.speakerOf(sentence, pronoun.head)
    return speaker
      ? { actor: { name: speaker.name, ...(speaker.side ? { side: speaker.side } : {}) }, span }
      : undefined
  }
  const told = context.speakerOf(sentence, pronoun.head)
  if (told.speaker && told.span && told.span[0] !== span[0] && /^(?:it|he|she|they)$/.test(lower)) {
    return { actor: { name: told.speaker.name, ...(told.speaker.side ? { side: told.speaker.side } : {}) }, span }
  }
  return earlierParty(context, sentence, pronoun, lower, span)
}

function earlierParty(
  context: ReadingContext,
  sentence: Sentence,
  pronoun: Chunk,
  lower: string,
  span: Span,
): Party | undefined {
  if (!/^(?:it|he|she|they|group|organi[sz]ation|body|spokesman|spokeswoman|statement|who|which|that)$/.test(lower))
    return undefined
  for (let index = sentence.index; index >= Math.max(0, sentence.index - 2); index -= 1) {
    const earlier = context.sentences[index]
    if (!earlier) continue
    const chunks = earlier === sentence ? earlier.chunks.filter((chunk) => chunk.to <= pronoun.from) : earlier.chunks
    const order = /^(?:who|which|that)$/.test(lower) ? [...chunks].reverse() : chunks
    for (const chunk of order) {
      if (earlier.tokens[chunk.head]?.pos === 'PRON') continue
      if (!fits(lower, earlier, chunk)) continue
      const party = plain(context, earlier, chunk)
      if (party && !governedByOf(earlier, chunk)) return { actor: party.actor, span }
    }
  }
  return undefined
}

function governedByOf(sentence: Sentence, chunk: Chunk): boolean {
  return /^(?:of|in|on|at|from|between|near|to|with)$/.test(sentence.tokens[chunk.from - 1]?.lower ?? '')
}

/** A person for "he", anything else for "it". */
function fits(pronoun: string, sentence: Sentence, chunk: Chunk): boolean {
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  const person =
    words.filter((word) => word.pos === 'PROPN').length >= 2 ||
    words.some((word) =>
      /^(?:president|minister|secretary|leader|spokesman|spokeswoman|general|envoy|chief|king|pope|premier)$/.test(
        word.lower,
      ),
    )
  if (/^(?:he|she)$/.test(pronoun)) return person
  if (pronoun === 'they') return /s$/.test(words.at(-1)?.lower ?? '')
  return true
}
