import type { Gazetteers } from '../../../ports.ts'
import type { ListedPlace } from '../country-places.ts'
import { type Option, rankOf } from './candidates.ts'
import { countryWords } from './country-words.ts'
import { kilometres } from './distance.ts'
import { isArea } from './levels.ts'
import type { Scene } from './scene.ts'

/** Enough to say where an article plays. */
const most = 20

/** Towns of the countries most spoken of that leave no doubt: no namesake there is anywhere near as prominent. */
export function anchorsOf(scene: Scene, gazetteers: Gazetteers): readonly ListedPlace[] {
  const spoken = scene.countries.slice(0, 2).filter((country) => scene.share(country) >= 0.6)
  const found: ListedPlace[] = []
  for (const key of scene.keys) {
    if (found.length === most) break
    if (countryWords.has(key)) continue
    for (const { country, rank } of gazetteers.countriesOf(key)) {
      if (rank < 5 || !spoken.includes(country)) continue
      found.push(...undoubted(gazetteers.of(country)?.named(key) ?? []))
    }
  }
  return found
}

function undoubted(places: readonly ListedPlace[]): readonly ListedPlace[] {
  const [first, second] = places.filter(({ level }) => !isArea(level)).sort((a, b) => rankOf(b) - rankOf(a))
  return first && (!second || rankOf(first) >= rankOf(second) + 3) ? [first] : []
}

/** How far, in kilometres, news of one fight reaches for a village and for a town; cities are spoken of from anywhere. */
const reach = { village: 200, town: 600 }

/** Whether a lesser place lies out of the way of everything else: then the name is that of another place, which no list has. */
export function isRemote({ place, rank }: Option, anchors: readonly ListedPlace[]): boolean {
  const { lat, lon, id } = place
  const others = anchors.filter((anchor) => anchor.id !== id)
  if (others.length < 2 || rank >= 9 || place.resolved === 'pack' || lat === undefined || lon === undefined)
    return false
  const far = rank <= 4 ? reach.village : reach.town
  return others.every((anchor) => kilometres(anchor, { lat, lon }) > far)
}
