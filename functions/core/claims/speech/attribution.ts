import type { Pack } from '../../corpus/pack.ts'
import { actorIn } from '../actors/actors.ts'
import type { Span, Speaker } from '../claim.ts'
import type { Attribution } from '../context.ts'
import { subjectOf } from '../grammar/subject.ts'
import { denying, speechVerbs, verbOf } from '../grammar/verb-families.ts'
import { quotedRanges } from '../text/quotations.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { antecedent, back, bodyNouns, type History, type Told } from './antecedents.ts'
import { covering, cutAtNext } from './scopes.ts'
import { speakerName } from './speaker-names.ts'
import { type SpeechFrame, speechFrames } from './speech.ts'

type SpeechOf = (sentence: Sentence, token: number) => Attribution

/** How many sentences back a pronoun's speaker may stand, and a pronoun behind that one: nobody reads further. */
const memory = 30

interface Speech {
  readonly frame: SpeechFrame
  readonly told: Told
}
type SpeechIn = (sentence: number, depth?: number) => readonly Speech[]

/** Who says what, for every token of an article: frames beside it, quotations that go on, pronouns taken back to a name. */
export function attributionOf(text: string, sentences: readonly Sentence[], pack: Pack | null): SpeechOf {
  const quotes = quotedRanges(text)
  const inQuote = (at: number) => quotes.some(([from, to]) => from <= at && at < to)
  const known: (readonly Speech[] | undefined)[] = []
  const speechIn: SpeechIn = (index, depth = 0) => {
    known[index] ??= speechOf(index, depth)
    return known[index]
  }
  const speechOf = (index: number, depth: number): readonly Speech[] => {
    const sentence = sentences[index]
    if (!sentence?.words.some(({ lower }) => isSpeechWord(lower))) return []
    const own: Speech[] = []
    for (const frame of cutAtNext(sentence, speechFrames(sentence))) {
      own.push({ frame, told: toldBy(sentence, frame, earlier(index, own, depth), pack) })
    }
    return own
  }
  function* earlier(index: number, own: readonly Speech[], depth: number): Generator<Told> {
    for (const { told } of own.toReversed()) yield told
    if (depth > memory) return
    for (let before = index - 1; before >= Math.max(0, index - memory); before -= 1) {
      const speech = speechIn(before, depth + 1)
      for (const { told } of speech.toReversed()) yield told
      const sentence = sentences[before]
      if (sentence && speech.length === 0) yield* spokenOf(sentence)
    }
  }
  return (sentence, token) => {
    const at = sentence.tokens[token]?.span[0] ?? sentence.span[0]
    const own = covering(speechIn(sentence.index), token)
    if (own) return said(own.told, 'says so')
    if (!inQuote(at)) return { speaker: null }
    return continued(sentence, speechIn, sentences, quotes, at)
  }
}

/** A sentence without one of these says nobody's words, and need not be tagged for that. */
function isSpeechWord(lower: string): boolean {
  const lemma = verbOf(lower)?.lemma ?? ''
  return lower === 'according' || speechVerbs.has(lemma) || denying.has(lemma)
}

/** The named subject of a sentence that quotes nobody: "it" and "he" of the next may mean it. */
function spokenOf(sentence: Sentence): readonly Told[] {
  const verb = sentence.verbs.find((group) => !/^(?:infinitive|gerund|participle)$/.test(group.form))
  const chunk = verb && subjectOf(sentence, verb)
  const head = chunk && sentence.tokens[chunk.head]
  if (!chunk || !head || head.pos === 'PRON' || !/^\p{Lu}/u.test(head.text)) return []
  const { name, named } = speakerName(sentence, chunk)
  const body = sentence.tokens.slice(chunk.from, chunk.head).some(({ lower }) => bodyNouns.test(lower))
  return named ? [{ speaker: { name, named }, span: spanOf(sentence, chunk), body }] : []
}

function said(told: Told, why: string): Attribution {
  return { speaker: told.speaker, span: told.span, why: `${told.speaker.name} ${why}` }
}

/** Inside a quotation whose speaker is told in another sentence: the next one if it closes the quote, else the last. */
function continued(
  sentence: Sentence,
  speechIn: SpeechIn,
  sentences: readonly Sentence[],
  quotes: readonly Span[],
  at: number,
): Attribution {
  const quote = quotes.find(([from, to]) => from <= at && at < to)
  // Words quoted in the middle of a sentence are its own.
  if (!quote || quote[0] > sentence.span[0] + 1) return { speaker: null }
  for (const next of sentences.slice(sentence.index + 1, sentence.index + 5)) {
    if (next.span[0] >= quote[1]) break
    const trailing = speechIn(next.index).find(({ frame }) => frame.scope.from === 0)
    if (trailing) return said(trailing.told, 'is quoted')
  }
  if (setApart(sentence, sentences)) return { speaker: null }
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - 4); index -= 1) {
    const last = speechIn(index).at(-1)
    if (last) return said(last.told, 'is quoted')
  }
  return { speaker: null }
}

/** The last words of an article, behind a caption: a pull quote, whose speaker stands anywhere or nowhere. */
function setApart(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  const before = sentences.findLast(({ passage, index }) => index < sentence.index && passage < sentence.passage)
  const last = sentences.at(-1)?.passage === sentence.passage
  return last && before !== undefined && sentence.passage - before.passage > 1
}

function toldBy(sentence: Sentence, frame: SpeechFrame, history: History, pack: Pack | null): Told {
  const span = spanOf(sentence, frame.speaker)
  const { name, named, tokens } = speakerName(sentence, frame.speaker)
  const head = sentence.tokens[frame.speaker.head]?.lower ?? ''
  const before = back.test(head) ? antecedent(head, name, history) : undefined
  const side = actorIn(tokens, pack)?.side
  const speaker: Speaker = before?.speaker ?? { name, named, ...(side ? { side } : {}) }
  const via = frame.told && viaOf(sentence, frame.told)
  const citing = frame.citing && speakerName(sentence, frame.citing).name
  const { via: _, citing: __, ...bare } = speaker
  return { speaker: { ...bare, ...(via ? { via } : {}), ...(citing ? { citing } : {}) }, span }
}

/** Only outlets and agencies are told things that matter. */
function viaOf(sentence: Sentence, chunk: Chunk): string | undefined {
  const { name } = speakerName(sentence, chunk)
  const head = sentence.tokens[chunk.head]
  if (/^(?:it|him|her|us|them|me|you|that|this)$/.test(head?.lower ?? '')) return undefined
  return /^\p{Lu}/u.test(head?.text ?? '') ||
    /^(?:television|tv|radio|agency|newspaper|daily|channel|media|reporters|website)$/.test(head?.lower ?? '')
    ? name
    : undefined
}

function spanOf(sentence: Sentence, chunk: Chunk): Span {
  return [
    sentence.tokens[chunk.from]?.span[0] ?? sentence.span[0],
    sentence.tokens[chunk.to - 1]?.span[1] ?? sentence.span[1],
  ]
}
