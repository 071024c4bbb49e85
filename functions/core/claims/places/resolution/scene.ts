import type { Pack } from '../../../corpus/pack.ts'
import type { Gazetteers } from '../../../ports/reading.ts'
import { lowerAt, type Word } from '../../text/words.ts'
import { type CountryWord, countryWords } from './country-words.ts'
import { type NamedRun, namedRuns } from './named-runs.ts'
import { newTally, voteFor } from './tally.ts'

/** Where an article plays, as far as its words tell. */
export interface Scene {
  /** 0 … 1: how much it speaks of a country, against the one it speaks of most. */
  share(country: string): number
  /** Countries by share, the first most spoken of. */
  readonly countries: readonly string[]
  /** Countries named in the sentences that name this key. */
  besides(key: string): ReadonlySet<string>
  /** What follows the name after a comma ("Tripoli, Lebanon"): keys of countries and areas. */
  within(key: string): ReadonlySet<string>
  /** Every key that a run of capitalised words begins with, in order. */
  readonly keys: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()
/** A scene is never surer than one country named once makes it. */
const least = 3
/** Sentences that count double: headline and lead say where the news is. */
const lead = 3

/** Reads the countries, nationalities, capitals and towns that an article's sentences name. */
export function sceneOf(lines: readonly (readonly Word[])[], pack: Pack | null, gazetteers: Gazetteers): Scene {
  const tally = newTally()
  const seen: Seen = { keys: new Set(), besides: new Sets(), within: new Sets() }
  const { keys, besides, within } = seen
  for (const [line, words] of lines.entries()) {
    const runs = namedRuns(words)
    const countries: string[] = []
    for (const { word, state } of countriesNamed(words, runs, gazetteers)) {
      if (state) tally.add(state, least)
      else {
        tally.hear(word, line < lead ? 2 : 1)
        countries.push(word.country)
      }
    }
    note(words, runs, countries, seen)
  }
  for (const key of keys) if (!countryWords.has(key)) voteFor(key, gazetteers, tally)
  for (const [i, country] of (pack?.watch.countries ?? []).entries()) tally.add(country, i === 0 ? 4 : 1.5)
  const totals = tally.totals()
  const most = Math.max(least, ...totals.values())
  return {
    share: (country) => (totals.get(country) ?? 0) / most,
    countries: [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country),
    besides: (key) => besides.of(key),
    within: (key) => within.of(key),
    keys,
  }
}

interface Seen {
  readonly keys: Set<string>
  readonly besides: Sets
  readonly within: Sets
}

function note(words: readonly Word[], runs: readonly NamedRun[], countries: readonly string[], seen: Seen): void {
  let before: NamedRun | undefined
  for (const run of runs) {
    for (const { key } of run.keys) {
      seen.keys.add(key)
      if (countries.length > 0) seen.besides.add(key, countries)
    }
    const inner = follows(words, run, before)
    if (inner)
      seen.within.add(
        inner,
        run.keys.map(({ key }) => key),
      )
    before = run
  }
}

/** The countries that a sentence names, or the states of another: "Atlanta, Georgia" is in no country of that name. */
function countriesNamed(words: readonly Word[], runs: readonly NamedRun[], gazetteers: Gazetteers): readonly Named[] {
  const named: Named[] = []
  let before: NamedRun | undefined
  for (const run of runs) {
    const word = countryIn(run)
    const inner = word?.kind === 'name' ? follows(words, run, before) : undefined
    if (word) named.push({ word, state: inner && stateNamed(inner, run, word, gazetteers) })
    before = run
  }
  return named
}

interface Named {
  readonly word: CountryWord
  readonly state: string | undefined
}

function countryIn({ keys }: NamedRun): CountryWord | undefined {
  for (const { key } of keys) {
    const word = countryWords.get(key)
    if (word) return word
  }
  return undefined
}

function stateNamed(inner: string, run: NamedRun, word: CountryWord, gazetteers: Gazetteers): string | undefined {
  const towns = gazetteers.countriesOf(inner)
  if (towns.some(({ country }) => country === word.country)) return undefined
  const states = run.keys.flatMap(({ key }) => gazetteers.countriesOf(key)).filter(({ rank }) => rank >= 12)
  return towns.find((town) => states.some(({ country }) => country === town.country))?.country
}

/** Key of the name that a run follows after a comma. */
function follows(words: readonly Word[], run: NamedRun, before: NamedRun | undefined): string | undefined {
  return before?.to === run.from - 1 && lowerAt(words, before.to) === ',' ? before.keys[0]?.key : undefined
}

class Sets {
  private readonly sets = new Map<string, Set<string>>()

  add(key: string, values: readonly string[]): void {
    const known = this.sets.get(key)
    if (known) for (const value of values) known.add(value)
    else this.sets.set(key, new Set(values))
  }

  of(key: string): ReadonlySet<string> {
    return this.sets.get(key) ?? none
  }
}
