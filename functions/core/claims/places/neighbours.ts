import type { Place } from '../claim.ts'
import type { NamedPlace } from './mentions.ts'

type Lines = readonly (readonly NamedPlace[])[]

/**
 * What only the whole article tells: a place that no list has lies in the country of the places named beside it, and a name that
 * means different towns of one country here and there means the one it means most often.
 */
export function settled(lines: Lines): Lines {
  const countries = countriesBeside(lines)
  const towns = townsMeant(lines)
  if (countries.size === 0 && towns.size === 0) return lines
  return lines.map((mentions) =>
    mentions.map((mention) => {
      const { place, key } = mention
      const town = isTown(place) ? towns.get(key) : undefined
      if (town && town.id !== place.id) return { ...mention, place: { ...town, name: place.name } }
      const country = isNowhere(mention) ? countries.get(place.id ?? '') : undefined
      return country ? { ...mention, place: { ...place, country } } : mention
    }),
  )
}

/** For each place without a country, the one that most places in its sentences lie in, the sentences around them a little. */
function countriesBeside(lines: Lines): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const [at, mentions] of lines.entries()) {
    const lost = mentions.filter(isNowhere)
    if (lost.length === 0) continue
    const beside = [...located(lines, at, 3), ...located(lines, at - 1, 1), ...located(lines, at + 1, 1)]
    for (const { place } of lost) {
      const tally = votes.get(place.id ?? '') ?? new Map<string, number>()
      votes.set(place.id ?? '', tally)
      for (const [country, weight] of beside) tally.set(country, (tally.get(country) ?? 0) + weight)
    }
  }
  return new Map([...votes].flatMap(([id, tally]) => clearly(tally).map((country) => [id, country] as const)))
}

/** The winner, where it has twice the votes of the next. */
function clearly(tally: ReadonlyMap<string, number>): readonly string[] {
  const [first, second] = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first && first[1] >= 2 * (second?.[1] ?? 0) ? [first[0]] : []
}

/** The countries of a line's places, each with its weight. */
function located(lines: Lines, line: number, weight: number): readonly (readonly [string, number])[] {
  return (lines[line] ?? []).flatMap(({ place: { country, level, resolved }, use }) => {
    const tells = level !== 'country' && resolved !== 'provisional' && (use === 'place' || use === 'attributive')
    return country && tells ? [[country, weight] as const] : []
  })
}

/** A feature like a river lies in many countries. */
function isNowhere({ place, use }: NamedPlace): boolean {
  return place.resolved === 'provisional' && !place.country && use !== 'feature'
}

/** By the keys that mean more than one town of a country. */
function townsMeant(lines: Lines): ReadonlyMap<string, Place> {
  const meant = new Map<string, Map<string, { readonly place: Place; times: number }>>()
  for (const { place, key } of lines.flat()) {
    if (!isTown(place)) continue
    const ids = meant.get(key) ?? new Map<string, { readonly place: Place; times: number }>()
    meant.set(key, ids)
    const known = ids.get(place.id ?? '')
    if (known) known.times += 1
    else ids.set(place.id ?? '', { place, times: 1 })
  }
  const settledTowns = new Map<string, Place>()
  for (const [key, ids] of meant) {
    if (ids.size < 2 || new Set([...ids.values()].map(({ place }) => place.country)).size > 1) continue
    const [most] = [...ids.values()].sort((a, b) => b.times - a.times)
    if (most) settledTowns.set(key, withoutPart(most.place))
  }
  return settledTowns
}

function isTown({ level, resolved, part }: Place): boolean {
  return resolved !== 'provisional' && !part && (level === 'village' || level === 'town' || level === 'city')
}

function withoutPart({ part: _, ...place }: Place): Place {
  return place
}
