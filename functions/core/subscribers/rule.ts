import type { Pack } from '../corpus/pack.ts'
import type { Development } from '../dossier.ts'
import type { AlertBar, Preferences } from './subscriber.ts'

type Interests = Pick<Preferences, 'topics' | 'places'>

/** Whether a subscriber asked to hear of such developments at all, in a digest. */
export function isWanted(interests: Interests, development: Development, pack: Pack): boolean {
  return interests.topics.includes(development.kind) && isIn(development, interests.places, pack)
}

/** Of 100. What weighs less is for the digest: an appeal, a condemnation, a total told again. */
const urgentWeight = 40

/** Whether a subscriber asked to be woken by it. Quiet hours and the daily budget are decided when it is sent. */
export function isWantedAtOnce(preferences: Preferences, development: Development, pack: Pack): boolean {
  if (preferences.alerts === null || !preferences.watches.includes(pack.watch.id)) return false
  if (development.weight < urgentWeight) return false
  return isWanted(preferences, development, pack) && clears(preferences.alerts.bar, development)
}

const admitted: Readonly<Record<AlertBar, readonly string[]>> = {
  confirmed: ['confirmed'],
  reported: ['reported', 'confirmed'],
  any: ['claimed', 'disputed', 'reported', 'confirmed'],
}

function clears(bar: AlertBar, development: Development): boolean {
  return admitted[bar].includes(development.status)
}

/** Diplomacy has no place of its own and concerns every place; everything else must lie in a chosen one. */
function isIn(development: Development, places: readonly string[], pack: Pack): boolean {
  if (places.length === 0) return true
  if (development.place === null) return development.kind === 'diplomacy'
  const containing = development.place.id === undefined ? [] : placeAndContainers(development.place.id, pack)
  return containing.some((place) => places.includes(place))
}

function placeAndContainers(id: string, pack: Pack): readonly string[] {
  const chain: string[] = []
  for (let at: string | undefined = id; at !== undefined && !chain.includes(at); ) {
    chain.push(at)
    const place = pack.places.find((candidate) => candidate.id === at)
    at = place?.within
  }
  return chain
}
