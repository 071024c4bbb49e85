import type { Pack, PackPlace } from '../corpus/pack.ts'
import { nameKey } from '../fold/name-key.ts'

/** What a typed name means among the places of some packs. */
export interface Found {
  readonly name: string
  /** Places of exactly this name; else those that begin so, hold it, or are spelt almost so, nearest first. */
  readonly places: readonly PackPlace[]
  readonly isExact: boolean
}

const most = 8

/** Finds each of the names, separated by commas or lines, however it is cased, accented or hyphenated. */
export function findPlaces(typed: string, packs: readonly Pack[]): readonly Found[] {
  const places = [...new Map(packs.flatMap((pack) => pack.places).map((place) => [place.id, place])).values()]
  const names = typed.split(/[,;\n]/).map((name) => name.trim())
  return [...new Set(names)].filter((name) => nameKey(name) !== '').map((name) => found(name, places))
}

function found(name: string, places: readonly PackPlace[]): Found {
  const key = plainKey(name)
  const exact = places.filter((place) => keysOf(place).includes(key))
  if (exact.length > 0) return { name, places: exact, isExact: true }
  const ranked = places
    .map((place) => ({ place, rank: Math.min(...keysOf(place).map((each) => distance(key, each))) }))
    .filter(({ rank }) => rank < far)
    .sort((a, b) => a.rank - b.rank || (a.place.name < b.place.name ? -1 : 1))
  return { name, places: ranked.slice(0, most).map(({ place }) => place), isExact: false }
}

function keysOf({ name, names }: PackPlace): readonly string[] {
  return [name, ...names].map(plainKey)
}

/** Without the article that names of places are written with or without. */
function plainKey(name: string): string {
  return nameKey(name).replace(/^(?:al|el|ar|as|at|an|ad|az) /, '')
}

const far = 4

/** 0 begins so, 1 a later word begins so, 2 holds it, 3 one or two letters off; far: not alike. */
function distance(typed: string, key: string): number {
  if (key.startsWith(typed)) return 0
  if (key.includes(` ${typed}`)) return 1
  if (typed.length > 2 && key.includes(typed)) return 2
  return typed.length > 3 && isWithin(typed, key, typed.length > 6 ? 2 : 1) ? 3 : far
}

/** Whether one text becomes the other with so many letters added, left out or changed; both are names, hence short. */
function isWithin(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? 0) <= edits
}
