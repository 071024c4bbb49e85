import type { Item } from '#core/editions/edition.ts'

/** What an edition tells in full, in a line, and only on the web. In each, the heaviest first. */
export interface Ranked {
  readonly full: readonly Item[]
  readonly lines: readonly Item[]
  readonly left: number
}

export interface Room {
  readonly full: number
  /** Words that those told in full may take together. */
  readonly words: number
  readonly lines: number
}

/** A digest is read in three minutes; the web has room. */
export const roomOf: Readonly<Record<'mail' | 'web', Room>> = {
  mail: { full: 6, words: 380, lines: 6 },
  web: { full: 12, words: 1200, lines: Number.POSITIVE_INFINITY },
}

/** Told in full whatever the room: a digest without its first stories is none. */
const least = 2
/** Below it, a lone voice's diplomatic move is worth a line. */
const minor = 40

/**
 * Weighs an edition's items against the room there is: the heaviest in full, until one does not fit; then lines. Nothing is
 * dropped: what is not shown is counted.
 */
export function ranked(items: readonly Item[], room: Room, wordsOf: (item: Item) => number): Ranked {
  const sorted = [...items].sort((a, b) => b.development.weight - a.development.weight)
  const full: Item[] = []
  const rest: Item[] = []
  let left = room.words
  for (const item of sorted) {
    const hasRoom = left > 0 && full.length < room.full && (!isMinor(item) || full.length === 0)
    left = hasRoom ? left - wordsOf(item) : left
    if (hasRoom && (full.length < least || left >= 0)) full.push(item)
    else rest.push(item)
  }
  const lines = rest.slice(0, room.lines)
  return { full, lines, left: rest.length - lines.length }
}

function isMinor({ development: { kind, status, weight } }: Item): boolean {
  return kind === 'diplomacy' && status === 'claimed' && weight < minor
}
