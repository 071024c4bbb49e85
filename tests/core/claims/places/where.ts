import { readFileSync } from 'node:fs'
import { gazetteers } from '#adapters/gazetteers.ts'
import type { Place } from '#core/claims/claim.ts'
import { type FoundPlace, placesIn } from '#core/claims/places/places.ts'
import { kilometres } from '#core/claims/places/resolution/distance.ts'
import { isArea } from '#core/claims/places/resolution/levels.ts'
import { sentenceSpans } from '#core/claims/text/sentence-spans.ts'

/** A name in a sentence or two, and where it is. */
export interface Case {
  readonly lat: number
  readonly lon: number
  readonly country: string
  readonly kind: 'town' | 'area' | 'none'
  readonly name: string
  readonly text: string
}

export type Verdict = 'right' | 'wrong country' | 'wrong place' | 'unknown' | 'not found'

export function cases(): readonly Case[] {
  const file = readFileSync(new URL('./where.txt', import.meta.url), 'utf8')
  return file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [head = '', name = '', text = ''] = line.split(' | ')
      const [lat, lon, country = '', kind] = head.split(' ')
      return { lat: Number(lat), lon: Number(lon), country, kind: kind as Case['kind'], name, text }
    })
}

const world = gazetteers()

/** The place that is read where the case's name first stands alone. */
export function read({ text, name }: Case): Place | undefined {
  const at = text.indexOf(name)
  const found: readonly FoundPlace[] = placesIn(text, sentenceSpans(text, 0, text.length), null, world).flat()
  return found.find(({ span, reference }) => !reference && span[0] <= at && span[1] >= at + name.length)?.place
}

export function judge(given: Case, place: Place | undefined): Verdict {
  if (!place) return 'not found'
  if (given.kind === 'none') return place.resolved === 'provisional' ? 'right' : 'wrong place'
  if (place.resolved === 'provisional') return 'unknown'
  if (place.country !== given.country) return 'wrong country'
  if (place.lat === undefined || place.lon === undefined) return 'unknown'
  const apart = kilometres({ lat: place.lat, lon: place.lon }, given)
  if (given.kind === 'area') return isArea(place.level) && apart <= 250 ? 'right' : 'wrong place'
  return !isArea(place.level) && apart <= 25 ? 'right' : 'wrong place'
}
