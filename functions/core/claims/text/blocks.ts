import type { Span } from '../claim.ts'

/** A paragraph as laid out. `group` counts the stretches between blank lines, so lines of one stretch share it. */
export interface Block {
  readonly span: Span
  readonly text: string
  readonly group: number
}

/** Splits normalised text into paragraphs: at blank lines, and at line ends unless the lines are one wrapped paragraph. */
export function blocksOf(text: string): readonly Block[] {
  const stretches = stretchesOf(text)
  const width = stretches.reduce(
    (widest, lines) => (lines.length > 2 && fills(lines, widthOf(lines)) ? Math.max(widest, widthOf(lines)) : widest),
    0,
  )
  return stretches.flatMap((lines) =>
    joinWrapped(lines, text, fills(lines, Math.max(width, widthOf(lines))) && width > 0),
  )
}

/** The lines between blank lines. */
function stretchesOf(text: string): readonly (readonly Block[])[] {
  const stretches: Block[][] = []
  let start = 0
  let open = false
  for (const raw of text.split('\n')) {
    const line = trimmed(text, start, start + raw.length, open ? stretches.length - 1 : stretches.length)
    if (line && open) stretches.at(-1)?.push(line)
    else if (line) stretches.push([line])
    open = line !== undefined
    start += raw.length + 1
  }
  return stretches
}

function widthOf(lines: readonly Block[]): number {
  return lines.reduce((width, line) => Math.max(width, line.text.length), 0)
}

function trimmed(text: string, from: number, to: number, group: number): Block | undefined {
  const raw = text.slice(from, to)
  const body = raw.trim()
  if (body === '') return undefined
  const start = from + raw.indexOf(body)
  return { span: [start, start + body.length], text: body, group }
}

function joinWrapped(lines: readonly Block[], text: string, wrapped: boolean): readonly Block[] {
  const first = lines[0]
  if (!first || lines.length === 1) return lines
  const headline = first.group === 0 && lines.length <= 3 && lines.every((line) => line.text.length < 60 && !ends(line))
  const joined: Block[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && (wrapped || continues(last, line) || (headline && !opensByline(line)))) {
      const span: Span = [last.span[0], line.span[1]]
      joined[joined.length - 1] = { span, text: text.slice(...span), group: last.group }
    } else joined.push(line)
  }
  return joined
}

/** A terminal's width, and each line broken where the next word would not have fitted. */
function fills(lines: readonly Block[], width: number): boolean {
  if (lines.length < 2 || width < 50 || width > 90) return false
  return lines.every((line, index) => {
    const word = /^\S+/.exec(lines[index + 1]?.text ?? '')?.[0] ?? ''
    return index === lines.length - 1 || (line.text.length + word.length + 2 >= width && !/^[•*]/.test(word))
  })
}

/** A line goes on in the next when it stops without an end and the next begins small, or when both are full lines of a wrapped text. */
function continues(line: Block, next: Block): boolean {
  if (/^[a-z(]/.test(next.text) && !ends(line)) return true
  const width = tail(line).length - tail(line).lastIndexOf('\n') - 1
  return (
    width >= 55 && width <= 85 && /[\p{Ll},]$/u.test(tail(line)) && !/^[•*]/.test(next.text) && next.text.length <= 85
  )
}

function ends(line: Block): boolean {
  return /[.!?…:)\]]["']*$/.test(tail(line))
}

function opensByline(line: Block): boolean {
  return /^(?:by|from)\s/i.test(line.text) || /\d{4}$/.test(tail(line))
}

/** Enough to see how a paragraph ends: joining its lines must not read all of it again for each. */
function tail({ text }: Block): string {
  return text.slice(-100)
}
