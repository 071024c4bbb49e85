import type { Folded } from './development.ts'
import { keptFor } from './remembered.ts'

/** What of one development a head keeps. */
interface Room {
  readonly statements: number
  readonly references: number
  readonly groups: number
  readonly quote: number
}

const wide: Room = { statements: 40, references: 100, groups: 60, quote: 400 }
const medium: Room = { statements: 12, references: 16, groups: 12, quote: 240 }
const narrow: Room = { statements: 4, references: 4, groups: 4, quote: 120 }
const least: Room = { statements: 1, references: 1, groups: 1, quote: 60 }

export type Layout = readonly (readonly [number, Room])[]

/** How many of the heaviest developments get which room; the first line that fits is taken. */
export const layouts: readonly Layout[] = [
  [[Infinity, wide]],
  [
    [12, wide],
    [40, medium],
    [Infinity, narrow],
  ],
  [
    [3, wide],
    [8, medium],
    [30, narrow],
    [Infinity, least],
  ],
  [
    [4, medium],
    [10, narrow],
    [Infinity, least],
  ],
  [
    [2, narrow],
    [Infinity, least],
  ],
]

export function roomAt(layout: Layout, rank: number): Room {
  return layout.find(([upTo]) => rank < upTo)?.[1] ?? least
}

/** A development with its first and last claims, its most telling statements, and the count of what is left out. */
export function fitInto(folded: Folded, room: Room): Folded {
  const fits = fitting(folded)
  const known = fits.get(room) ?? cutTo(folded, room)
  fits.set(room, known)
  return known
}

/** What a development was cut to before: it is asked for after each arrival, and most stay as they were. */
const fitting = keptFor((_: Folded) => new Map<Room, Folded>())

function cutTo(folded: Folded, room: Room): Folded {
  const claims = ends(folded.claims, room.references)
  const statements = mostTelling(folded.statements, room.statements)
  const groups = folded.independent.groups.slice(0, room.groups)
  const omitted = {
    claims: folded.claims.length - claims.length,
    statements: folded.statements.length - statements.length,
    groups: folded.independent.groups.length - groups.length,
  }
  return {
    ...folded,
    claims,
    statements: statements.map((each) => ({ ...each, quote: cut(each.quote, room.quote) })),
    independent: {
      ...folded.independent,
      groups: groups.map((group) => ({ ...group, claims: ends(group.claims, Math.min(3, room.references)) })),
    },
    ledger: folded.ledger.map((row) => ({
      ...row,
      figures: ends(row.figures, Math.max(4, room.groups)).map((figure) => ({
        ...figure,
        claims: ends(figure.claims, Math.min(3, room.references)),
      })),
      parts: ends(row.parts, 12).map((part) => ({ ...part, claims: ends(part.claims, 3) })),
    })),
    summary: folded.summary.map((each) => ({ ...each, text: cut(each.text, 2 * room.quote + 120) })),
    ...(Object.values(omitted).some((count) => count > 0) ? { omitted } : {}),
  }
}

/** The first and the last: what began it and what is newest. */
export function ends<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all]
  const last = Math.floor(most / 2)
  return [...all.slice(0, Math.ceil(most - last)), ...(last === 0 ? [] : all.slice(-last))]
}

const order = ['concedes', 'denies', 'disputes', 'claims', 'confirms', 'reports', 'reacts']

/** Each voice once in each stance before anybody twice; those that decide come first. */
function mostTelling(statements: Folded['statements'], most: number): Folded['statements'] {
  if (statements.length <= most) return statements
  const voices = new Map<string, Folded['statements'][number]>()
  for (const each of statements) {
    const key = `${each.speaker ?? each.wire ?? each.source} ${each.stance}`
    if (!voices.has(key)) voices.set(key, each)
  }
  const ranked = [...voices.values()].sort((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance))
  const kept = new Set(ranked.slice(0, most))
  return statements.filter((each) => kept.has(each))
}

function cut(quote: string, most: number): string {
  return quote.length <= most ? quote : `${quote.slice(0, most).replace(/\s+\S*$/, '')} …`
}
