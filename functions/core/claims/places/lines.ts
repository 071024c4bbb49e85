import type { Word } from '../text/words.ts'

/** The words of one sentence or headline. `title`: capitals say nothing there ("Rebels Seize Key Town"), nor in `capitals`. A `dateline` says where the news was written. */
export interface Line {
  readonly words: readonly Word[]
  readonly style: 'running' | 'title' | 'capitals' | 'dateline'
}

/** A line without words. */
export const nothing: Line = { words: [], style: 'running' }

export function lineOf(words: readonly Word[], dateline = false): Line {
  return { words, style: dateline ? 'dateline' : styleOf(words) }
}

/** Short words keep their small letters in headlines, so only longer ones tell. */
function styleOf(words: readonly Word[]): Line['style'] {
  let small = 0
  let shouted = 0
  let long = 0
  for (const { text } of words) {
    if (text.length < 4 || !isLetter(text.charCodeAt(0))) continue
    long += 1
    if (text.charCodeAt(0) >= 0x61) small += 1
    else if (text === text.toUpperCase()) shouted += 1
  }
  if (shouted === long && long > 1) return 'capitals'
  return long > 3 && small <= long * 0.25 ? 'title' : 'running'
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** The words that an article writes small somewhere: in its headlines, capitals do not make names of them. */
export function smallWords(lines: readonly Line[]): ReadonlySet<string> {
  const small = new Set<string>()
  if (!lines.some(({ style }) => style === 'title' || style === 'capitals')) return small
  for (const { words, style } of lines) {
    if (style !== 'running') continue
    for (const { text } of words) if (text.charCodeAt(0) >= 0x61 && text.length > 2) small.add(text)
  }
  return small
}
