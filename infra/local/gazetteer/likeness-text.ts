import { firstLetter, planes } from '#core/claims/places/likeness.ts'

/** The text that `likenessOf` searches: names by the order of their coarse keys, three letters an entry, plane by plane. */
export function likenessText(names: readonly string[], coarse: (key: string) => readonly string[]): string {
  const entries = names
    .flatMap((name, index) => coarse(name).map((key, which) => ({ key, entry: 2 * index + which })))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry - b.entry))
  return Array.from({ length: planes }, (_, plane) =>
    entries.map(({ entry }) => letterOf(Math.floor(entry / 64 ** (planes - 1 - plane)))).join(''),
  ).join('')
}

function letterOf(digits: number): string {
  return String.fromCharCode(firstLetter + (digits % 64))
}
