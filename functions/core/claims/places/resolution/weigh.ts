import type { Gazetteers } from '../../../ports.ts'
import type { Place } from '../../claim.ts'
import type { Candidate } from '../gazetteer.ts'
import { placeKey } from '../keys.ts'
import type { Option } from './candidates.ts'
import { countryWords } from './country-words.ts'
import { kilometres } from './distance.ts'
import { fit, isArea } from './levels.ts'
import type { Scene } from './scene.ts'

/** What is known when a name is weighed. */
export interface Circumstances {
  readonly key: string
  readonly level: Place['level']
  readonly within?: string
  readonly scene: Scene
  readonly gazetteers: Gazetteers
  /** Places of the article that leave no doubt. */
  readonly anchors: () => readonly Place[]
}

/** Candidates with what speaks for each, the best first; on a tie the one of the lesser id, so that order never matters. */
export function weighed(options: readonly Option[], given: Circumstances): readonly Candidate[] {
  const contested = options.length > 1
  return options
    .map((option) => {
      const reasons = reasonsFor(option, given, contested).filter(([, amount]) => amount !== 0)
      const score = reasons.reduce((sum, [, amount]) => sum + amount, 0)
      return { place: option.place, score: Math.round(score * 10) / 10, why: reasons.map(told) }
    })
    .sort((a, b) => b.score - a.score || ((a.place.id ?? '') < (b.place.id ?? '') ? -1 : 1))
}

type Reason = readonly [why: string, amount: number]

function told([why, amount]: Reason): string {
  return `${why} ${amount > 0 ? '+' : ''}${Math.round(amount * 10) / 10}`
}

function reasonsFor(option: Option, given: Circumstances, contested: boolean): readonly Reason[] {
  const { place, rank, by } = option
  const country = place.country ?? ''
  const { scene, key } = given
  return [
    [`the article speaks of ${country}`, 10 * scene.share(country)],
    ['prominence', 0.6 * rank],
    [`named in a sentence with ${country}`, scene.besides(key).has(country) ? 3 : 0],
    ['named with what contains it', withinScore(option, given)],
    ['of the pack', place.resolved === 'pack' ? 6 : 0],
    ['the country of that name', place.level === 'country' ? 6 : 0],
    [`its noun says ${given.level ?? 'nothing'}`, 4 * fit(place.level, given.level)],
    ['a town rather than its area', given.level === undefined && !isArea(place.level) ? 4 : 0],
    [`found by its ${by}`, by === 'name' ? 0 : by === 'romanisation' ? -2 : -4],
    ['near other places of the article', contested ? nearness(place, given.anchors()) : 0],
  ]
}

/** "Tripoli, Lebanon", "Lebanon, New Hampshire": strong, for it and against all others. */
function withinScore({ place, within }: Option, { key, scene, gazetteers, ...given }: Circumstances): number {
  const keys = [...scene.within(key), ...(given.within ? [given.within] : [])]
  const named = keys.filter((each) => countryWords.has(each))
  if (named.some((each) => countryWords.get(each)?.country === place.country) && place.level !== 'country') return 20
  const areas = areasAbove(within, place.country, gazetteers)
  if (keys.some((each) => areas.has(each))) return 20
  return named.length > 0 ? -6 : 0
}

function areasAbove(
  within: string | undefined,
  country: string | undefined,
  gazetteers: Gazetteers,
): ReadonlySet<string> {
  const keys = new Set<string>()
  const places = country === undefined ? undefined : gazetteers.of(country)
  for (let area = within && places?.place(within); area; area = area.within && places?.place(area.within))
    keys.add(placeKey(area.name))
  return keys
}

function nearness(place: Place, anchors: readonly Place[]): number {
  const { lat, lon, id } = place
  if (lat === undefined || lon === undefined) return 0
  const distances = anchors.flatMap((anchor) =>
    anchor.lat === undefined || anchor.lon === undefined || anchor.id === id
      ? []
      : [kilometres({ lat, lon }, { lat: anchor.lat, lon: anchor.lon })],
  )
  const nearest = Math.min(...distances)
  return nearest < 30 ? 4 : nearest < 80 ? 3 : nearest < 200 ? 2 : nearest < 500 ? 1 : 0
}
