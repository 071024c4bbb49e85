import type { Gazetteers } from '../../../ports/reading.ts'
import { type CountryWord, weightOf } from './country-words.ts'

/** What an article says for each country, added up. */
export interface Tally {
  /** One more of a country's words: said again and again, it says little more. */
  hear(word: CountryWord, times: number): void
  add(country: string, amount: number): void
  totals(): ReadonlyMap<string, number>
}

export function newTally(): Tally {
  const heard = new Map<string, { readonly word: CountryWord; times: number }>()
  const added = new Map<string, number>()
  return {
    hear(word, times) {
      const key = `${word.country} ${word.kind}`
      const before = heard.get(key)
      if (before) before.times += times
      else heard.set(key, { word, times })
    },
    add(country, amount) {
      added.set(country, (added.get(country) ?? 0) + amount)
    },
    totals() {
      const sums = new Map(added)
      for (const { word, times } of heard.values())
        sums.set(word.country, (sums.get(word.country) ?? 0) + weightOf(word) * Math.log2(1 + times))
      return sums
    },
  }
}

/** A town speaks for its country; a name that many countries know for none much, and a hamlet's for little. */
export function voteFor(key: string, gazetteers: Gazetteers, tally: Tally): void {
  const hints = gazetteers.countriesOf(key)
  const top = hints[0]?.rank ?? 0
  if (top < 3) return
  const voice = top >= 9 ? 0.6 : top >= 6 ? 0.4 : 0.2
  const sum = hints.reduce((total, { rank }) => total + 2 ** (rank - top), 0)
  for (const { country, rank } of hints) tally.add(country, (voice * 2 ** (rank - top)) / sum)
}
