import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Frame, Sheet } from './frame.ts'
import type { Box } from './labels.ts'

const lengths = [1, 2, 5, 10, 20, 50, 100, 200] as const

/** A round length in kilometres, about a fifth of the sheet, in its lower left corner. */
export function scaleBar({ reach }: Frame, { width, height }: Sheet): { readonly drawing: Html; readonly box: Box } {
  const pixels = (kilometres: number) => (kilometres * width) / (2 * reach)
  const length = lengths.findLast((each) => pixels(each) <= width * 0.24) ?? 1
  const [x, y, long] = [12, height - 12, pixels(length)]
  return {
    box: { x: x - 8, y: y - 28, width: Math.max(long, 50) + 16, height: 40 },
    drawing: html`<path d="M${x},${y - 5}v5h${long.toFixed(1)}v-5" fill="none" stroke="#3a424b" stroke-width="1.6"/><text x="${x}" y="${y - 10}" font-size="12" font-weight="500" fill="#3a424b">${length} km</text>`,
  }
}
