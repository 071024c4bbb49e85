import { letterWidths } from './letter-widths.ts'

/** Pixels; `x`, `y` is the upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Wanted {
  readonly name: string
  /** Of the letters, in pixels. */
  readonly size: number
  /** Where the dot is, and how far letters keep from its middle. */
  readonly x: number
  readonly y: number
  readonly distance: number
}

/** A label in its place: where its base line begins. */
export interface Label extends Wanted {
  readonly left: number
  readonly base: number
  readonly box: Box
}

const widthOf = new Map(letterWidths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))
const unknownLetter = 80

/** Pixels that a name takes. */
export function textWidth(name: string, size: number): number {
  return [...name].reduce((sum, letter) => sum + (widthOf.get(letter) ?? unknownLetter), 0) * 0.01 * size
}

/** Where a name may stand beside its dot, best first: a share of its width, and of its height, to shift it by. */
const places = [
  { along: 0, across: 0, side: 1 },
  { along: -1, across: 0, side: -1 },
  { along: 0, across: -1, side: 0.7 },
  { along: 0, across: 1, side: 0.7 },
  { along: -1, across: -1, side: -0.7 },
  { along: -1, across: 1, side: -0.7 },
  { along: -0.5, across: -1.25, side: 0 },
  { along: -0.5, across: 1.25, side: 0 },
] as const

/**
 * Names beside their dots, those given first placed first; dots that are taken already stay. A name that would touch what is
 * taken, or leave the sheet, wherever it stands, is left out, and so is one whose dot would: no two labels ever overlap.
 */
export function placed(
  wanted: readonly Wanted[],
  taken: readonly Box[],
  sheet: { readonly width: number; readonly height: number },
): readonly Label[] {
  const boxes = [...taken]
  const labels: Label[] = []
  for (const each of wanted) {
    const dot = dotBox(each.x, each.y, 4)
    const hasDot = taken.some((other) => isOwnDot(other, each))
    if (!hasDot && boxes.some((other) => overlap(dot, other))) continue
    const label = candidates(each).find(
      ({ box }) => isOn(box, sheet) && boxes.every((other) => !overlap(box, other) || isOwnDot(other, each)),
    )
    if (label === undefined) continue
    boxes.push(label.box, dot)
    labels.push(label)
  }
  return labels
}

function candidates(wanted: Wanted): readonly Label[] {
  const { name, size, x, y, distance } = wanted
  const width = textWidth(name, size)
  return places.map(({ along, across, side }) => {
    const left = x + along * width + side * distance
    const base = y + size * 0.36 + across * size * 0.95
    return { ...wanted, left, base, box: { x: left - 2, y: base - size * 0.85, width: width + 4, height: size * 1.12 } }
  })
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function dotBox(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

/** A name keeps its distance from its own dot already. */
function isOwnDot(box: Box, { x, y }: Wanted): boolean {
  return Math.abs(box.x + box.width / 2 - x) < 0.01 && Math.abs(box.y + box.height / 2 - y) < 0.01
}

/** Whole, and off the edge. */
export function isOn(
  { x, y, width, height }: Box,
  sheet: { readonly width: number; readonly height: number },
): boolean {
  return x >= 4 && y >= 4 && x + width <= sheet.width - 4 && y + height <= sheet.height - 4
}
