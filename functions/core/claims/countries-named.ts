import { countries } from './places/countries.ts'
import { placeKey } from './places/keys.ts'
import { isNameWord } from './places/names.ts'
import { openerOf } from './places/openers.ts'
import { textOf, type Word } from './text/words.ts'

const codes = new Map<string, string>(
  countries.flatMap(({ code, name, names, capitals, demonyms }) =>
    [name, ...names, ...capitals, ...demonyms, ...demonyms.map((people) => `${people}s`)].map(
      (each) => [placeKey(each), code] as const,
    ),
  ),
)
const longestFrom = openerOf(codes.keys())

/** How often a text names each country (ISO 3166 code): itself, its capital or its people. */
export function countriesNamed(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    const found = word && isNameWord(word) ? countryAt(words, at, longestFrom(word.text)) : undefined
    if (!found) continue
    counts.set(found.code, (counts.get(found.code) ?? 0) + 1)
    at = found.to - 1
  }
  return counts
}

function countryAt(
  words: readonly Word[],
  from: number,
  longest: number,
): { readonly code: string; readonly to: number } | undefined {
  for (let to = Math.min(from + Math.min(longest, 4), words.length); to > from; to -= 1) {
    const code = codes.get(placeKey(textOf(words, from, to)))
    if (code) return { code, to }
  }
  return undefined
}
