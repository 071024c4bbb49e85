import { actorIn } from '../actors/actors.ts'
import { forceNouns } from '../actors/words.ts'
import type { Actor, Span } from '../claim.ts'
import type { ReadingContext } from '../context.ts'
import { mentionsIn, spanOf } from '../control/roles.ts'
import { complementsAfter, conjoined } from '../grammar/frames.ts'
import { isDemonym } from '../places/gazetteer.ts'
import { speakerName, spell } from '../speech/speaker-names.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { antecedents } from './antecedents.ts'
import { authorityNouns, calendarNames, papers, thingNames } from './party-words.ts'

export interface Party {
  readonly actor: Actor
  readonly span: Span
}

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
    return referred(context, sentence, chunk) ?? named(context, sentence, chunk, anyone)
  return named(context, sentence, leading(sentence, chunk), anyone)
}

/** `eleven of the 15 members`, `X, the region's envoy, said`, and a list whose first has a tail: who is meant first. */
function leading(sentence: Sentence, chunk: Chunk): Chunk {
  const counted = /^(?:most|all|some|many|several|majority|number|both|half|none|one|group|couple|dozens)$/
  const head = sentence.tokens[chunk.head]
  if (head && (head.pos === 'NUM' || counted.test(head.lower)) && sentence.tokens[chunk.to]?.lower === 'of')
    return sentence.chunks.find((other) => other.from === chunk.to + 1) ?? chunk
  return (
    headlinePair(sentence, chunk) ?? shared(sentence, chunk) ?? apposed(sentence, chunk) ?? firstListed(sentence, chunk)
  )
}

/** `Qatar, Egypt urge both sides …`. */
function headlinePair(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  const first = sentence.chunks[0]
  if (!first || first.from > 0 || first.to !== chunk.from - 1 || sentence.tokens[first.to]?.text !== ',')
    return undefined
  const names = [first, chunk].every((each) => sentence.tokens[each.head]?.pos === 'PROPN')
  return names && sentence.verbs.some((verb) => verb.from === chunk.to) ? first : undefined
}

/** `the Saudi and US mediators`: two nationalities of one office. */
function shared(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  const head = sentence.tokens[chunk.head]
  if (!head || !isDemonym(head.text) || head.lower.endsWith('s')) return undefined
  const last = conjoined(sentence, chunk).at(-1)
  return last && last !== chunk && authorityNouns.has(sentence.tokens[last.head]?.lower ?? '')
    ? { from: chunk.from, to: last.to, head: last.head }
    : undefined
}

function apposed(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  if (sentence.tokens[chunk.from - 1]?.text !== ',' || sentence.tokens[chunk.to]?.text !== ',') return undefined
  const before = sentence.chunks.find((other) => other.to === chunk.from - 1)
  const name = before && sentence.tokens[before.head]
  if (!before || name?.pos !== 'PROPN' || calendarNames.test(name.lower) || governed(sentence, before)) return undefined
  return sentence.verbs.some((verb) => verb.to <= before.from) ? undefined : before
}

/** `the government of South Sudan and rebel leaders`. */
function firstListed(sentence: Sentence, chunk: Chunk): Chunk {
  if (sentence.tokens[chunk.from - 1]?.lower !== 'and') return chunk
  const tail = sentence.chunks.find((other) => other.to === chunk.from - 1)
  if (!tail || sentence.tokens[tail.from - 1]?.lower !== 'of') return chunk
  const first = sentence.chunks.find((other) => other.to === tail.from - 1)
  const office = first && authorityNouns.has(sentence.tokens[first.head]?.lower ?? '')
  const opens = first && (first.from === 0 || /^(?:PUNCT|SCONJ)$/.test(sentence.tokens[first.from - 1]?.pos ?? ''))
  return first && office && opens ? first : chunk
}

function named(context: ReadingContext, sentence: Sentence, chunk: Chunk, anyone: boolean): Party | undefined {
  const head = sentence.tokens[chunk.head]
  if (!head) return undefined
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  const { name, named: proper, tokens } = speakerName(sentence, chunk)
  const known = actorIn(tokens, context.pack) ?? actorIn(words, context.pack)
  const office = authorityNouns.has(head.lower)
  const place = mentionsIn(context, sentence, chunk.head, chunk.head + 1).some(({ reference }) => !reference)
  const acts =
    (known && !isThing(head.lower)) || office || place || (proper && isName(head)) || (anyone && isPeople(head))
  if (!acts) return undefined
  const actor =
    office || proper || !known
      ? { name: withName(sentence, chunk, name), ...(known?.side ? { side: known.side } : {}) }
      : known
  return { actor, span: spanOf(sentence, chunk) }
}

/** `the UN envoy to Libya Martin Kobler`: the name stands behind the country. */
function withName(sentence: Sentence, chunk: Chunk, name: string): string {
  if (!/^(?:to|for)$/.test(sentence.tokens[chunk.to]?.lower ?? '')) return name
  const tail = sentence.chunks.find((other) => other.from === chunk.to + 1)
  const words = tail ? sentence.tokens.slice(tail.from, tail.to) : []
  if (!tail || words.length < 3 || !words.every((word) => /^\p{Lu}/u.test(word.text))) return name
  return `${name} ${spell(sentence.tokens.slice(chunk.to, tail.to))}`
}

function isThing(lower: string): boolean {
  return thingNames.test(lower) || calendarNames.test(lower)
}

function isName(head: Sentence['tokens'][number]): boolean {
  if (isThing(head.lower) || papers.has(head.lower)) return false
  return (
    /^\p{Lu}/u.test(head.text) &&
    (head.pos === 'PROPN' || /^\p{Lu}\p{L}*-\p{L}+$/u.test(head.text) || isDemonym(head.text))
  )
}

const things =
  /^(?:numbers|orders|borders|papers|letters|matters|others|quarters|headquarters|powers|rivers|sectors|members|factors|motors|reactors|tractors|contractors|offers|launchers|helicopters|rockets|answers|chambers|dinners|observers)$/

/** `inhabitants`, `doctors`, `protesters`, `thousands`: who can ask or accuse without an office. */
function isPeople({ lower, pos }: Sentence['tokens'][number]): boolean {
  if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'NUM') return false
  return (
    forceNouns.has(lower) ||
    isDemonym(lower) ||
    /^(?:people|thousands|hundreds|dozens|victims|refugees|nationals|youths?|families|relatives|students|locals|civilians|residents|inhabitants|migrants|immigrants|peasants|parents|patients)$/.test(
      lower,
    ) ||
    (/(?:ers|tors|ists|ians|men|women|eers)$/.test(lower) && !things.test(lower))
  )
}

/** Who says what stands there, if that is a named person or body or an office. */
export function speakerThere(context: ReadingContext, sentence: Sentence, at: number): Party | undefined {
  const { speaker, span } = context.speakerOf(sentence, at)
  const office = speaker?.name.split(/\s+/).some((word) => authorityNouns.has(word.toLowerCase()))
  if (!speaker || !span || !(speaker.named || office)) return undefined
  return { actor: { name: speaker.name, ...(speaker.side ? { side: speaker.side } : {}) }, span }
}

/** "it", "he", "the group": the speaker there, else who the words before it speak of. */
function referred(context: ReadingContext, sentence: Sentence, pronoun: Chunk): Party | undefined {
  const span = spanOf(sentence, pronoun)
  const lower = sentence.tokens[pronoun.head]?.lower ?? ''
  const told = context.speakerOf(sentence, pronoun.head).span
  const speaking = speakerThere(context, sentence, pronoun.head)
  const spoken = speaking && { actor: speaking.actor, span }
  if (/^(?:we|i)$/.test(lower)) return spoken
  if (spoken && told && told[0] !== span[0] && told[0] < span[0] && /^(?:it|he|she|they)$/.test(lower)) return spoken
  for (const { sentence: earlier, chunk } of antecedents(context, sentence, pronoun)) {
    const head = earlier.tokens[chunk.head]?.lower ?? ''
    const party = papers.has(head)
      ? lower === 'it'
        ? ofPaper(context, earlier, chunk)
        : undefined
      : named(context, earlier, leading(earlier, chunk), false)
    if (party && (/^(?:who|which|that)$/.test(lower) || !governed(earlier, chunk))) return { actor: party.actor, span }
  }
  return undefined
}

function governed(sentence: Sentence, chunk: Chunk): boolean {
  return /^(?:of|in|on|at|from|between|near|to|with|for|over|against|into|after|before|since)$/.test(
    sentence.tokens[chunk.from - 1]?.lower ?? '',
  )
}

/** `a statement from the bloc`, `Hamas's letter`; without an owner, whoever the article last spoke of. */
function ofPaper(context: ReadingContext, sentence: Sentence, chunk: Chunk): Party | undefined {
  const by = complementsAfter(sentence, chunk.to).find(
    ({ preposition, chunk: maker }) => /^(?:by|from|of)$/.test(preposition) && maker.from <= chunk.to + 6,
  )
  const owner = by && named(context, sentence, by.chunk, false)
  if (owner) return owner
  const body = chunk.head - chunk.from > 0 ? { from: chunk.from, to: chunk.head, head: chunk.head - 1 } : undefined
  const own = body && named(context, sentence, withoutPossessive(sentence, body), false)
  if (own) return own
  const verb = sentence.verbs.findLast((other) => other.to <= chunk.from && other.form !== 'participle')
  const maker =
    verb && /^(?:pass|adopt|issue|release|approve|publish|write|send|sign|make|draft)$/.test(verb.lemma)
      ? verb
      : undefined
  const before = maker && sentence.chunks.findLast((other) => other.to <= maker.from)
  return (before && named(context, sentence, before, false)) ?? lastSpokenOf(context, sentence, chunk)
}

function lastSpokenOf(context: ReadingContext, sentence: Sentence, paper: Chunk): Party | undefined {
  const earlier = antecedents(context, sentence, paper).find(
    ({ sentence: other, chunk }) => other !== sentence && !papers.has(other.tokens[chunk.head]?.lower ?? ''),
  )
  const party = earlier && named(context, earlier.sentence, leading(earlier.sentence, earlier.chunk), false)
  return party && { actor: party.actor, span: spanOf(sentence, paper) }
}

function withoutPossessive(sentence: Sentence, chunk: Chunk): Chunk {
  return sentence.tokens[chunk.head]?.lower === "'s"
    ? { from: chunk.from, to: chunk.head, head: chunk.head - 1 }
    : chunk
}
