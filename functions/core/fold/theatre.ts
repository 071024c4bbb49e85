import type { Claim } from '../claims/claim.ts'
import { countriesNamed } from '../claims/countries-named.ts'
import { wordsOf } from '../claims/text/words.ts'
import type { Pack } from '../corpus/pack.ts'
import { compare } from './said.ts'

/** A watch of a war and its neighbours is one theatre; one of more countries follows several wars. */
const neighbours = 3

/** What a report names later is seldom the war it is about. */
const opening = 4000

/**
 * The country whose war an article tells, in lower case: where the events it tells happen; where it tells none, the one it
 * names most, those whose armies, rebels and governments it speaks of before those that host talks. Empty where the watch
 * has one theatre, and where no country is named. It keeps "peace talks" of two wars two matters.
 */
export function theatreOf(text: string, claims: readonly Claim[], pack: Pack | null): string {
  const watched = pack?.watch.countries
  if (watched !== undefined && watched.length <= neighbours) return ''
  const isWatched = (country: string) => watched?.includes(country) ?? true
  const lead = text.slice(0, opening)
  const found = leading(countsOf(claims), isWatched) ?? leading(named(lead), isWatched)
  return found?.toLowerCase() ?? ''
}

function countsOf(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    const country = claim.kind === 'diplomacy' || claim.recalled ? undefined : claim.place?.country
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  return counts
}

/** "BAMAKO (Agency) -" tells where the reporter sits. */
const dateline = /^[^\n.]{0,80}?\s[-–—]\s/
const atWar =
  /(?:[^\s.;:]+\s+){1,3}(?:government|army|forces|troops|soldiers|rebels?|insurgents|civil war|war|conflict)\b/gi

function named(text: string): ReadonlyMap<string, number> {
  const body = text.replace(dateline, '')
  const counts = new Map(countriesNamed(wordsOf(body)))
  for (const [words] of body.matchAll(atWar))
    for (const [country, count] of countriesNamed(wordsOf(words)))
      counts.set(country, (counts.get(country) ?? 0) + 3 * count)
  return counts
}

function leading(counts: ReadonlyMap<string, number>, isWatched: (country: string) => boolean): string | undefined {
  const ranked = [...counts].filter(([country]) => isWatched(country))
  return ranked.sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0]
}
