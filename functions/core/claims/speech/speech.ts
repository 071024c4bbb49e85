import { chainFrom } from '../grammar/frames.ts'
import { subjectOf } from '../grammar/subject.ts'
import { denying, speechVerbs } from '../grammar/verb-families.ts'
import type { Chunk, Range, Sentence, VerbGroup } from '../text/text.ts'

/** A place in a sentence that says who speaks: `the army said`, `according to the UN`, `told AFP`. */
export interface SpeechFrame {
  /** Index of the verb's (or "according"'s) token. */
  readonly at: number
  readonly speaker: Chunk
  /** Who was told: an agency or outlet. */
  readonly told?: Chunk
  /** Whom the speaker cites. */
  readonly citing?: Chunk
  /** Tokens whose content is the speaker's. */
  readonly scope: Range
}

/** Verbs that report only with their content beside them. */
const weak =
  /^(?:claim|report|cite|respond|state|hint|add|believe|inform|boast|caution|suggest|maintain|charge|estimate|describe|post|publish|write|describe|tout|accuse|reply|predict|quote)$/

/** The speech frames of a sentence, in order. */
export function speechFrames(sentence: Sentence): readonly SpeechFrame[] {
  const frames = sentence.verbs.flatMap((verb) => frameOf(sentence, verb) ?? [])
  const sources = sentence.tokens.flatMap((token, at) => sourceFrame(sentence, token.lower, at) ?? [])
  return [...frames, ...sources].sort((a, b) => a.at - b.at)
}

function frameOf(sentence: Sentence, verb: VerbGroup): SpeechFrame | undefined {
  const speaks = speechVerbs.has(verb.lemma) || (denying.has(verb.lemma) && reportFollows(sentence, verb))
  if (!speaks || verb.voice === 'passive' || verb.form === 'participle') return undefined
  if (/^(?:quote|cite)$/.test(verb.lemma)) return undefined
  const told = toldBy(sentence, verb)
  const end = told?.to ?? verb.to
  const inverted = invertedSpeaker(sentence, verb)
  const subject = inverted ?? subjectOf(sentence, verb)
  const speaker = subject && (withName(sentence, subject) ?? subject)
  if (!speaker || verb.form === 'infinitive') return undefined
  const start = inverted ? verb.from : Math.min(speaker.from, verb.from)
  const trailing = inverted !== undefined || isTrailing(sentence, start, end, verb)
  if (!trailing && weak.test(verb.lemma) && !contentFollows(sentence, end)) return undefined
  const scope = trailing ? { from: 0, to: start } : { from: end, to: sentence.tokens.length }
  if (scope.from >= scope.to) return undefined
  return { at: verb.head, speaker, scope, ...(told ? { told } : {}), ...citingIn(sentence) }
}

/** `the ministry's spokesman, Col. Ahmed Barry`, `the head of the army, X`: the name behind the office is the speaker's. */
function withName(sentence: Sentence, chunk: Chunk): Chunk | undefined {
  if (sentence.tokens[chunk.head]?.pos !== 'NOUN') return undefined
  const end = chainFrom(sentence, chunk, /^(?:of|for|in)$/).at(-1)?.to ?? chunk.to
  const name = sentence.tokens[end]?.text === ',' ? sentence.chunks.find(({ from }) => from === end + 1) : undefined
  const words = name && sentence.tokens.slice(name.from, name.to)
  const closes = name && /^[,."]?$/.test(sentence.tokens[name.to]?.text ?? '')
  if (!name || !closes || !words?.every(({ pos }) => pos === 'PROPN')) return undefined
  return { from: chunk.from, to: name.to, head: name.head }
}

/** `dismissed reports that …` */
function reportFollows(sentence: Sentence, verb: VerbGroup): boolean {
  return sentence.clauses.some(({ marker, from }) => marker === 'that' && from > verb.head && from <= verb.to + 3)
}

/** `said Idris` behind a quote or comma. */
function invertedSpeaker(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  const before = sentence.tokens[verb.from - 1]?.text ?? ''
  if (
    !/^[",]$/.test(before) ||
    verb.to - verb.from > 1 ||
    (verb.lemma === 'tell' && before !== '"') ||
    !/^(?:say|add|tell|write|explain|declare|warn|insist|note)$/.test(verb.lemma)
  )
    return undefined
  const chunk = sentence.chunks.find((other) => other.from === verb.to)
  // `…, said the rebels had left` goes the other way round.
  const goesOn = chunk && sentence.verbs.some((other) => other.from === chunk.to && other.form !== 'gerund')
  return chunk && !goesOn && sentence.tokens[chunk.head]?.pos !== 'NUM' ? chunk : undefined
}

function toldBy(sentence: Sentence, verb: VerbGroup): Chunk | undefined {
  if (verb.lemma === 'tell' || verb.lemma === 'inform') return sentence.chunks.find((chunk) => chunk.from === verb.to)
  return sentence.tokens[verb.to]?.lower === 'to'
    ? sentence.chunks.find((chunk) => chunk.from === verb.to + 1)
    : undefined
}

/** `…, the Observatory said.`: the words before are what was said. */
function isTrailing(sentence: Sentence, start: number, end: number, verb: VerbGroup): boolean {
  const before = sentence.tokens[start - 1]?.text ?? ''
  if (start < 2 || !/^[",\]]$/.test(before)) return false
  if (contentFollows(sentence, end) || announces(sentence, verb)) return false
  return sentence.verbs.some((other) => other.head < start) && verb.form !== 'gerund'
}

/** `…, the rebels announced their withdrawal`: what is told stands behind the verb. */
function announces(sentence: Sentence, verb: VerbGroup): boolean {
  if (!/^(?:announce|report|confirm|claim|declare|acknowledge|admit|concede|deny)$/.test(verb.lemma)) return false
  const object = sentence.chunks.find((chunk) => chunk.from === verb.to)
  return object !== undefined && sentence.tokens[object.head]?.pos === 'NOUN'
}

/** A clause, "that" or a quotation begins here (perhaps after a day or place). */
function contentFollows(sentence: Sentence, at: number): boolean {
  const rest = sentence.tokens.slice(at)
  const first = rest[0]
  if (!first) return false
  if (first.lower === 'that' || first.text === '"' || first.lower === ':') return true
  if (first.text === ',') return rest[1]?.text === '"'
  if (first.pos === 'PART' && first.lower === 'to') return true
  const that = rest.findIndex((token) => token.lower === 'that' && token.pos === 'SCONJ')
  if (that >= 0 && !rest.slice(0, that).some((token) => token.pos === 'VERB')) return true
  const next = sentence.chunks.find((chunk) => chunk.from >= at)
  if (!next || next.from > at + 1 || first.pos === 'ADP') return false
  return sentence.verbs.some((verb) => verb.from >= next.to && verb.form !== 'infinitive')
}

/** `according to X`, `X, citing Y`, `in a statement by X`. */
function sourceFrame(sentence: Sentence, lower: string, at: number): SpeechFrame | undefined {
  if (lower !== 'according' || sentence.tokens[at + 1]?.lower !== 'to') return undefined
  const first = sentence.chunks.find((chunk) => chunk.from === at + 2)
  if (!first) return undefined
  const speaker = reportedBy(sentence, first)
  return { at, speaker, scope: { from: 0, to: sentence.tokens.length }, ...citingIn(sentence) }
}

/** `a report from SANA`, `the head of the council`: who stands behind the paper. */
function reportedBy(sentence: Sentence, chunk: Chunk): Chunk {
  const noun = sentence.tokens[chunk.head]?.lower ?? ''
  if (!/^(?:reports?|statements?|statistics|figures|data|accounts?|version|count|estimates?|toll|tally)$/.test(noun))
    return chunk
  const named =
    chunk.to - chunk.from > 1 && sentence.tokens.slice(chunk.from, chunk.head).some((token) => token.pos === 'PROPN')
  if (named) return { from: chunk.from, to: chunk.head, head: chunk.head - 1 }
  return chainFrom(sentence, chunk, /^(?:from|by|of)$/)[1] ?? chunk
}

function citingIn(sentence: Sentence): { readonly citing?: Chunk } {
  const verb = sentence.verbs.find((group) => /^(?:cite|quote)$/.test(group.lemma) && group.form === 'gerund')
  if (!verb) return {}
  const chunk = sentence.chunks.find((other) => other.from >= verb.to && other.from <= verb.to + 1)
  return chunk ? { citing: chunk } : {}
}
