import type { TaggedToken, Tagger } from '../../ports.ts'
import type { Span } from '../claim.ts'
import { corrected } from './tag-overrides.ts'
import type { Token } from './text.ts'

/** The first alternative is most words, and far cheaper than the letters of the world. */
const word =
  /[A-Za-z]+(?=[ ,;])|\[\p{L}+-\]\p{L}[\p{L}\p{M}'-]*|(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:-\p{L}+)*[\p{L}%]*|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['-]|-'|(?<=\p{L})\.(?=\p{L}{2}))[\p{L}\p{M}\p{N}]+)*\.?|\p{Sc}|\.{2,}|''|\S/gu
const titles =
  /^(?:mr|mrs|ms|dr|prof|st|gen|lt|col|maj|capt|sgt|brig|adm|gov|sen|rep|rev|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i
const clitic = /(?:n't|'(?:s|re|ve|ll|d|m))$/i

/** Words of normalised text within the span, tagged and corrected. Hyphenated words, `U.N.`, `94,000` and `[al-]Qusayr` are one word. */
export function tokensOf(text: string, span: Span, tagger: Tagger): readonly Token[] {
  const words = split(text, span)
  const tags = tagger.tag(text.slice(...span))
  let at = 0
  const tokens = words.map(([start, end]) => {
    while (at + 1 < tags.length && endOf(tags[at]) <= start - span[0]) at += 1
    let last = at
    while (last + 1 < tags.length && (tags[last + 1]?.start ?? 0) < end - span[0]) last += 1
    const raw = text.slice(start, end)
    return tagged(raw, [start, end], tags.slice(at, last + 1))
  })
  return corrected(tokens)
}

function endOf(tag: TaggedToken | undefined): number {
  return tag ? tag.start + tag.text.length : 0
}

function split(text: string, span: Span): readonly Span[] {
  const spans: Span[] = []
  for (const found of text.slice(...span).matchAll(word)) {
    const start = span[0] + found.index
    let raw = found[0]
    if (
      raw.length > 1 &&
      raw.endsWith('.') &&
      !/^(?:\p{L}\.)+$/u.test(raw) &&
      !titles.test(raw) &&
      !raw.startsWith('.')
    )
      raw = raw.slice(0, -1)
    const end = start + raw.length
    const tail = raw.includes("'") ? clitic.exec(raw) : null
    if (tail && tail.index > 0) spans.push([start, start + tail.index], [start + tail.index, end])
    else spans.push([start, end])
    if (raw.length < found[0].length) spans.push([end, end + 1])
  }
  return spans
}

function tagged(raw: string, span: Span, tags: readonly TaggedToken[]): Token {
  const lower = raw.toLowerCase()
  const last = (tags.length > 1 && tags.findLast((tag) => /[\p{L}\p{N}]/u.test(tag.text))) || tags.at(-1)
  const hyphenated = tags.length > 1 && /\p{L}-\p{L}/u.test(raw)
  const pos = hyphenated ? hyphenatedPos(raw, last?.pos ?? 'NOUN') : (last?.pos ?? 'X')
  const lemma = tags.length > 1 || !last ? lower : last.lemma.toLowerCase()
  return { text: raw, lower, lemma, pos: /^\p{N}/u.test(raw) && !/-/.test(raw) ? 'NUM' : pos, span }
}

function hyphenatedPos(raw: string, pos: string): string {
  const parts = raw.split('-')
  const last = parts.at(-1) ?? ''
  if (/^\p{Lu}/u.test(last)) return 'PROPN'
  if (/^(?:held|controlled|backed|led|occupied|run|ruled|allied|based|besieged|affiliated)$/i.test(last)) return 'ADJ'
  if (pos === 'VERB') return /^(?:re|co|out|over)-?/.test(raw) ? 'VERB' : 'ADJ'
  return /^\p{N}/u.test(raw) ? 'ADJ' : pos
}
