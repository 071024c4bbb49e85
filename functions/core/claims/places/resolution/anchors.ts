import type { Gazetteers } from '../../../ports/reading.ts'
import type { ListedPlace } from '../country-places.ts'
import { type Option, rankOf } from './candidates.ts'
import { countryWords } from './country-words.ts'
import { kilometres } from './distance.ts'
import { isArea } from './levels.ts'
import type { Scene } from './scene.ts'

/** Enough to say where an article plays. */
const most = 20

/** Towns and provinces of the countries most spoken of that leave no doubt: no namesake there is anywhere near as prominent. */
export function anchorsOf(scene: Scene, gazetteers: Gazetteers): readonly ListedPlace[] {
  const spoken = scene.countries.slice(0, 2).filter((country) => scene.share(country) >= 0.6)
  const found: ListedPlace[] = []
  for (const key of scene.keys) {
    if (found.length >= most) break
    if (countryWords.has(key)) continue
    for (const { country, rank } of gazetteers.countriesOf(key)) {
      if (rank < 5 || !spoken.includes(country)) continue
      found.push(...undoubted(gazetteers.of(country)?.named(key) ?? []))
    }
  }
  return found
}

/** The town of a name, else its province: town and province of one name lie together. */
function undoubted(places: readonly ListedPlace[]): readonly ListedPlace[] {
  const [first, second] = places.filter(({ level }) => !isArea(level)).sort((a, b) => rankOf(b) - rankOf(a))
  if (first) return !second || rankOf(first) >= rankOf(second) + 3 ? [first] : []
  const provinces = places.filter(({ level }) => level === 'province' || level === 'region')
  return provinces.length === 1 ? provinces : []
}

/** How far, in kilometres, news of one fight reaches: for a village, a town, a city; metropolises are spoken of from anywhere. */
const reach = [
  { below: 5, far: 250 },
  { below: 9, far: 500 },
  { below: 12, far: 1500 },
] as const
/** What only sounds alike, or is called a village, must lie this much nearer. */
const doubtful = 0.5
/** From the middle of a province to its edge. */
const halfProvince = 150

/** Whether a lesser place lies out of the way of everything else: then the name is that of another place, which no list has. */
export function isRemote(
  { place, rank, by }: Option,
  said: ListedPlace['level'] | undefined,
  anchors: readonly ListedPlace[],
): boolean {
  const { lat, lon, id } = place
  const others = anchors.filter((anchor) => anchor.id !== id)
  const limit = reach.find(({ below }) => rank < below)?.far
  if (!limit || others.length < (rank < 5 ? 1 : 2)) return false
  if (place.resolved === 'pack' || lat === undefined || lon === undefined) return false
  const far = by === 'name' && said !== 'village' ? limit : limit * doubtful
  return others.every((anchor) => kilometres(anchor, { lat, lon }) > far + (isArea(anchor.level) ? halfProvince : 0))
}
