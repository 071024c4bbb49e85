import type { TaggedToken, Tagger } from '../../ports/reading.ts'
import type { Span } from '../claim.ts'
import { isBlank, plainEnd } from './plain-words.ts'
import { type Spelling, spellingAt, spellingOf } from './spellings.ts'
import { corrected } from './tag-overrides.ts'
import type { Token } from './text.ts'

const word =
  /\[\p{L}+-\]\p{L}[\p{L}\p{M}'-]*|(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:-\p{L}+)*[\p{L}%]*|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['-]|-'|(?<=\p{L})\.(?=\p{L}{2}))[\p{L}\p{M}\p{N}]+)*\.?|\p{Sc}|\.{2,}|''|\S/gu
const titles =
  /^(?:mr|mrs|ms|dr|prof|st|gen|lt|col|maj|capt|sgt|brig|adm|gov|sen|rep|rev|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i
const clitic = /(?:n't|'(?:s|re|ve|ll|d|m))$/i

/** Words of normalised text within the span, tagged and corrected. Hyphenated words, `U.N.`, `94,000` and `[al-]Qusayr` are one word. */
export function tokensOf(text: string, span: Span, tagger: Tagger): readonly Token[] {
  const tags = tagger.tag(text.slice(span[0], span[1]))
  let at = 0
  const tokens = split(text, span).map((word) => {
    const [start, end] = word
    while (at + 1 < tags.length && endOf(tags[at]) <= start - span[0]) at += 1
    let last = at
    while (last + 1 < tags.length && (tags[last + 1]?.start ?? 0) < end - span[0]) last += 1
    const spelling = spellingAt(text, start, end)
    return last === at ? taggedAlone(spelling, word, tags[at]) : tagged(spelling, word, tags.slice(at, last + 1))
  })
  return corrected(tokens)
}

function endOf(tag: TaggedToken | undefined): number {
  return tag ? tag.start + tag.text.length : 0
}

function split(text: string, [from, to]: Span): readonly Span[] {
  let body: string | undefined
  const spans: Span[] = []
  for (let at = from; at < to; ) {
    if (isBlank(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const end = plainEnd(text, at, to)
    if (end > 0) {
      spans.push([at, end])
      at = end
    } else {
      body ??= text.slice(from, to)
      at = from + pushFound(spans, body, at - from, from)
    }
  }
  return spans
}

/** The next words that only the pattern can tell; answers their end. */
function pushFound(spans: Span[], body: string, at: number, from: number): number {
  word.lastIndex = at
  const [found] = word.exec(body) ?? []
  if (found === undefined) return body.length
  const start = from + word.lastIndex - found.length
  const raw = endsSentence(found) ? found.slice(0, -1) : found
  const end = start + raw.length
  const tail = raw.includes("'") ? clitic.exec(raw) : null
  if (tail && tail.index > 0) spans.push([start, start + tail.index], [start + tail.index, end])
  else spans.push([start, end])
  if (raw.length < found.length) spans.push([end, end + 1])
  return word.lastIndex
}

/** Whether a full stop belongs to the sentence and not to the word. */
function endsSentence(raw: string): boolean {
  return (
    raw.length > 1 && raw.endsWith('.') && !raw.startsWith('.') && !/^(?:\p{L}\.)+$/u.test(raw) && !titles.test(raw)
  )
}

/** A word that is one word to the tagger too. */
function taggedAlone({ text, lower }: Spelling, span: Span, tag: TaggedToken | undefined): Token {
  const lemma = tag ? spellingOf(tag.lemma).lower : lower
  return { text, lower, lemma, pos: isNumeral(text) ? 'NUM' : (tag?.pos ?? 'X'), span }
}

function tagged({ text, lower }: Spelling, span: Span, tags: readonly TaggedToken[]): Token {
  const last = tags.findLast((tag) => /[\p{L}\p{N}]/u.test(tag.text)) ?? tags.at(-1)
  const given = last?.pos ?? 'NOUN'
  const pos = /\p{L}-\p{L}/u.test(text) ? hyphenatedPos(text, given) : given
  return { text, lower, lemma: lower, pos: isNumeral(text) ? 'NUM' : pos, span }
}

function isNumeral(text: string): boolean {
  return !/^[A-Za-z]/.test(text) && /^\p{N}[^-]*$/u.test(text)
}

function hyphenatedPos(raw: string, pos: string): string {
  const parts = raw.split('-')
  const last = parts.at(-1) ?? ''
  if (/^\p{Lu}/u.test(last)) return 'PROPN'
  if (/^(?:held|controlled|backed|led|occupied|run|ruled|allied|based|besieged|affiliated)$/i.test(last)) return 'ADJ'
  if (pos === 'VERB') return /^(?:re|co|out|over)-?/.test(raw) ? 'VERB' : 'ADJ'
  return /^\p{N}/u.test(raw) ? 'ADJ' : pos
}
