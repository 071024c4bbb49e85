import { crc32, deflateSync } from 'node:zlib'

const mostColours = 256

/**
 * A PNG with a palette from opaque pixels (RGBA, row by row): a drawing of few colours takes half of what true colours
 * take. Colours beyond the palette, which are the edges of letters, become the most like them.
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const colours = Uint32Array.from({ length: width * height }, (_, at) => colourAt(pixels, 4 * at))
  const counts = countsOf(colours)
  const palette = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, mostColours)
  const index = new Map(palette.map((colour, at) => [colour, at]))
  for (const colour of counts.keys()) if (!index.has(colour)) index.set(colour, nearest(colour, palette))
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + x + 1] = index.get(colours[y * width + x] ?? 0) ?? 0
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [red(colour), green(colour), blue(colour)]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const red = (colour: number) => colour >> 16
const green = (colour: number) => (colour >> 8) & 255
const blue = (colour: number) => colour & 255

/** Six bits a channel: nobody sees the difference, and edges share their colours. */
function colourAt(pixels: Uint8Array, at: number): number {
  const exact = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)
  const cut = exact & 0xfcfcfc
  return cut | ((cut >> 6) & 0x030303)
}

function countsOf(colours: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  let from = 0
  for (let at = 1; at <= colours.length; at += 1) {
    const colour = colours[from] ?? 0
    if (at < colours.length && colours[at] === colour) continue
    counts.set(colour, (counts.get(colour) ?? 0) + at - from)
    from = at
  }
  return counts
}

function nearest(colour: number, palette: readonly number[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let at = 0; at < palette.length; at += 1) {
    const other = palette[at] ?? 0
    const [r, g, b] = [red(colour) - red(other), green(colour) - green(other), blue(colour) - blue(other)]
    const distance = r * r + g * g + b * b
    if (distance < least) [best, least] = [at, distance]
  }
  return best
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
