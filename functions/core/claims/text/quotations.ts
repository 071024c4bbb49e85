import type { Span } from '../claim.ts'

/**
 * Quoted stretches of normalised text. A quotation that opens a paragraph and is not closed there goes on in the next one if
 * that opens with a quote too; otherwise it ends with its paragraph. Two single quotes count as a double one.
 */
export function quotedRanges(text: string): readonly Span[] {
  const ranges: Span[] = []
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const marks = [...paragraph[0].matchAll(/"|''/g)].map((mark) => paragraph.index + mark.index)
    for (let i = 0; i < marks.length; i += 2) {
      ranges.push([marks[i] ?? 0, marks[i + 1] ?? paragraph.index + paragraph[0].length])
    }
  }
  return ranges
}
