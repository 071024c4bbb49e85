import type { Span } from '../claim.ts'

const abbreviations = new Set(
  'mr mrs ms dr prof st gen lt col maj capt sgt brig adm cmdr gov sen rep rev hon pres no nos vs jan feb mar apr jun jul aug sep sept oct nov dec mt ft inc ltd co corp dept est approx al'.split(
    ' ',
  ),
)
/** Words that open a sentence often enough to end one after `U.N.`. */
const openers = new Set(
  'the a an in on at he she it they we i but and this that these those there after before when while as its his her their our meanwhile however earlier later according for from with by more some many most both another syria'.split(
    ' ',
  ),
)

/** Sentences of normalised text within [from, to): trimmed spans, in order, leaving out nothing but blanks. */
export function sentenceSpans(text: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = []
  const ends = /(?<![.!?\u2026])[.!?\u2026]+["')\]]*\s+/g
  ends.lastIndex = from
  let start = from
  for (let found = ends.exec(text); found && found.index < to; found = ends.exec(text)) {
    const next = found.index + found[0].length
    if (next >= to || !isEnd(text, start, found.index, found[0], next)) continue
    push(spans, text, start, next)
    start = next
  }
  push(spans, text, start, to)
  return spans
}

function isEnd(text: string, start: number, at: number, mark: string, next: number): boolean {
  const rest = text.slice(next, next + 40)
  if (!/^["'([\u2014-]{0,4}\s?["'([]{0,4}[\p{Lu}\p{N}•]/u.test(rest)) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? ''
  const word = before.toLowerCase()
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return openers.has(/^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? '') || /["')]/.test(mark)
  if (/^\p{Lu}$/u.test(before)) return false
  return !(abbreviations.has(word) && !/["')]/.test(mark) && (/^\p{Lu}/u.test(before) || word === 'vs'))
}

/** Hardly anybody writes longer sentences. Cutting bounds the work on text without full stops: it grows with a sentence's length. */
const longest = 600
const shortest = 200

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  while (to - start > longest) {
    const cut = softBreak(text, start)
    pushShort(spans, text, start, cut)
    start = cut
  }
  pushShort(spans, text, start, to)
}

/** Behind the last semicolon of what a sentence may hold, else its last comma, else its last word. */
function softBreak(text: string, start: number): number {
  const end = start + longest
  const from = start + shortest
  const late = text.slice(from, end)
  const mark = late.includes(';') ? late.lastIndexOf(';') : late.lastIndexOf(', ')
  const cut = mark >= 0 ? mark : late.lastIndexOf(' ')
  return cut >= 0 ? from + cut + 1 : end
}

function pushShort(spans: Span[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to)
  const body = raw.trim()
  if (body === '') return
  const start = from + raw.indexOf(body)
  spans.push([start, start + body.length])
}
